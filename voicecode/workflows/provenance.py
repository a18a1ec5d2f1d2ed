"""Provenance: who decided what in a project, and how far they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from voicecode.analysis import small_numbers
from voicecode.domain.agreements import Coefficient, Comparison
from voicecode.domain.codings import Coders
from voicecode.domain.decisions import Action
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import NOT_PROTECTED
from voicecode.domain.measures import Measure
from voicecode.domain.report_parts import FigureTable, Provenance
from voicecode.errors import BadInputError
from voicecode.reports import wording
from voicecode.store import codebooks_table, log_table, runs_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import agreement, coder_sets, coding_facts
from voicecode.workflows.agreement import How
from voicecode.workflows.coder_sets import Who
from voicecode.workflows.final_codings import FinalCodings

_SHOWN = (
    Measure.PERCENT,
    Measure.ALPHA_MASI,
    Measure.FLEISS,
    Measure.GWET,
)
_NAMES = {
    Measure.PERCENT: "Agreement in per cent",
    Measure.ALPHA_MASI: "Krippendorff’s alpha, whole sets of codes (MASI)",
    Measure.FLEISS: "Fleiss’ kappa, whole sets of codes",
    Measure.GWET: "Gwet’s AC1, whole sets of codes",
}
_COUNTED = (Action.ACCEPT, Action.REJECT, Action.ADD, Action.REMOVE)
_BETWEEN = (Action.SETTLE, Action.DISMISS)
_CODED_BY: Mapping[str, str] = {
    Coders.RULES: "rules",
    Coders.CLASSIFIER: "classifier",
    Coders.COMBINED: "rules and classifier",
}
_DIGEST = 12  # characters of a hash are enough to tell versions apart


def of(final: FinalCodings, publication: Publication, *, seed: int) -> Provenance:
    """Gather who decided what, under which versions, and how far coders agree."""
    file = final.file
    whole, on_agreement = _compared(file, publication, seed)
    run, names = runs_table.current(file), _names(file)
    return Provenance(
        decisions=_decisions(file, final, publication),
        on_decisions=tuple(_on_decisions(final, publication)),
        versions=_versions(file),
        runs=_runs(file),
        on_coding=coding_facts.sentences(run, names, publication),
        thresholds=coding_facts.thresholds(run, names, publication),
        on_agreement=on_agreement,
        agreement=_coefficients(whole) if whole else None,
        by_code=_by_code(whole, names) if whole else None,
        protection=tuple(_protection(final)),
    )


def _names(file: ProjectFile) -> dict[str, str]:
    newest = codebooks_table.newest(file)
    return {code.id: code.name for code in newest.codes.values()} if newest else {}


def _decisions(
    file: ProjectFile, final: FinalCodings, publication: Publication
) -> FigureTable:
    counts: Counter[tuple[str, Action]] = Counter()
    for entry in log_table.standing(file):
        if entry.decision and entry.decision.unit in final.heard:
            counts[entry.decision.coder, entry.decision.action] += 1
    units = Counter(one.coder for said in final.said.values() for one in said.standings)
    coders = sorted({coder for coder, _ in counts})
    rows = tuple(
        (
            coder,
            *(
                small_numbers.printed(count, publication)
                for count in (
                    units[coder],
                    *(counts[coder, action] for action in _COUNTED),
                    sum(counts[coder, action] for action in _BETWEEN),
                )
            ),
        )
        for coder in coders
    )
    head = (
        "Coder", "Passages", "Accepted", "Rejected", "Added", "Removed", "Settled",
    )  # fmt: skip
    return FigureTable("Decisions, by coder", head, rows)


def _on_decisions(final: FinalCodings, publication: Publication) -> Iterator[str]:
    coded = [said for said in final.said.values() if said.standings]
    doubly = sum(1 for said in coded if len(said.standings) > 1)
    if not coded:
        yield "No person has decided on any code."
    else:
        both = small_numbers.printed(doubly, publication) if doubly else "none"
        yield (
            f"People decided on {_passages(len(coded), publication)}; more than one"
            f" person coded {both} of them."
        )
    if final.disputed:
        some = _passages(len(final.disputed), publication)
        yield (
            f"On {some} coders differ, and nobody has decided between them; a code"
            " counts there only where all of them gave it."
        )
    if final.unreviewed:
        some = _passages(len(final.unreviewed), publication)
        yield (
            f"On {some} nobody decided on what a machine proposed; it is taken as it"
            " is."
        )


def _versions(file: ProjectFile) -> FigureTable:
    newest = codebooks_table.newest(file)
    found = [
        codebooks_table.version(file, number)
        for number in range(1, (newest.number if newest else 0) + 1)
    ]
    rows = tuple(
        (
            f"Version {one.number}",
            _day(one.at),
            one.digest[:_DIGEST],
            f"{len(one.codes)}",
        )
        for one in found
        if one
    )
    head = ("Codebook", "In use from", "SHA-256 begins", "Codes")
    return FigureTable("Versions of the codebook", head, rows, is_text=True)


def _runs(file: ProjectFile) -> FigureTable:
    rows = tuple(
        (
            f"Run {one.number}",
            _day(one.at),
            f"version {one.codebook}",
            _CODED_BY.get(one.settings.get("coders", ""), ""),
            _model(one.model),
        )
        for one in runs_table.runs(file)
    )
    head = ("Run", "On", "Codebook", "Coded by", "Model")
    return FigureTable("Runs that proposed codes", head, rows, is_text=True)


def _model(name: str | None) -> str:
    """Name a model by the beginning of its hash."""
    if name is None:
        return "none: rules alone"
    words, _, digest = name.rpartition("sha256:")
    return f"{words[:_DIGEST]}… sha256:{digest[:_DIGEST]}" if words else name


def _compared(
    file: ProjectFile, publication: Publication, seed: int
) -> tuple[Comparison | None, tuple[str, ...]]:
    found = coder_sets.of(file, Who())
    coders = {coder for _, coder in found.codings}
    if len(coders) < 2:
        return None, (
            "How far coders agree cannot be said: fewer than two people have coded.",
        )
    try:
        done = agreement.compared(found, How(seed=seed), lambda _share: None)
    except BadInputError as error:
        return None, (error.problem,)
    if not done.comparison.units:
        return None, ("No passage was coded by more than one person.",)
    remarks = tuple(
        f"{remark.text[:1].upper()}{remark.text[1:]}." for remark in found.remarks
    )
    units = _passages(done.comparison.units, publication)
    return done.comparison, (
        f"Compared on {units} that more than one person coded.",
        *remarks,
    )


def _coefficients(whole: Comparison) -> FigureTable:
    rows = tuple(
        (_NAMES[measure], *_said(whole.whole.coefficients[measure]))
        for measure in _SHOWN
        if measure in whole.whole.coefficients
    )
    head = ("Measure", "Value", "95% interval")
    return FigureTable("Agreement between coders, over all codes", head, rows)


def _by_code(whole: Comparison, names: Mapping[str, str]) -> FigureTable:
    rows = tuple(
        (
            names.get(code, code),
            *_said(one.coefficients[Measure.PERCENT]),
            *_said(one.coefficients[Measure.ALPHA]),
        )
        for code, one in sorted(whole.codes.items())
    )
    head = ("Code", "Per cent", "95% interval", "Alpha", "95% interval")
    return FigureTable("Agreement between coders, by code", head, rows)


def _said(one: Coefficient) -> tuple[str, str]:
    if one.value is None:
        return "not defined", "–"
    interval = one.interval
    return (
        f"{one.value:.2f}",
        f"{interval.low:.2f} to {interval.high:.2f}" if interval else "–",
    )


def _protection(final: FinalCodings) -> Iterator[str]:
    protected = sum(source.is_protected for source in final.sources)
    if final.is_protected:
        yield "Names of people and places were replaced in every source."
    else:
        if protected:
            yield (
                f"Names were replaced in {protected:,} of"
                f" {len(final.sources):,} sources."
            )
        yield NOT_PROTECTED
    yield (
        "Quotes are attributed by role, and by age, sex, area, post and kind of source"
        " only where enough people share them all."
    )
    if final.flagged:
        yield (
            "Passages that may speak of harm are counted, and not quoted until a named"
            " person has cleared them."
        )


def _day(at: datetime) -> str:
    return wording.day(at).replace(" ", "\u00a0")  # on one line in a narrow column


def _passages(count: int, publication: Publication) -> str:
    return small_numbers.counted(count, "passage", "passages", publication)
