from __future__ import annotations

from voicecode.domain.pseudonyms import Entry, Listed, Question, RosterName, Verdict
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.known_names import KnownNames

GAZETTEER = gazetteers.shipped()


def known(*verdicts: Verdict, entries: tuple[Entry, ...] = ()) -> KnownNames:
    return KnownNames(GAZETTEER, verdicts=verdicts, entries=entries)


def asked(*words: str) -> list[Question]:
    return [Question(one, Span(at, at + 1), "capital") for at, one in enumerate(words)]


def test_questions_are_parted_by_what_was_decided() -> None:
    own = known(Verdict("Ferry", False, "place"), Verdict("Quilt", True))
    parted = own.parted(asked("FERRY", "Quilt", "Oak"))
    assert [(find.family, find.words) for find in parted.finds] == [
        (Family.PLACE, ("ferry",))
    ]
    assert [one.words for one in parted.kept] == ["Quilt"]
    assert [one.words for one in parted.still_open] == ["Oak"]


def test_a_number_is_decided_whatever_parts_it() -> None:
    own = known(Verdict("12/03/2025", False, "number"), Verdict("48-213", True))
    parted = own.parted(asked("12-03-2025", "48213", "12/04/2025"))
    assert [find.family for find in parted.finds] == [Family.NUMBER]
    assert [one.words for one in parted.kept] == ["48213"]
    assert [one.words for one in parted.still_open] == ["12/04/2025"]


def test_what_a_key_says_was_decided_is_decided() -> None:
    entry = Entry("place 1", "place", ("Ferry", "ferry"), ("Ferry",))
    own = known(entries=(entry,))
    named = own.decided("ferry")
    assert named is not None
    assert named.stand_in == "place 1"
    assert own.decided("Oak") is None
    assert list(own.entries()) == [entry]


def test_a_later_decision_counts_over_an_earlier_one() -> None:
    entry = Entry("place 1", "place", ("Ferry",), ("Ferry",))
    own = known(Verdict("Ferry", True), entries=(entry,))
    assert own.decided("Ferry") is None
    assert [one.words for one in own.parted(asked("Ferry")).kept] == ["Ferry"]
    again = known(Verdict("Ferry", True), Verdict("Ferry", False, "place"))
    assert again.decided("Ferry") is not None


def test_words_that_were_decided_to_be_somebody_are_nobody_else() -> None:
    karen = Entry("staff 1", "staff", ("Karen Davies",))
    own = known(Verdict("Davies", False, "nurse"), entries=(karen,))
    find = Find(Span(0, 6), Family.PERSON, "name", ("davies",))
    named = own.meet(find, "DAVIES", "a.txt")
    assert own.stand_in(named) == "nurse 1"
    assert "DAVIES" in named.forms


def test_a_kind_is_known_however_it_was_written() -> None:
    own = known(Verdict("A1", False, "nhs number"))
    named = own.decided("A1")
    assert named is not None
    assert (named.family, named.kind) == (Family.NUMBER, "NHS number")


def test_listed_are_the_roster_and_what_was_decided_now() -> None:
    own = KnownNames(
        GAZETTEER,
        roster=[RosterName("Oak Lodge", Listed.HOME)],
        verdicts=[Verdict("Ferry", False, "place"), Verdict("Quilt", True)],
        entries=[Entry("name 1", "name", ("Karen",))],
    )
    assert [named.kind for named in own.listed] == ["home", "place"]
