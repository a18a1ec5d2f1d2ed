"""Attribution: how much is said of who speaks, so that nobody stands out by it.

Everybody printed with the same words is one of at least k, or is described by the role
alone. This is k-anonymity by coarsening: Sweeney, "k-anonymity: a model for protecting
privacy", IJUFKS 10 (2002).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from voicecode.analysis import descriptions
from voicecode.analysis.descriptions import Described
from voicecode.analysis.registers import Register, key_of
from voicecode.domain.disclosure import Publication
from voicecode.domain.units import Unit


class People:
    """How many people there are of each description, kept while units stream past.

    A person counts once, as first described. Memory grows by nine bytes for a person,
    and with the number of different descriptions.
    """

    def __init__(self) -> None:
        self._seen = Register()
        self._counts: Counter[Described] = Counter()

    def add(self, unit: Unit) -> None:
        """Count the speaker of a unit, if it can be said who that is."""
        if not unit.participant or not unit.is_codable:
            return
        if not self._seen.mark(key_of(unit.role, unit.participant), 1):
            self._counts[descriptions.of_unit(unit)] += 1

    def said_by(self, publication: Publication) -> Callable[[Unit], str]:
        """Give a function that says of a unit what may be printed of its speaker."""
        shown = coarsened(self._counts, publication)

        def said_by(unit: Unit) -> str:
            described = descriptions.of_unit(unit) if unit.participant else ()
            return descriptions.in_words(unit, shown.get(described, ()))

        return said_by


def coarsened(
    counts: Mapping[Described, int], publication: Publication
) -> dict[Described, Described]:
    """Say of everybody who is described so, as what they may be described.

    ``counts`` has the number of people of each description. From the finest part on,
    whoever is printed like fewer than k joins the smallest group that is described
    more finely, or is described by one part less.
    """
    shown = {described: described for described in counts}
    for length in range(max(map(len, counts), default=0), 0, -1):
        groups: defaultdict[Described, Counter[Described]] = defaultdict(Counter)
        for one, words in shown.items():
            if len(words) >= length:
                groups[words[:length]][words] += counts[one]
        now: dict[Described, Described] = {}
        for words, people in groups.items():
            now.update(_joined(words, people, publication.k))
        shown = {one: now.get(words, words) for one, words in shown.items()}
    return shown


def _joined(
    words: Described, people: Mapping[Described, int], k: int
) -> dict[Described, Described]:
    """Say as what those are printed who are now printed with some words, and too few.

    ``people`` counts them, and those of whom more is said.
    """
    few = people.get(words, 0)
    if not 0 < few < k:
        return {}
    joined = [words]
    finer = sorted((count, one) for one, count in people.items() if one != words)
    for count, one in finer:
        if few < k:
            few += count
            joined.append(one)
    less = words[:-1] if few < k and len(words) > 1 else words
    return dict.fromkeys(joined, less)
