from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.rules import vocabulary
from voicecode.rules import words
from voicecode.rules.pieces import Pieces
from voicecode.rules.words import LONGEST_SENTENCE, Words


def shown(texts: list[str]) -> tuple[list[str], Words]:
    cut = words.of(texts, Pieces(vocabulary()))
    spans = [cut.span(range(at, at + 1)) for at in range(len(cut))]
    return [
        span.of(texts[unit]) for span, unit in zip(spans, cut.units, strict=True)
    ], cut


def test_words_stand_in_their_own_text() -> None:
    said, cut = shown(["She came.", "He, um, didn’t"])
    assert said == ["She", "came", "He", "did", "n’t"]
    assert cut.units.tolist() == [0, 0, 1, 1, 1]


def test_sentences_end_at_stops_and_at_units() -> None:
    _, cut = shown(["She came. Late!", "He did"])
    assert cut.sentences.tolist() == [1, 1, 2, 3, 3]


def test_clauses_end_at_pauses_too() -> None:
    _, cut = shown(["No, she was"])
    assert len(set(cut.sentences.tolist())) == 1
    assert len(set(cut.clauses.tolist())) == 2


def test_a_pause_in_brackets_ends_no_sentence() -> None:
    _, cut = shown(["She never (.) came"])
    assert len(set(cut.sentences.tolist())) == 1


def test_a_sentence_without_end_is_cut() -> None:
    _, cut = shown(["word " * (LONGEST_SENTENCE + 5)])
    assert len(cut.sentence_of(0)) == LONGEST_SENTENCE


def test_runs_are_found() -> None:
    _, cut = shown(["She came. Late!", "He did"])
    assert list(cut.sentence_of(1)) == [0, 1]
    assert list(cut.unit_of(1)) == [0, 1, 2]


@given(st.lists(st.text(), max_size=4))
def test_any_text_gives_spans_inside_it(texts: list[str]) -> None:
    if any(texts):
        said, _ = shown(texts)
        assert all(said)
