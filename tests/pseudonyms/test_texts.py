from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.pseudonyms.protecting_aloud import cut
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms import texts
from voicecode.pseudonyms.texts import Gap
from voicecode.pseudonyms.word_kinds import Dictionary, Kinds

KINDS = Kinds(Dictionary(gazetteers.shipped()), phrases={})


@given(st.text(alphabet="aB1 '’-\n.é\u0301\u00ad_@", max_size=60))
def test_every_word_stands_where_it_is_said_to(text: str) -> None:
    done = cut(text)
    for at, word in enumerate(done.words):
        start = done.starts[at]
        assert text[start : start + len(word)] == word
        assert start <= done.ends[at] <= start + len(word)
    rebuilt = "".join(
        f"{gap}{word}"
        for gap, word in zip(done.between, [*done.words, ""], strict=True)
    )
    assert rebuilt == text


def test_a_sentence_opens_after_a_stop_a_quote_or_a_bracket() -> None:
    done = cut("One two. Three “Four” (five) Six, seven – eight\nnine")
    opening = [word for at, word in enumerate(done.words) if done.opens(at)]
    assert opening == ["One", "Three", "Four", "five", "Six", "eight", "nine"]


def test_a_turn_ends_where_another_begins() -> None:
    text = "Ann: hello\nBob: yes"
    done = texts.of(text, KINDS, [Span(5, 10), Span(16, 19)])
    assert done.spoken == [False, True, False, True]
    assert [bool(gap & Gap.EDGE) for gap in done.gaps] == [True] * 4


def test_shouting_is_told_from_an_abbreviation() -> None:
    done = cut("I TOLD KAREN THREE TIMES but CAMHS said no")
    shouted = [word for at, word in enumerate(done.words) if done.shouts(at)]
    assert shouted == ["TOLD", "KAREN", "THREE", "TIMES"]


def test_who_types_no_capital_but_i_types_without_capitals() -> None:
    small = " ".join(["then I said that we would go and see them"] * 3)
    assert not cut(small).has_capitals
    assert cut(small.replace("then", "Then")).has_capitals
