"""Attribution: how much is said of who speaks, so that nobody stands out by it.

Everybody printed with the same words is one of at least k, or is described by the role
alone. This is k-anonymity by coarsening: Sweeney, "k-anonymity: a model for protecting
privacy", IJUFKS 10 (2002).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

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

    ``counts`` has the number of people of each description. Parts are left out from
    the last on until at least k people are printed alike; where a role's rest is
    fewer, the next smallest group joins it.
    """
    shown = {described: described for described in counts}
    by_role: defaultdict[object, list[Described]] = defaultdict(list)
    for described in counts:
        by_role[described[0]].append(described)
    for members in by_role.values():
        _coarsen(shown, counts, members, publication.k)
    return shown


def _coarsen(
    shown: dict[Described, Described],
    counts: Mapping[Described, int],
    members: Iterable[Described],
    k: int,
) -> None:
    """Leave parts out, the finest first, until nobody stands in a group under k."""
    for length in range(max(map(len, members)), 1, -1):
        groups = _groups(shown, counts, members)
        for one in members:
            if len(shown[one]) == length and groups[shown[one]] < k:
                shown[one] = shown[one][:-1]
    groups = _groups(shown, counts, members)
    alone = next(iter(shown[one][:1] for one in members))
    while 0 < groups[alone] < k and len(+groups) > 1:
        # Under the bare role they would stand out by what is not said of them.
        joining = min(groups.keys() - {alone}, key=lambda one: (groups[one], one))
        for one in members:
            if shown[one] == joining:
                shown[one] = alone
        groups = _groups(shown, counts, members)


def _groups(
    shown: Mapping[Described, Described],
    counts: Mapping[Described, int],
    members: Iterable[Described],
) -> Counter[Described]:
    groups: Counter[Described] = Counter()
    for one in members:
        groups[shown[one]] += counts[one]
    return groups
