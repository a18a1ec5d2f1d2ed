"""Fair shares: no more than so many passages of any one person, their best ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappush, heappushpop

from voicecode.analysis.passages import person_of, worth_of
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.findings import is_quotable

_Place = tuple[tuple[int, ...], str, str]  # worth, unit, code


class FairShares:
    """Which passages are kept of each person, once all were offered.

    Starred ones come first, then by their worth as quotes. A passage is a unit under
    one of its codes; a unit may speak for one code only.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: dict[str, list[_Place]] = {}

    def add(self, coded: CodedUnit) -> None:
        """Offer a unit, by the code that it serves best."""
        if not coded.codings or not is_quotable(coded):
            return
        best = max(
            (worth_of(coded, coding), coded.unit.name, coding.code)
            for coding in coded.codings
        )
        kept = self._of.setdefault(person_of(coded.unit), [])
        if len(kept) < self._most:
            heappush(kept, best)
        else:
            heappushpop(kept, best)

    def kept(self, coded: Iterable[CodedUnit]) -> Iterator[tuple[CodedUnit, Coding]]:
        """Yield of the same units those that are kept, with the code they are for."""
        places = {
            (unit, code) for several in self._of.values() for _, unit, code in several
        }
        for one in coded:
            for coding in one.codings:
                if (one.unit.name, coding.code) in places:
                    yield one, coding
