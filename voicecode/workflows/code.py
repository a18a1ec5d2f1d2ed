"""Code units against a codebook: units in, coded units out, in the same order."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from voicecode.analysis import wording
from voicecode.domain.codings import CodedUnit, Coders, Coding
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Remark
from voicecode.domain.findings import SAFEGUARDING
from voicecode.domain.people import Role
from voicecode.domain.units import Unit
from voicecode.engines import local
from voicecode.exchange import coded_units
from voicecode.rules import flags
from voicecode.rules.coding import RuleCoder
from voicecode.units import batches
from voicecode.workflows import consent, open_codebook, open_model, protect, read
from voicecode.workflows.open_model import SHIPPED, ModelChoice
from voicecode.workflows.read import Inputs, Watch

_Said = tuple[list[str], list[Role]]  # a batch's texts, blank if not to be coded


@dataclass(frozen=True, slots=True)
class How:
    """How units are coded: by which codebook, by whom, in how many processes."""

    codebook: str
    coders: Coders = Coders.COMBINED
    choice: ModelChoice = SHIPPED
    jobs: int = 1
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """How many units were written.

    ``unheeded`` says whose consent was told of that nobody in the evidence goes by.
    """

    units: int
    unheeded: str = ""


def code(
    inputs: Inputs,
    output: Path,
    *,
    how: How,
    protection: protect.How | None = None,
    watch: Watch,
) -> Written:
    """Read, code and write units. Names are replaced if asked for.

    Memory does not grow with the input.

    Raises:
        VoicecodeError: the input, the codebook or the output is wrong.
    """
    how = ready(how, learning=watch.learning)
    inputs = replace(inputs, beside=protection.beside() if protection else ())
    opened = read.opened(inputs, outputs=(output,), codebook=how.codebook)
    guard = None
    if protection is not None:
        opened, guard = protect.guarded(opened, protection, output=output)
    flagged = Counter[str]()
    terms = consent.terms(opened, is_protected=guard is not None)
    units = coded(terms.heard(read.units(opened, watch)), how=how)
    check = partial(consent.check, terms, inputs.consent)
    marked = _counted(terms.marked(units), flagged, check)
    count = coded_units.write(output, marked)
    told = [
        *consent.sentences(terms, Publication()),
        wording.on_withheld_exactly(flagged[SAFEGUARDING]),
    ]
    if guard:
        guard.keep()
        told = [*guard.sentences(), *told]
    for sentence in told:
        watch.tell(Remark(output.name, sentence))
    return Written(count, check())


def _counted(
    units: Iterable[CodedUnit], flagged: Counter[str], check: Callable[[], str]
) -> Iterator[CodedUnit]:
    for unit in units:
        flagged.update(unit.flags)
        yield unit
    check()  # what is wrong by now leaves no file


def ready(how: How, *, learning: Callable[[float], None] = lambda _share: None) -> How:
    """Open the codebook and the model once, so that what is wrong is said first.

    Where the shipped model is learnt first, ``learning`` hears the share that is done.

    Raises:
        BadCodebookError: the codebook has mistakes.
        BadInputError: there is no such codebook, or the model does not fit it.
    """
    _rules(how)
    if how.coders is Coders.RULES:
        return how
    return replace(how, choice=open_model.ready(how.codebook, how.choice, learning))


def coded(units: Iterable[Unit], *, how: How) -> Iterator[CodedUnit]:
    """Code units in batches, in as many processes as asked for; order is kept.

    Only what was said goes there, and only what was found comes back.
    """
    waiting: deque[list[Unit]] = deque()

    def said() -> Iterator[_Said]:
        for batch in batches.of(units):
            waiting.append(batch)
            texts = [unit.text if unit.is_codable else "" for unit in batch]
            yield texts, [unit.role for unit in batch]

    for found in local.run(partial(_found, how), said(), jobs=how.jobs):
        for unit, (codings, is_harm) in zip(waiting.popleft(), found, strict=True):
            yield CodedUnit(unit, codings, (SAFEGUARDING,) if is_harm else ())


def _found(how: How, said: _Said) -> list[tuple[tuple[Coding, ...], bool]]:
    """Give each text's codings, and whether it may speak of harm."""
    texts, roles = said
    parted = [flags.apart(codings) for codings in _rules(how).code(texts, roles)]
    codings = [codes for codes, _ in parted]
    if how.coders is not Coders.RULES:
        classifier = open_model.classifier(how.codebook, how.choice)
        codings = classifier.code(texts, codings, coders=how.coders)
    harms = [bool(harm) for _, harm in parted]
    return list(zip(codings, harms, strict=True))


@cache
def _rules(how: How) -> RuleCoder:
    return open_codebook.flagging(how.codebook, language=how.language)
