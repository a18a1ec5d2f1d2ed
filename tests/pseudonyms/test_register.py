from __future__ import annotations

from tests.pseudonyms.protecting_aloud import shown
from voicecode.domain.pseudonyms import Entry
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.register import PARTICIPANT, Register
from voicecode.pseudonyms.stand_ins import StandIns

FULL = gazetteers.shipped().full or {}


def register() -> Register:
    return Register(FULL, StandIns())


def person(name: str, kind: str = "name", *, titled: bool = False) -> Find:
    words = tuple(name.casefold().split())
    return Find(Span(0, 1), Family.PERSON, kind, words, 0, 0, titled)


def met(own: Register, *names: str) -> list[str]:
    """Give the stand-ins of "name@source"s, met in order and then asked for."""
    pairs = [name.split("@") for name in names]
    for name, source in pairs:
        own.meet(person(name), name, source)
    return [own.stand_in(own.meet(person(n), n, s)) for n, s in pairs]


def test_the_same_name_has_the_same_stand_in_in_every_source() -> None:
    first, second, other = met(register(), "callum@a", "callum@b", "jake@b")
    assert first == second != other


def test_a_first_name_is_that_of_the_full_one() -> None:
    assert len(set(met(register(), "callum@a", "callum price@a", "callum@a"))) == 1


def test_a_short_name_is_that_of_the_full_one() -> None:
    assert len(set(met(register(), "elizabeth price@a", "liz@a"))) == 1
    assert len(set(met(register(), "liz@a", "elizabeth@a", "liz price@a"))) == 1


def test_two_short_names_of_one_full_one_are_two_people() -> None:
    assert len(set(met(register(), "liz@a", "beth@a"))) == 2


def test_two_surnames_are_two_people_and_a_first_name_is_its_sources() -> None:
    stand_ins = met(
        register(), "jack price@a", "jack okafor@b", "jack@a", "jack@b", "jack@c"
    )
    price, okafor, in_a, in_b, in_c = stand_ins
    assert price == in_a
    assert okafor == in_b
    assert len({price, okafor, in_c}) == 3


def test_what_somebody_is_said_to_be_counts_wherever_it_is_said() -> None:
    own = register()
    own.meet(person("callum"), "Callum", "a")
    own.meet(person("callum", "brother"), "Callum", "b")
    named = own.meet(person("callum"), "Callum", "a")
    assert own.stand_in(named) == "brother"


def test_whoever_speaks_is_a_participant() -> None:
    own = register()
    own.settle(Family.PERSON, ("callum",), PARTICIPANT, "Callum")
    named = own.meet(person("callum", "brother"), "Callum", "b")
    assert own.stand_in(named) == "participant 1"


def test_a_surname_after_a_title_is_no_childs() -> None:
    own = register()
    child = own.settle(Family.PERSON, ("callum", "price"), PARTICIPANT, "Callum Price")
    teacher = own.meet(person("price", "teacher", titled=True), "Price", "a")
    assert teacher is not child


def test_a_key_holds_what_was_used_and_how_it_was_written() -> None:
    own = register()
    met(own, "callum@a")
    own.meet(person("callum"), "CALLUM", "a")
    own.meet(person("jake"), "Jake", "a")
    assert [(one.stand_in, one.forms) for one in own.entries()] == [
        ("name 1", ("callum", "CALLUM"))
    ]


def test_things_are_told_apart_by_their_words() -> None:
    own = register()
    find = Find(Span(0, 1), Family.PLACE, "town", ("cardiff",), 0, 0)
    assert own.meet(find, "Caerdydd", "a") is own.meet(find, "Cardiff", "b")


def test_a_first_name_of_which_no_more_was_heard_stays_somebody_of_its_own() -> None:
    own = register()
    known = own.settle(Family.PERSON, ("karen",), "name", "Karen")
    own.settle(Family.PERSON, ("karen", "price"), PARTICIPANT, "Karen Price")
    assert own.meet(person("karen"), "Karen", "a") is known


def test_a_single_word_of_a_key_may_be_a_surname() -> None:
    own = register()
    own.enter(Entry("name 1", "name", ("Quell",)), Family.PERSON, [("quell",)])
    named = own.meet(person("quell", titled=True), "Quell", "b")
    assert own.stand_in(named) == "name 1"


def test_a_soft_hyphen_by_itself_is_no_initial() -> None:
    assert "Sarah" not in shown("he is called \u00ad Sarah")
    assert "Sarah" not in shown("he is called \u00ad \u00ad and his sister Sarah")
