from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake import composing


@given(st.lists(st.text()))
def test_every_passage_cuts_its_own_words(texts: list[str]):
    pieces = [composing.Piece(text, Passage(composing.NOWHERE)) for text in texts]
    whole, passages = composing.joined(pieces)
    assert [passage.span.of(whole) for passage in passages] == texts


def test_what_is_not_said_is_cut_out():
    text = "Mum: hi\nInt: yes"
    said = [Passage(Span(5, 7), speaker="Mum"), Passage(Span(13, 16), speaker="Int")]
    whole, passages = composing.cut(text, said)
    assert whole == "hi\nyes"
    assert [(one.speaker, one.span) for one in passages] == [
        ("Mum", Span(0, 2)),
        ("Int", Span(3, 6)),
    ]
