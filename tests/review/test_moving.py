from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.test_same_units import answers, turns
from voicecode.domain.moves import Fate, Landing, Move
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import moving

WORDS = st.lists(
    st.sampled_from("she was late and not kind . I said".split()), max_size=9
)
SAID = st.lists(WORDS.map(lambda words: " ".join(["Well", *words])), max_size=8)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _moved(old: str, new: str, words: str) -> Landing:
    [move] = moving.of(turns(old), turns(new))
    return moving.landing(move, _span(move.old.text, words))


def _all_spans(unit: Unit) -> list[Span]:
    ends = range(len(unit.text) + 1)
    return [Span(start, end) for start in ends for end in ends if start < end]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("She came late.", "Well, she came late.", "came late"),
        ("She cmae late, always late.", "She came late, always late.", "always late"),
        (
            "I said no. He was kind to me.",
            "I said so. He was kind to me.",
            "kind to me",
        ),
        ("It is my nan who\nlistens.", "It is my own nan\nwho listens.", "nan who"),
        (
            "They never told me why. It was a bad day all round for us.",
            "It was a bad day all round for us. They never told me why.",
            "They never told me why",
        ),
        ("He’s   kind to me", "Oh he’s kind; he’s   kind to us", "kind to"),
    ],
)
def test_a_span_moves_with_words_that_still_stand(old, new, words) -> None:
    landing = _moved(old, new, words)
    assert landing.span is not None
    assert landing.span.of(new).split() == words.split()


def test_words_that_stand_twice_elsewhere_could_be_either() -> None:
    why = "They never told me why"
    old = f"{why}. It was a bad day all round for us and for my own mum too."
    new = f"It was a bad day all round for us and for my own mum too. {why}. {why}."
    assert "more than one place" in _moved(old, new, why).reason


@pytest.mark.parametrize(
    ("old", "new", "words", "reason"),
    [
        ("She came late again.", "She came early again.", "late", "were changed"),
        ("She was late again.", "She was not late again.", "was late", "were changed"),
        ("Yes. No. No. Maybe.", "Yes. No. Maybe.", "No", "more than one place"),
        ("Yes. No. Maybe.", "Yes. No. No. Maybe.", "No", "more than one place"),
        ("I like the school.", "My bus never came.", "school", "do not stand"),
        (
            "I was late and she was kind",
            "I was kind and she was late",
            "late",
            "changed",
        ),
    ],
)
def test_a_span_is_lost_where_its_words_cannot_be_told(old, new, words, reason) -> None:
    landing = _moved(old, new, words)
    assert landing.span is None
    assert landing.unit is None
    assert reason in landing.reason


def test_a_span_may_begin_and_end_inside_words() -> None:
    landing = _moved("She listened to me.", "And she listened to me.", "stened to")
    assert landing.span == Span(10, 19)


def test_a_span_without_words_moves_only_with_the_very_same_text() -> None:
    assert _moved("a b", "a b", " ").span == Span(1, 2)
    assert _moved("a b", "a  b", " ").span is None


@pytest.mark.parametrize(
    ("new", "fate"),
    [
        ("I went there to see her.", Fate.SAME),
        ("I went there\nto see her.", Fate.SAME),
        ("I went there to see him.", Fate.CHANGED),
        ("Nobody came.", Fate.GONE),
    ],
)
def test_a_unit_is_the_same_changed_or_gone(new: str, fate: Fate) -> None:
    [move] = moving.of(turns("I went there to see her."), turns(new))
    assert move.fate is fate
    assert (move.new is None) == (fate is Fate.GONE)
    assert bool(move.reason) == (fate is Fate.GONE)


def test_a_turn_cut_in_two_is_the_longer_one_and_its_spans_go_to_either() -> None:
    old = turns("YP: We waited and waited for months on end. Then he came to see us.")
    new = turns(
        "YP: We waited and waited for months on end.",
        "Int: And then?",
        "YP: Then he came to see us.",
    )
    [move] = moving.of(old, new)
    assert (move.fate, move.new) == (Fate.CHANGED, new[0])
    landing = moving.landing(move, _span(old[0].text, "came to see us"))
    assert landing.unit == new[2]
    assert landing.span == Span(8, 22)


