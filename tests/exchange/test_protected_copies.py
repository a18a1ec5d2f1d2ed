from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.exchange import protected_copies


def survey(*answers: tuple[str, str, str], start: int = 0) -> Document:
    """Make a survey of (participant, question, words)."""
    text = "\n".join(words for _, _, words in answers)
    passages, at = [], 0
    for participant, question, words in answers:
        span = Span(at, at + len(words))
        passages.append(
            Passage(
                span, role="child", participant=participant, question=question,
                attributes={"Age": "14"} if participant == "1" else {},
            )
        )  # fmt: skip
        at += len(words) + 1
    return Document("in/s.xlsx", Kind.SURVEY, text, tuple(passages), start)


def test_a_text_file_is_copied_as_it_is() -> None:
    text = "Header\n\nYP: Hello.\n"
    passage = Passage(Span(12, 18), speaker="YP")
    copy = protected_copies.of([Document("a/yp.md", Kind.TRANSCRIPT, text, (passage,))])
    assert (copy.name, copy.written()) == ("a/yp.md", text)


def test_a_recording_becomes_a_text_with_its_speakers() -> None:
    passages = (Passage(Span(0, 9), speaker="[participant 1]"), Passage(Span(10, 12)))
    copy = protected_copies.of(
        [Document("yp.vtt", Kind.TRANSCRIPT, "Hello\n\nyo\nhi", passages)]
    )
    assert copy.name == "yp.txt"
    assert copy.written() == "[participant 1]: Hello\nyo\n\nUnknown speaker: hi\n"


def test_a_survey_becomes_a_table_a_row_for_each_respondent() -> None:
    first = survey(
        ("1", "Q1", "yes"), ("1", "Q2", "=1+1"), ("2", "Q1", ""), ("2", "Q2", "b")
    )
    copy = protected_copies.of(
        [first, survey(("3", "Q1", "c"), ("3", "Q2", ""), start=99)]
    )
    assert copy.name == "in/s.csv"
    assert copy.written() == (
        "id,role,Age,Q1,Q2\r\n1,child,14,yes,'=1+1\r\n2,child,,,b\r\n3,child,,c,\r\n"
    )


def test_a_copy_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    copy = protected_copies.of([survey(("1", "Q", '-a,\r\n"b"'), ("2", "Q", "ü"))])
    path = tmp_path / "s.csv"
    path.write_text(copy.written(), encoding="utf-8", newline="")
    read = protected_copies.read(path)
    assert (read.pieces, read.width) == (copy.pieces, copy.width)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b"a,b\r\n1\r\n"), ("a.csv", b""), ("a.txt", b"\xff\xfe\xff")],
)
def test_what_is_no_copy_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadInputError, match="no protected copy"):
        protected_copies.read(path)
