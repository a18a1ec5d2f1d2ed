from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis import attribution
from voicecode.domain.disclosure import Publication
from voicecode.domain.people import Role

People = dict[str, tuple[Role, Mapping[str, str]]]


def person(age: str = "", sex: str = "", area: str = "") -> Mapping[str, str]:
    return {"age band": age, "sex": sex, "area": area}


def some(count: int, role: Role, **known: str) -> People:
    name = "-".join([role, *known.values()])
    return {f"{name} {n}": (role, person(**known)) for n in range(count)}


def test_what_five_share_is_said() -> None:
    people = some(5, Role.CHILD, age="12 to 15", sex="girl", area="North")
    shown = attribution.attributions(people, Publication())
    assert set(shown.values()) == {("child", "12 to 15", "girl", "North")}


def test_what_few_share_is_left_out_from_the_last_part_on() -> None:
    people = {
        **some(3, Role.CHILD, age="12 to 15", sex="girl", area="North"),
        **some(4, Role.CHILD, age="12 to 15", sex="girl", area="South"),
    }
    shown = attribution.attributions(people, Publication())
    assert set(shown.values()) == {("child", "12 to 15", "girl")}


def test_a_few_staff_are_staff_and_no_more() -> None:
    people = some(3, Role.STAFF, age="40 to 49", sex="woman", area="Harbour team")
    shown = attribution.attributions(people, Publication())
    assert set(shown.values()) == {("staff",)}


def test_nobody_stands_out_by_what_is_not_said_of_them() -> None:
    people = {
        **some(6, Role.CHILD, age="12 to 15", sex="girl"),
        **some(9, Role.CHILD, age="12 to 15", sex="boy"),
        **some(1, Role.CHILD, age="8 to 11", sex="boy"),
    }
    counts = Counter(attribution.attributions(people, Publication()).values())
    assert counts == {("child", "12 to 15", "boy"): 9, ("child",): 7}


_PEOPLE = st.lists(
    st.tuples(
        st.sampled_from([Role.CHILD, Role.PARENT, Role.STAFF]),
        st.builds(
            person,
            st.sampled_from(["", "8 to 11", "12 to 15"]),
            st.sampled_from(["", "girl", "boy"]),
            st.sampled_from(["", "North", "South"]),
        ),
    ),
    max_size=60,
)


@given(_PEOPLE, st.integers(1, 8))
def test_everybody_is_one_of_k_or_described_by_the_role_alone(
    people: list[tuple[Role, Mapping[str, str]]], k: int
) -> None:
    known = {str(at): one for at, one in enumerate(people)}
    shown = attribution.attributions(known, Publication(k=k))
    roles = Counter(role for role, _ in people)
    for words, count in Counter(shown.values()).items():
        assert count >= k or (len(words) == 1 and count == roles[Role(words[0])])


@given(_PEOPLE)
def test_nothing_is_said_that_is_not_known(
    people: list[tuple[Role, Mapping[str, str]]],
) -> None:
    known = {str(at): one for at, one in enumerate(people)}
    for name, words in attribution.attributions(known, Publication(k=2)).items():
        role, attributes = known[name]
        full = (str(role), *(attributes[part] for part in attribution.PARTS))
        assert full[: len(words)] == words
