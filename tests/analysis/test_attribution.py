from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis import attribution, descriptions
from voicecode.analysis.attribution import People
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role

KIND = ("kind", "survey")


def described(role: Role, **known: str) -> descriptions.Described:
    return (("role", str(role)), *known.items())


def shown(*counts: tuple[int, descriptions.Described], k: int = 5):
    given = {one: count for count, one in counts}
    found = attribution.coarsened(given, Publication(k=k))
    return [found[one] for _, one in counts]


def test_what_five_share_is_said() -> None:
    girls = described(Role.CHILD, age="12 to 15", sex="female")
    assert shown((5, girls)) == [girls]


def test_what_few_share_is_left_out_from_the_last_part_on() -> None:
    north = described(Role.CHILD, age="12 to 15", area="North")
    south = described(Role.CHILD, age="12 to 15", area="South")
    assert shown((3, north), (4, south)) == [north[:-1]] * 2


def test_the_only_manager_is_staff_and_no_more() -> None:
    manager = described(Role.STAFF, kind="interview", post="manager")
    workers = described(Role.STAFF, kind="interview", post="social worker")
    assert shown((1, manager), (3, workers)) == [manager[:1]] * 2
    assert shown((1, manager), (7, workers)) == [manager[:2], manager[:2]]
    assert shown((1, manager), (6, manager[:2]), (7, workers)) == [
        manager[:2],
        manager[:2],
        workers,
    ]


def test_nobody_stands_out_by_what_is_not_said_of_them() -> None:
    girls, boys = (described(Role.CHILD, sex=sex) for sex in ("female", "male"))
    other = described(Role.CHILD, sex="other")
    assert shown((6, girls), (9, boys), (1, other)) == [girls[:1], boys, girls[:1]]


_SEXES, _AGES = st.sampled_from(["female", "male"]), st.sampled_from(["8", "12"])
_DESCRIBED = st.builds(
    lambda role, known: (("role", str(role)), *known),
    st.sampled_from([Role.CHILD, Role.PARENT, Role.STAFF]),
    st.one_of(
        st.just(()),
        st.builds(lambda age: (("age", age),), _AGES),
        st.builds(lambda age, sex: (("age", age), ("sex", sex)), _AGES, _SEXES),
    ),
)


@given(st.dictionaries(_DESCRIBED, st.integers(1, 9), max_size=12), st.integers(1, 8))
def test_everybody_is_one_of_k_or_described_by_the_role_alone(counts, k) -> None:
    found = attribution.coarsened(counts, Publication(k=k))
    groups: Counter = Counter()
    for one, words in found.items():
        assert one[: len(words)] == words  # nothing is said that is not known
        groups[words] += counts[one]
    roles: Counter = Counter()
    for one, count in counts.items():
        roles[one[0]] += count
    for words, count in groups.items():
        assert count >= k or (len(words) == 1 and count == roles[words[0]])


def _people(said, *ages: str) -> tuple[People, list]:
    people = People()
    units = [
        replace(said(who=f"P{n}", kind=Kind.SURVEY).unit, attributes={"age": age})
        for n, age in enumerate(ages)
    ]
    for unit in units:
        people.add(unit)
        people.add(unit)  # who speaks twice is one
    return people, units


def test_units_are_attributed_by_what_enough_people_share(said) -> None:
    people, units = _people(said, "14", "15", "9")
    said_by = people.said_by(Publication(k=2))
    assert [said_by(unit) for unit in units] == ["Young person, survey"] * 3
    people, units = _people(said, "14", "15", "9", "8")
    said_by = people.said_by(Publication(k=2))
    assert said_by(units[0]) == "Young person, 12 to 15, survey"


def test_a_unit_of_nobody_is_attributed_by_its_role(said) -> None:
    people, _ = _people(said, "14", "15")
    unit = replace(said(who=None).unit, attributes={"age": "14"})
    assert people.said_by(Publication(k=1))(unit) == "Young person"
