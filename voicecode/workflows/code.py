"""Code units against a codebook: units in, coded units out, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain
from pathlib import Path

from voicecode.domain.codings import CodedUnit
from voicecode.domain.units import Unit
from voicecode.engines import local
from voicecode.exchange import coded_units
from voicecode.rules.coding import RuleCoder
from voicecode.units import batches
from voicecode.workflows import open_codebook, read
from voicecode.workflows.read import Inputs, Watch


def code(
    inputs: Inputs, output: Path, *, codebook: str, jobs: int, watch: Watch
) -> int:
    """Read, code and write units; return how many were written.

    Memory does not grow with the input.

    Raises:
        VoicecodeError: the input, the codebook or the output is wrong.
    """
    open_codebook.opened(codebook)
    opened = read.opened(inputs, outputs=(output,), codebook=codebook)
    units = read.units(opened, watch)
    return coded_units.write(output, coded(units, codebook=codebook, jobs=jobs))


def coded(
    units: Iterable[Unit], *, codebook: str, jobs: int, language: str | None = None
) -> Iterator[CodedUnit]:
    """Code units by the rules of a codebook, in batches, in ``jobs`` processes."""
    task = partial(_coded, codebook, language)
    return chain.from_iterable(local.run(task, batches.of(units), jobs=jobs))


def _coded(codebook: str, language: str | None, units: list[Unit]) -> list[CodedUnit]:
    texts = [unit.text if unit.is_codable else "" for unit in units]
    codings = _coder(codebook, language).code(texts, [unit.role for unit in units])
    return [CodedUnit(u, found) for u, found in zip(units, codings, strict=True)]


@cache
def _coder(codebook: str, language: str | None) -> RuleCoder:
    return open_codebook.opened(codebook, language=language)[1]
