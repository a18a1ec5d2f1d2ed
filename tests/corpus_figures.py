"""What the training corpus holds, and how far its passes agree.

python -m tests.corpus_figures prints the tables of its README, which a test compares
with what stands there.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt

from voicecode.agreement import scores
from voicecode.domain.scores import Scores
from voicecode.resources import training_corpus

CODES = tuple(
    """trust warmth respect attention practical-support
    punctuality promises contact consistency notice delay
    listened information decisions meetings advocacy""".split()
)
SECOND = "second-pass"
ALL = "all"
VALENCES = ("positive", "negative", "mixed")

Row = Mapping[str, str]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Part:
    """A file of the corpus: its units, and what each of both passes gave them."""

    name: str
    units: Sequence[Row]
    first: Sequence[str]
    second: Sequence[str]

    @property
    def settled(self) -> list[str]:
        return [unit["codes"] for unit in self.units]


def rows(path: Path) -> list[Row]:
    """Read a table of the corpus."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def parts() -> Iterator[Part]:
    """Read the corpus; where no difference is on record both passes said the same."""
    paths = [Path(path) for path in training_corpus()]
    folder = paths[0].parent
    differed = {
        (row["file"], int(row["row"])): row for row in rows(folder / f"{SECOND}.csv")
    }
    for path in paths:
        units = rows(path)
        given = [
            differed.get((path.stem, place), {"first": codes, "second": codes})
            for place, codes in enumerate(unit["codes"] for unit in units)
        ]
        first, second = ([one[which] for one in given] for which in ("first", "second"))
        yield Part(path.stem, units, first, second)


def codings(codes: str) -> dict[str, str]:
    """Read a cell: each code with its valence."""
    pieces = (piece.partition(":") for piece in codes.split(";") if piece)
    return {code: valence for code, _, valence in pieces}


def agreed(first: Iterable[str], second: Iterable[str]) -> Scores:
    """Score the second pass against the first."""
    return scores.of(_flags(first), _flags(second), codes=CODES)


def _flags(cells: Iterable[str]) -> Flags:
    return np.array([[code in codings(cell) for code in CODES] for cell in cells])


def joined(found: Sequence[Part]) -> Part:
    """Join the parts to one, called "all"."""
    return Part(
        ALL,
        [unit for part in found for unit in part.units],
        [codes for part in found for codes in part.first],
        [codes for part in found for codes in part.second],
    )


def of_file(part: Part) -> str:
    """Print a file's row: units, without code, codings, words, alpha of the passes."""
    lengths = [len(unit["text"].split()) for unit in part.units]
    return _row(
        part.name if part.name == ALL else f"`{part.name}.csv`",
        f"{len(part.units):,}",
        f"{sum(not codes for codes in part.settled):,}",
        f"{sum(len(codings(codes)) for codes in part.settled):,}",
        f"{median(lengths):.0f}, {max(lengths)}",
        f"{agreed(part.first, part.second).alpha:.3f}",
    )


def of_codes(whole: Part) -> Iterator[str]:
    """Print a row a code: both passes, their agreement, and what stands now."""
    first, second, now = (
        list(map(codings, one)) for one in (whole.first, whole.second, whole.settled)
    )
    for score in agreed(whole.first, whole.second).codes:
        said = Counter(unit[score.code] for unit in now if score.code in unit)
        yield _row(
            f"`{score.code}`",
            *(f"{_carrying(score.code, one):,}" for one in (first, second)),
            f"{score.kappa:.3f}",
            f"{score.f1:.3f}",
            f"{said.total():,}",
            *(f"{said[valence]:,}" for valence in VALENCES),
        )
    said = Counter(valence for unit in now for valence in unit.values())
    passes = (f"{sum(map(len, one)):,}" for one in (first, second))
    of_valences = (f"{said[valence]:,}" for valence in VALENCES)
    yield _row(ALL, *passes, "–", "–", f"{said.total():,}", *of_valences)


def over_all(whole: Part) -> Iterator[str]:
    """Print a row a coefficient: how far the passes agree over all codes."""
    found = agreed(whole.first, whole.second)
    pairs = [*zip(map(codings, whole.first), map(codings, whole.second), strict=True)]
    sets = sum(one.keys() == other.keys() for one, other in pairs)
    same = sum(one == other for one, other in pairs)
    both = [
        (one[code], other[code])
        for one, other in pairs
        for code in one
        if code in other
    ]
    alike = sum(one == other for one, other in both)
    yield _row("micro F1", f"{found.micro_f1:.3f}")
    yield _row("macro F1", f"{found.macro_f1:.3f}")
    kappas = [code.kappa for code in found.codes if code.kappa is not None]
    yield _row("mean kappa", f"{sum(kappas) / len(kappas):.3f}")
    yield _row(
        "Krippendorff's alpha, sets of codes, MASI distance (Passonneau 2006)",
        f"{found.alpha:.3f}",
    )
    yield _row("units with the same set of codes", _share(sets, len(pairs)))
    yield _row("units with the same codes and valences", _share(same, len(pairs)))
    yield _row("same valence, where both gave the code", _share(alike, len(both)))


def _carrying(code: str, units: Sequence[Mapping[str, str]]) -> int:
    return sum(code in unit for unit in units)


def _share(count: int, base: int) -> str:
    return f"{count:,} of {base:,} ({100 * count / base:.1f} %)"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print all tables."""
    found = list(parts())
    whole = joined(found)
    for part in (*found, whole):
        print(of_file(part))
    print(*of_codes(whole), *over_all(whole), sep="\n")


if __name__ == "__main__":
    main()