def test_a_turn_cut_in_many_is_none_of_them() -> None:
    thirds = [
        "I wanted to stay at home.",
        "They said no to it.",
        "I never heard why not.",
    ]
    old = turns("YP: " + " ".join(thirds))
    new = turns(*(f"YP: {third}" for third in thirds))
    [move] = moving.of(old, new)
    assert (move.fate, move.new) == (Fate.PARTED, None)
    assert moving.landing(move, _span(old[0].text, "no to it")).unit == new[1]


def test_turns_that_were_joined_are_one() -> None:
    old = turns("YP: We waited for months.", "Mum: He never came to see us.")
    new = turns("YP: We waited for months. He never came to see us.")
    assert [move.new for move in moving.of(old, new)] == [new[0], new[0]]


def test_a_changed_answer_stays_its_respondents() -> None:
    old = answers(("R1", "They listend to us."), ("R2", "They liked us."))
    new = answers(("R2", "They liked us."), ("R1", "They listened to us."))
    assert [move.new for move in moving.of(old, new)] == [new[1], new[0]]


@given(SAID)
def test_nothing_moves_within_a_text_that_did_not_change(said: list[str]) -> None:
    units = turns(*said)
    for move in moving.of(units, units):
        assert (move.new, move.fate) == (move.old, Fate.SAME)
        for span in _all_spans(move.old):
            assert moving.landing(move, span) == Landing(move.old, span)


@given(SAID, SAID, st.data())
def test_words_that_moved_are_the_very_same_words(old, new, data) -> None:
    for move in moving.of(turns(*old), turns(*new)):
        span = data.draw(st.sampled_from(_all_spans(move.old)))
        landing = moving.landing(move, span)
        assert (landing.unit is None) == (landing.span is None) == bool(landing.reason)
        if landing.unit and landing.span:
            words = landing.span.of(landing.unit.text)
            assert words.split() == span.of(move.old.text).split()


@given(SAID, WORDS, st.data())
def test_turns_put_in_before_shift_all_others(said, inserted, data) -> None:
    at = data.draw(st.integers(0, len(said)))
    strange = " ".join(["Unheard", *inserted])
    old, new = turns(*said), turns(*said[:at], strange, *said[at:])
    moves = moving.of(old, new)
    assert [move.fate for move in moves] == [Fate.SAME] * len(old)
    assert [move.new and move.new.number for move in moves] == [
        unit.number + (unit.number > at) for unit in old
    ]


@given(SAID)
def test_every_move_stays_in_order_of_the_old_units(said: list[str]) -> None:
    moves = moving.of(turns(*said), turns(*said[::2]))
    assert [move.old.number for move in moves] == [*range(1, len(said) + 1)]


def _long(seed: int) -> list[str]:
    """Make 400 turns of 45 words, some 100,000 characters."""
    chance = random.Random(seed)  # noqa: S311 # no secret
    known = [f"word{number}" for number in range(2_000)]
    common = ["the", "and", "I", "was", "."] * 400
    return [" ".join(chance.choices(known + common, k=45)) for _ in range(400)]


def _slowest(old: list[Unit], new: list[Unit]) -> tuple[tuple[Move, ...], float]:
    begun = time.process_time()
    moves = moving.of(old, new)
    for move in moves:
        moving.landing(move, Span(0, len(move.old.text) // 2))
    return moves, time.process_time() - begun


def test_a_long_transcript_with_a_changed_line_moves_at_once() -> None:
    said = _long(1)
    changed = [*said[:200], said[200] + " indeed", *said[201:]]
    moves, seconds = _slowest(turns(*said), turns(*changed))
    assert [move.fate for move in moves].count(Fate.SAME) == 399
    assert seconds < 1


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(_long(2), id="other words"),
        pytest.param(["the and I was . " * 9] * 400, id="few words"),
        pytest.param([" ".join(_long(1))], id="one long turn"),
        pytest.param(_long(1)[::-1], id="turned round"),
    ],
)
def test_a_long_transcript_that_changed_throughout_ends_soon(new: list[str]) -> None:
    old = _long(1)
    _, seconds = _slowest(turns(*old), turns(*new))
    assert seconds < 10
