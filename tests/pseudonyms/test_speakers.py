from __future__ import annotations

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.protecting import Protector

TURNS = [("KH", "I am Kim Harlow."), ("Int", "Yes?"), ("Sky", "No."), ("Sky", "Ha."),
         ("Moderator", "And KH?"), ("Moderator", "So."), ("Moderator", "End."),
         ("Sky", "The sky."), ("KH", "Bye.")]  # fmt: skip


def _document(turns: list[tuple[str, str]]) -> Document:
    text, passages = "", []
    for label, said in turns:
        start = len(text) + len(label) + 2
        passages.append(Passage(Span(start, start + len(said)), speaker=label))
        text += f"{label}: {said}\n"
    return Document("t.txt", Kind.TRANSCRIPT, text, tuple(passages))


def _protected(document: Document) -> Document:
    own = Protector(gazetteers.shipped())
    own.learn(document)
    return own.protect(document).document


def test_initials_are_replaced_as_the_person_they_stand_for() -> None:
    now = _protected(_document(TURNS))
    lines = now.text.splitlines()
    kim = lines[0].split(":")[0]
    assert lines[0] == f"{kim}: I am {kim}."
    assert lines[4] == f"Moderator: And {kim}?"
    assert now.passages[0].speaker == now.passages[-1].speaker == kim


def test_a_common_word_may_be_whoever_speaks() -> None:
    lines = _protected(_document(TURNS)).text.splitlines()
    assert lines[7].startswith("[participant") and lines[7].endswith(": The sky.")
    assert lines[1] == "Int: Yes?"


def test_a_label_that_is_not_in_the_text_is_replaced_too() -> None:
    passage = Passage(Span(0, 5), speaker="BQ")
    now = _protected(Document("t.vtt", Kind.TRANSCRIPT, "hello", (passage,)))
    assert now.passages[0].speaker == "[participant 1]"


def test_months_that_open_a_chronology_name_nobody() -> None:
    document = _document([("June 2019", "She left."), ("May 2021", "He came.")])
    assert _protected(document).text == document.text
