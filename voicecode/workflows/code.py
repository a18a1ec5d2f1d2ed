"""Code units against a codebook: units in, coded units out, in the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

from voicecode.analysis import wording
from voicecode.domain.codings import CodedUnit, Coders
from voicecode.domain.documents import Remark
from voicecode.domain.findings import SAFEGUARDING
from voicecode.domain.units import Unit
from voicecode.engines import local
from voicecode.exchange import coded_units
from voicecode.rules import flags
from voicecode.rules.coding import RuleCoder
from voicecode.units import batches
from voicecode.workflows import open_codebook, open_model, protect, read
from voicecode.workflows.open_model import SHIPPED, ModelChoice
from voicecode.workflows.read import Inputs, Watch


@dataclass(frozen=True, slots=True)
class How:
    """How units are coded: by which codebook, by whom, in how many processes."""

    codebook: str
    coders: Coders = Coders.COMBINED
    choice: ModelChoice = SHIPPED
    jobs: int = 1
    language: str | None = None


def code(
    inputs: Inputs,
    output: Path,
    *,
    how: How,
    protection: protect.How | None = None,
    watch: Watch,
) -> int:
    """Read, code and write units; return how many. Names are replaced if asked for.

    Memory does not grow with the input.

    Raises:
        VoicecodeError: the input, the codebook or the output is wrong.
    """
    how = ready(how)
    inputs = replace(inputs, beside=protection.beside() if protection else ())
    opened = read.opened(inputs, outputs=(output,), codebook=how.codebook)
    guard = None
    if protection is not None:
        opened, guard = protect.guarded(opened, protection, output=output)
    flagged = Counter[str]()
    units = coded(read.units(opened, watch), how=how)
    count = coded_units.write(output, _counted(units, flagged))
    told = [wording.on_withheld_exactly(flagged[SAFEGUARDING])]
    if guard:
        guard.keep()
        told = [*guard.sentences(), *told]
    for sentence in told:
        watch.tell(Remark(output.name, sentence))
    return count


def _counted(units: Iterable[CodedUnit], flagged: Counter[str]) -> Iterator[CodedUnit]:
    for unit in units:
        flagged.update(unit.flags)
        yield unit


def ready(how: How) -> How:
    """Open the codebook and the model once, so that what is wrong is said first.

    Raises:
        BadCodebookError: the codebook has mistakes.
        BadInputError: there is no such codebook, or the model does not fit it.
    """
    open_codebook.opened(how.codebook)
    if how.coders is Coders.RULES:
        return how
    return replace(how, choice=open_model.ready(how.codebook, how.choice))


def coded(units: Iterable[Unit], *, how: How) -> Iterator[CodedUnit]:
    """Code units in batches, in as many processes as asked for; order is kept."""
    task = partial(_coded, how)
    return chain.from_iterable(local.run(task, batches.of(units), jobs=how.jobs))


def _coded(how: How, units: list[Unit]) -> list[CodedUnit]:
    texts = [unit.text if unit.is_codable else "" for unit in units]
    found = _rules(how).code(texts, [unit.role for unit in units])
    parted = [flags.apart(codings) for codings in found]
    codings = [codes for codes, _ in parted]
    if how.coders is not Coders.RULES:
        classifier = open_model.classifier(how.codebook, how.choice)
        codings = classifier.code(texts, codings, coders=how.coders)
    return [
        CodedUnit(unit, codes, (SAFEGUARDING,) if harm else ())
        for unit, codes, (_, harm) in zip(units, codings, parted, strict=True)
    ]


@cache
def _rules(how: How) -> RuleCoder:
    return open_codebook.flagging(how.codebook, language=how.language)
