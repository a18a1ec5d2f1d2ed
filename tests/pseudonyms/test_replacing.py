from __future__ import annotations

import pytest

from voicecode.domain.pseudonyms import Entry, Listed, Question, RosterName, Verdict
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms import replacing
from voicecode.pseudonyms.replacing import Replacer

GAZETTEER = gazetteers.shipped()
KEY = (
    Entry("school A", "school", ("Oakfield",)),
    Entry("name 1", "name", ("Karen",)),
)


def shown(text: str, *decided: str, asked: str = "", roster: str = "") -> str:
    """Replace what "Words=kind" say in a text that was said as a whole."""
    pairs = [one.split("=") for one in decided]
    names = [one.split("=") for one in filter(None, roster.split(";"))]
    own = Replacer(
        GAZETTEER,
        verdicts=[Verdict(words, False, kind) for words, kind in pairs],
        roster=[RosterName(name, Listed(kind)) for name, kind in names],
        entries=KEY,
    )
    own.reserve(text)
    questions = [
        Question(words, Span(at, at + len(words)), "capital")
        for words in asked.split()
        for at in [text.index(words)]
    ]
    return own.splice(text, [Span(0, len(text))], asked=questions).of(text)


@pytest.mark.parametrize(
    ("text", "decided", "now"),
    [
        (
            "At the Ferry, Ferry's door and the ferry.",
            "Ferry=place",
            "At the [place 1], [place 1]'s door and the ferry.",
        ),
        (
            "Zorbin, ZORBIN and zorbins bike",
            "Zorbin=brother",
            "[brother], [brother] and [brother]s bike",
        ),
        (
            "Zorbin came and my [brother] too",
            "Zorbin=brother",
            "[brother 2] came and my [brother] too",
        ),
        (
            "in Quiltery House or quiltery",
            "Quiltery House=home",
            "in [home A] or [home A]",
        ),
        ("num 4471, not 44712.", "4471=number", "num [number 1], not 44712."),
        ("Ms Karen and karen", "Karen=staff", "Ms [name 1] and [name 1]"),
        ("[talks of Zorbin] no", "Zorbin=name", "[talks of [name 2]] no"),
    ],
)
def test_a_name_is_replaced_wherever_it_stands(
    text: str, decided: str, now: str
) -> None:
    assert shown(text, decided) == now


def test_what_nobody_decided_stays() -> None:
    assert shown("Karen at Oakfield, Zorbin", "Quilt=name") == (
        "Karen at Oakfield, Zorbin"
    )


def test_where_a_word_was_asked_about_it_is_replaced_whatever_is_around_it() -> None:
    text = "Hope is all. I hope so."
    assert shown(text, "Hope=teacher", asked="Hope") == "[teacher 1] is all. I hope so."


def test_a_stand_in_is_never_replaced() -> None:
    assert shown("at [school A], School", "School=name", asked="School") == (
        "at [school A], [name 2]"
    )


def test_a_roster_ties_first_names_and_surnames() -> None:
    text = "Siân Zorbin, sian and Ms Zorbin."
    assert shown(text, roster="Siân Zorbin=staff") == (
        "[staff 1], [staff 1] and Ms [staff 1]."
    )


def test_what_a_person_pointed_at_is_replaced_and_its_like_elsewhere() -> None:
    text = "the Old Mill, at the old mill"
    own = Replacer(GAZETTEER, verdicts=[Verdict("old mill", False, "place")])
    splice = own.splice(text, [], marked=[(Span(21, 29), "old mill")])
    assert splice.of(text) == "the [place 1], at the [place 1]"


def test_the_key_then_holds_how_it_was_written_and_that_it_was_decided() -> None:
    own = Replacer(GAZETTEER, verdicts=[Verdict("Zorbin", False, "")], entries=KEY)
    assert own.printed("Zorbin") == ""
    own.splice("ZORBIN")
    assert own.printed("zorbin") == "[name 2]"
    assert own.entries()[-1] == Entry(
        "name 2", "name", ("Zorbin", "ZORBIN"), ("Zorbin",)
    )
    assert own.is_decided("zorbin")
    assert not own.is_decided("Karen")


def test_labels_and_the_names_of_files_are_replaced_too() -> None:
    own = Replacer(GAZETTEER, verdicts=[Verdict("Zorbin", False, "")])
    assert own.words("zorbin (14)") == "[name 1] (14)"
    assert own.source("interviews/zorbin-2.txt") == "interviews/name-1-2.txt"
    assert own.words("Karen") == own.source("Karen") == "Karen"


@pytest.mark.parametrize(
    ("text", "is_worth_it"),
    [("nothing", False), ("ZOE came", True), ("Zoë", True), ("zoë's", True)],
)
def test_it_is_soon_seen_where_no_name_can_be(text: str, is_worth_it: bool) -> None:
    own = Replacer(GAZETTEER, verdicts=[Verdict("Zoë", False, "")])
    assert own.may_hold(text) is is_worth_it


def test_for_many_names_every_text_is_looked_at() -> None:
    names = [
        RosterName(f"Zor{chr(97 + at % 26)}bin{at}", Listed.STAFF) for at in range(60)
    ]
    assert Replacer(GAZETTEER, roster=names).may_hold("nothing")


TEXT = "I saw Karen's, [school A] Zorbin-Smythe. (laughs)"


@pytest.mark.parametrize(
    ("pointed_at", "name"),
    [
        ("Karen's,", "Karen"),
        ("aren", "Karen"),
        ("Zorbin-Smythe.", "Zorbin-Smythe"),
        ("saw Karen's", "saw Karen"),
        ("[school A]", None),
        ("A] Zorbin", None),
        (". (", None),
    ],
)
def test_what_a_person_points_at_is_cut_to_whole_words(
    pointed_at: str, name: str | None
) -> None:
    at = TEXT.index(pointed_at)
    span = replacing.trimmed(TEXT, Span(at, at + len(pointed_at)), GAZETTEER)
    assert (span.of(TEXT) if span else None) == name
