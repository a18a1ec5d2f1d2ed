from __future__ import annotations

import pytest

from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError
from voicecode.intake import recognising
from voicecode.intake.recognising import Parts

_HEADERS = ("Timestamp", "id", "Who are you?", "How long?", "What helped?", "codes")
_ROWS = [
    ["2026-01-01", str(n), "Parent", "A year", f"they came on time {n} times", "x"]
    for n in range(30)
]


def _parts(asked: Columns = Columns()) -> Parts:  # noqa: B008 - it is frozen
    return recognising.parts("a.csv", _HEADERS, _ROWS, asked=asked)


def test_columns_are_recognised_without_flags():
    assert _parts() == Parts((4,), role=2, id=1, closed=((3, "How long?"),))


def test_what_is_asked_for_comes_first():
    asked = Columns(text=("How long?",), role="codes", id="Timestamp",
                    attributes=("id",))  # fmt: skip
    assert _parts(asked) == Parts((3,), role=5, id=0, closed=((1, "id"),))


def test_headers_are_found_whatever_their_case():
    assert _parts(Columns(text=(" what HELPED? ",))).text == (4,)


def test_a_column_that_is_missing_is_refused_with_those_there_are():
    with pytest.raises(BadInputError, match="no column 'Quote'") as refused:
        _parts(Columns(text=("Quote",)))
    assert "What helped?" in refused.value.hint


def test_a_table_without_text_is_refused():
    with pytest.raises(BadInputError, match="no column of open text"):
        recognising.parts("a.csv", ("age",), [["12"], ["13"]], asked=Columns())


def test_a_column_called_text_is_the_only_one():
    found = recognising.parts(
        "a.csv", ("text", "comment"), [["I like it", "she came late"]], asked=Columns()
    )
    assert found.text == (0,)


def test_one_line_says_what_was_taken_for_what():
    assert recognising.told(_HEADERS, _parts()) == (
        "answers: “What helped?”; role: “Who are you?”; respondent: “id”; "
        "attributes: “How long?”; left out: “Timestamp”, “codes”"
    )


def test_a_question_is_not_generic():
    assert recognising.is_generic("Comment")
    assert not recognising.is_generic("What helped?")


def test_a_long_list_of_columns_is_cut_short():
    headers = tuple(f"Question {n} {'x' * 80}" for n in range(40))
    with pytest.raises(BadInputError) as refused:
        recognising.parts("a.csv", headers, [], asked=Columns(text=("y",)))
    assert refused.value.hint.endswith("and more.")


def test_a_role_asked_by_options_is_no_answer_in_words():
    headers = ("Who are you?: Parent", "Who are you?: Other (please specify)", "Why?",
               "Who are you?")  # fmt: skip
    rows = [["Parent", "", "They rang", "Parent"], ["", "Nan", "No", "Nan"]]
    found = recognising.parts("a.csv", headers, rows, asked=Columns())
    assert (found.text, found.role) == ((2,), 3)


def test_a_column_without_a_header_is_left_out_unless_named():
    headers, rows = ("Why?", "Column 2"), [["They rang", "rang her back on Friday"]]
    found = recognising.parts("a.csv", headers, rows, asked=Columns())
    assert (found.text, found.closed) == ((0,), ())
    assert "left out: “Column 2”" in recognising.told(headers, found)
    asked = Columns(text=("Column 2",))
    assert recognising.parts("a.csv", headers, rows, asked=asked).text == (1,)


def test_a_line_end_in_a_column_asked_for_does_not_count():
    headers = ("What would you change? (tell us)",)
    asked = Columns(text=("What would you change?\n(tell us)",))
    found = recognising.parts("a.csv", headers, [["So"]], asked=asked)
    assert found.text == (0,)
