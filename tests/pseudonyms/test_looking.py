from __future__ import annotations

from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.looking import Onlooker


def asked(text: str, *, kept: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    own = Onlooker(gazetteers.shipped(), kept=kept)
    spoken = [Span(0, len(text))]
    own.see(text, spoken)
    return [(one.words, one.why) for one in own.asked(text, spoken)]


def test_what_is_odd_or_would_be_replaced_by_now_is_asked_about() -> None:
    text = "We took the Ferry with Karen to [school A], 07700 900123."
    assert asked(text) == [
        ("Ferry", "capital"), ("Karen", "name"), ("07700 900123", "number"),
    ]  # fmt: skip


def test_a_word_typed_small_anywhere_may_open_a_sentence() -> None:
    assert asked("Quozzies are nice.") != []
    assert asked("Quozzies are nice. i like quozzies") == []


def test_what_was_kept_before_is_in_the_list_too() -> None:
    assert asked("We took the Ferry.", kept=("Ferry",)) == [("Ferry", "capital")]


def test_stand_ins_are_counted_by_kind_and_what_somebody_remarked_is_not() -> None:
    own = Onlooker(gazetteers.shipped())
    text = "[school A], [school B], [brother] and [name of teacher] [laughs]"
    own.see(text, [])
    assert own.replaced == {"school": 2, "brother": 1}
