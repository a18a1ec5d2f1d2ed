from __future__ import annotations

import csv
import io
from pathlib import Path

from voicecode.domain.pseudonyms import Question, Verdict
from voicecode.domain.spans import Span
from voicecode.exchange import question_list
from voicecode.exchange.question_list import OpenQuestions
from voicecode.intake import verdicts_file


def question(text: str, words: str, start: int = 0) -> Question:
    at = text.index(words)
    return Question(words, Span(at, at + len(words)).shifted(start), "capital")


def test_a_word_is_asked_once_with_every_place() -> None:
    own = OpenQuestions()
    text = "we took the Ferry home"
    own.add("a.txt", text, 0, [question(text, "Ferry")])
    own.add("b.csv", text, 100, [question(text, "Ferry", 100)])
    assert (len(own), own.places) == (1, 2)
    [row] = csv.DictReader(
        io.StringIO(question_list.written(own.asked(), {}).lstrip("\ufeff"))
    )
    assert row["words"] == "Ferry"
    assert row["times"] == "2"
    assert row["places"] == "a.txt:12; b.csv:112"
    assert row["context"] == text


def test_what_was_decided_stays_in_the_list_and_is_read_back(tmp_path: Path) -> None:
    verdicts = [Verdict("=Ferry", True), Verdict("Oaks", False, "home")]
    path = tmp_path / "q.csv"
    path.write_text(
        question_list.written([], {one.words: one for one in verdicts}),
        encoding="utf-8",
    )
    assert verdicts_file.read(path) == verdicts
