"""Attribution: how much is said of who speaks, so that nobody stands out by it.

Everybody printed with the same words is one of at least k, or is described by the role
alone. This is k-anonymity by coarsening: Sweeney, "k-anonymity: a model for protecting
privacy", IJUFKS 10 (2002).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from voicecode.domain.disclosure import Publication

Described = tuple[str, ...]
PARTS = ("age band", "sex", "area")  # the last is left out first


def attributions(
    people: Mapping[str, tuple[str, Mapping[str, str]]],
    publication: Publication,
    *,
    parts: Sequence[str] = PARTS,
) -> dict[str, Described]:
    """Say with what each participant may be described: the role, and some parts.

    ``people`` gives everybody in the evidence by their id, with their role, or what
    stands for it, and what is known of them. Parts are left out from the last on until
    at least k people are printed alike; where a role's rest is fewer, the next smallest
    group joins it.
    """
    shown = {
        person: (role, *_known(attributes, parts))
        for person, (role, attributes) in people.items()
    }
    by_role: defaultdict[str, list[str]] = defaultdict(list)
    for person, words in shown.items():
        by_role[words[0]].append(person)
    for members in by_role.values():
        _coarsen(shown, members, publication.k, len(parts))
    return shown


def _known(attributes: Mapping[str, str], parts: Sequence[str]) -> Described:
    """Give the known parts up to the first that is not known."""
    known = []
    for part in parts:
        value = attributes.get(part, "").strip()
        if not value:
            break
        known.append(value)
    return tuple(known)


def _coarsen(
    shown: dict[str, Described], members: Sequence[str], k: int, steps: int
) -> None:
    """Leave parts out, the finest first, until nobody stands in a group under k."""
    for length in range(steps + 1, 1, -1):
        for person in _too_few(shown, members, k, length):
            shown[person] = shown[person][:-1]
    rest = [person for person in members if len(shown[person]) == 1]
    while 0 < len(rest) < k and len(rest) < len(members):
        # Alone under the bare role they would stand out by what is not said of them.
        joining = _smallest(shown, members)
        for person in members:
            if shown[person] == joining:
                shown[person] = joining[:1]
                rest.append(person)


def _too_few(
    shown: Mapping[str, Described], members: Sequence[str], k: int, length: int
) -> list[str]:
    counts = Counter(shown[person] for person in members)
    return [
        person
        for person in members
        if len(shown[person]) == length and counts[shown[person]] < k
    ]


def _smallest(shown: Mapping[str, Described], members: Sequence[str]) -> Described:
    counts = Counter(shown[person] for person in members if len(shown[person]) > 1)
    return min(counts, key=lambda words: (counts[words], -len(words), words))
