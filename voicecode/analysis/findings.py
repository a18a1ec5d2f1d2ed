"""Findings: counts, a codebook and chosen quotes told in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.analysis import count_cells, counting, quantities, topics, wording
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.codebooks import Codebook
from voicecode.domain.counts import CodeCounts, Counts
from voicecode.domain.documents import Refusal
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings
from voicecode.domain.scales import Scale


@dataclass(frozen=True, slots=True)
class Making:
    """How findings were made: in which scale's words, with how many quotes.

    ``proposed_by`` names what proposed the codes.
    """

    scale: Scale
    per_code: int
    per_person: int
    proposed_by: tuple[str, ...] = ()


def findings(
    codebook: Codebook,
    counts: Counts,
    ledger: Ledger,
    making: Making,
    *,
    remarks: Sequence[str] = (),
    refused: Sequence[Refusal] = (),
) -> Findings:
    """Tell what was counted, with no number that may not be printed.

    A remark that no person has reviewed the codes stands before ``remarks``, and one
    on what may speak of harm after them.
    """
    themes = tuple(_themes(codebook, counts, ledger))
    codes = [code for theme in themes for code in theme.codes]
    return Findings(
        title=codebook.title,
        codebook=codebook.id,
        version=codebook.version,
        summary=_summary(counts, ledger, codes),
        silences=_silences(counts, codes),
        themes=themes,
        numbers=wording.on_numbers(ledger.publication),
        method=tuple(_method(codebook, making)),
        remarks=(_unreviewed(making), *remarks, _withheld(ledger)),
        refused=tuple(refused),
    )


def _themes(
    codebook: Codebook, counts: Counts, ledger: Ledger
) -> Iterator[ThemeFindings]:
    by_id = {code.id: code for code in counts.all_codes()}
    for above, theme in counting.nested(codebook.themes):
        if theme.codes:
            yield ThemeFindings(
                id=theme.id,
                name=theme.name,
                definition=theme.definition,
                within=above,
                sentences=topics.on_theme(ledger, theme.id),
                codes=tuple(
                    CodeFindings(
                        id=code.id,
                        name=code.name,
                        definition=code.definition,
                        sentences=topics.on_code(ledger, code.id),
                        quotes=by_id[code.id].quotes,
                        colour=code.colour,
                        is_raised=_is_raised(by_id[code.id], ledger),
                        is_found=ledger.is_there(count_cells.mentions(code.id)),
                        reach=ledger.length(
                            count_cells.people(count_cells.code(code.id))
                        ),
                    )
                    for code in theme.codes
                ),
            )


def _is_raised(code: CodeCounts, ledger: Ledger) -> bool:
    return ledger.is_there(count_cells.people(count_cells.code(code.id)))


def _summary(
    counts: Counts, ledger: Ledger, codes: Sequence[CodeFindings]
) -> tuple[str, ...]:
    raised = [
        (code.name, count_cells.people(count_cells.code(code.id))) for code in codes
    ]
    return (
        *quantities.on_heard(ledger, counts.heard.sources),
        *quantities.on_most_raised(ledger, raised),
    )


def _silences(counts: Counts, codes: Sequence[CodeFindings]) -> tuple[str, ...]:
    mentioned = {code.id for code in counts.all_codes() if code.mentions}
    unraised = [code.name for code in codes if code.id not in mentioned]
    spoke = {one.role for one in counts.heard.groups}
    return (*wording.on_missing_voices(spoke), *wording.on_unraised_codes(unraised))


def _method(codebook: Codebook, making: Making) -> Iterator[str]:
    themes = sum(1 for _, theme in counting.nested(codebook.themes) if theme.codes)
    codes = sum(1 for _ in codebook.all_codes())
    yield (
        "Every passage was read against the codebook "
        f"{codebook.id}, version {codebook.version}: "
        f"{wording.number(codes, 'code', 'codes')} in "
        f"{wording.number(themes, 'theme', 'themes')}."
    )
    yield (
        "A person is counted once for a code, however often they speak of it. "
        "Someone who says in one place that it goes well and in another that it does "
        "not is counted as saying both."
    )
    yield wording.on_scale(making.scale)
    yield wording.on_choice(per_code=making.per_code, per_person=making.per_person)


def _unreviewed(making: Making) -> str:
    by = wording.listed(making.proposed_by) or "rules"
    return f"The codes here were proposed by {by}. No person has reviewed them."


def _withheld(ledger: Ledger) -> str:
    cell = count_cells.WITHHELD
    if not ledger.is_there(cell):
        return wording.on_withheld("")
    is_one = ledger.is_number(cell) and ledger.length(cell) == 1
    return wording.on_withheld(quantities.passages(ledger, cell), is_one=is_one)
