from __future__ import annotations

import pytest

from voicecode.domain.documents import Kind
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import same_units
from voicecode.review.same_units import Gap


def turns(*said: str) -> list[Unit]:
    """Read "YP: words", one turn each."""
    found = []
    for number, turn in enumerate(said, start=1):
        speaker, _, text = turn.rpartition(": ")
        span = Span(0, len(text))
        found.append(Unit("a.txt", number, text, span, speaker=speaker or None))
    return found


def answers(*given: tuple[str, str], question: str = "Why?") -> list[Unit]:
    """Read (respondent, words), one answer each."""
    return [
        Unit(
            source="s.csv",
            number=number,
            text=text,
            span=Span(0, len(text)),
            kind=Kind.SURVEY,
            participant=f"s.csv/{respondent}",
            question=question,
        )
        for number, (respondent, text) in enumerate(given, start=1)
    ]


def test_units_that_say_the_same_stay_the_same_whatever_stands_between() -> None:
    old = turns("YP: I went.", "Int: Why?", "YP: Because.")
    new = turns("Int: Hello.", "YP: I went.", "Int: Why?", "YP: Because I had to.")
    same = same_units.of(old, new)
    assert same.places == {0: 1, 1: 2}
    assert same.gaps == (Gap((2,), (3,)),)


def test_the_same_short_words_are_told_apart_by_who_says_them() -> None:
    old = turns("YP: Yes.", "Mum: Yes.", "YP: She did.")
    new = turns("Mum: Yes.", "YP: She did.")
    assert same_units.of(old, new).places == {1: 0, 2: 1}


def test_words_stay_the_same_under_another_name() -> None:
    old = turns("Ellie: I went.", "Int: Why?", "Ellie: To see them.")
    new = turns("[Child 1]: I went.", "Int: Why?", "[Child 1]: To see them.")
    assert same_units.of(old, new).places == {0: 0, 1: 1, 2: 2}


def test_lines_broken_elsewhere_say_the_same() -> None:
    old, new = turns("YP: I went there\nto see."), turns("YP: I went\nthere to see.")
    assert same_units.of(old, new).places == {0: 0}


def test_many_words_are_known_again_elsewhere_and_few_are_not() -> None:
    old = turns("YP: Nobody ever came to see me.", "YP: No.", "Int: Go on.", "Mum: Eh?")
    new = turns("Int: Go on.", "Mum: Eh?", "YP: No.", "YP: Nobody ever came to see me.")
    assert same_units.of(old, new).places == {2: 0, 3: 1, 0: 3}


def test_answers_are_known_by_their_respondents_in_any_order() -> None:
    rows = [(f"R{number}", f"answer {number % 3}") for number in range(30)]
    mixed = [*rows[20:], *rows[5:20], *rows[4::-1]]
    places = same_units.of(answers(*rows), answers(*mixed)).places
    assert [mixed[places[at]] for at in range(30)] == rows


def test_the_answer_of_a_respondent_who_left_is_nobody_elses() -> None:
    old = answers(("R1", "Good"), ("R2", "Good"), ("R3", "Good"))
    new = answers(("R1", "Good"), ("R3", "Good"))
    same = same_units.of(old, new)
    assert same.places == {0: 0, 2: 1}
    assert same.gaps == ()


def test_respondents_known_by_their_row_alone_are_known_by_their_words() -> None:
    said = [f"answer {number}" for number in range(20)]
    old = answers(*((str(at), text) for at, text in enumerate(said)))
    new = answers(*((str(at), text) for at, text in enumerate(["first", *said])))
    places = same_units.of(old, new).places
    assert places == {at: at + 1 for at in range(20)}


def test_a_changed_answer_is_compared_with_the_same_respondents() -> None:
    old = answers(("R1", "They listend."), ("R2", "No."), ("R3", "Well yes."))
    new = answers(("R3", "Well yes."), ("R2", "No."), ("R1", "They listened."))
    gaps = same_units.of(old, new).gaps
    assert Gap((0,), (2,)) in gaps


@pytest.mark.parametrize(("old", "new"), [((), ("YP: a",)), (("YP: a",), ()), ((), ())])
def test_nothing_is_the_same_as_nothing(old, new) -> None:
    same = same_units.of(turns(*old), turns(*new))
    assert same.places == {}
    assert same.gaps == ()


def test_a_respondent_with_another_number_is_known_by_their_words_between_others():
    old = answers(("R1", "Good"), ("R2", "So so"), ("R3", "Bad"), ("R4", "Fine"))
    new = answers(("R4", "Fine"), ("R1", "Good"), ("R9", "So so"), ("R3", "Bad"))
    assert same_units.of(old, new).places == {0: 1, 1: 2, 2: 3, 3: 0}
