from __future__ import annotations

import pytest

from voicecode.intake.shapes import tabled


def _said(rows: list[list[str]]) -> list[tuple[str | None, float | None, str]]:
    return [(t.passage.speaker, t.passage.at, t.text) for t in tabled.turns(rows)]


def test_columns_are_known_by_their_headers():
    rows = [["Timespan", "Content", "Speaker"], ["0:03.9 - 0:14.7", "Hello.", "Int"]]
    assert _said(rows) == [("Int", 3.9, "Hello.")]


def test_columns_are_known_by_what_they_hold():
    rows = [["Int:", "How?"], ["YP1:", "So."], ["", "And so."], ["Int:", "Yes."]]
    assert _said(rows) == [
        ("Int", None, "How?"),
        ("YP1", None, "So."),
        ("YP1", None, "And so."),
        ("Int", None, "Yes."),
    ]


def test_a_column_of_numbers_is_passed_over():
    rows = [["1", "0:01", "Hi.", "Int"], ["2", "0:04", "Hey.", "YP1"]]
    assert _said(rows) == [("Int", 1.0, "Hi."), ("YP1", 4.0, "Hey.")]


def test_beside_times_nobody_need_be_named():
    assert _said([["0:01 - 0:04", "Hi."], ["0:04 - 0:09", "Hey."]]) == [
        (None, 1.0, "Hi."),
        (None, 4.0, "Hey."),
    ]
    header = ["Timespan", "Content"]
    assert _said([header, ["0:01 - 0:04", "Hi."]]) == [(None, 1.0, "Hi.")]
    assert _said([header, ["Monday", "We went to the park."]]) == []


def test_whisper_counts_in_thousandths():
    rows = [["start", "end", "text"], ["1500", "3000", "Hi."]]
    assert _said(rows) == [(None, 1.5, "Hi.")]


def test_a_turn_says_where_its_words_stand():
    rows = [["Words", "Speaker"], ["Hi.", "Int"], ["", "Mum"], ["So.", "Mum"]]
    assert [(one.row, one.column) for one in tabled.turns(rows)] == [(1, 0), (3, 0)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Speaker", "Words"], ["Int", "How?"]], True),
        ([["0:01", "Hi."], ["0:04", "Hey."]], True),
        ([["Int:", "How?"], ["YP1:", "So."]], False),
        ([], False),
    ],
)
def test_headers_and_times_make_sure(rows: list[list[str]], expected: bool):
    assert tabled.is_sure(rows) is expected


def test_a_column_of_times_may_come_first():
    rows = [["0:01", "Zoe", "Hi."], ["0:04", "Ash", "Hey."], ["0:09", "Zoe", "So."],
            ["0:11", "Ash", "Oh."]]  # fmt: skip
    assert _said(rows)[0] == ("Zoe", 1.0, "Hi.")


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Only one cell"]],
        [["Date", "Contact", "Summary"], ["3 March", "Visit", "She was out."]],
        [["Worry", "That nobody comes"], ["Strength", "Her nan"]],
    ],
)
def test_other_tables_have_no_turns(rows: list[list[str]]):
    assert tabled.turns(rows) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Date", "Contact"], ["3 March 2025", "Came late."], ["4 May", "Sorry."]],
         ["Came late.", "Sorry."]),
        ([["Date", "3 March"], ["Age", "15"]], ["Date: 3 March", "Age: 15"]),
        ([["Same", "Same", "Other"]], ["Same", "Other"]),
        ([["12", "Words."]], ["Words."]),
    ],
)  # fmt: skip
def test_other_tables_are_prose(rows: list[list[str]], expected: list[str]):
    assert list(tabled.paragraphs(rows)) == expected


def test_times_under_their_header_make_a_recording():
    header = ["Time", "Text"]
    assert tabled.is_timed([header, ["0:01", "Hi."]])
    assert not tabled.is_timed([header, ["Monday", "Hi."]])
    assert not tabled.is_timed([["Speaker", "Text"], ["Int", "Hi."]])


def test_what_one_cell_tells_of_a_speaker_holds_in_every_turn():
    rows = [["Who", "Words"], ["YP1 (F, 14)", "Hi."], ["Int", "So?"], ["YP1", "No."]]
    told = [dict(turn.passage.attributes) for turn in tabled.turns(rows)]
    assert told == [{"sex": "female", "age": "14"}, {}, {"sex": "female", "age": "14"}]


def test_rows_of_too_few_cells_are_counted():
    rows = [["Who", "Words"], ["Int", "So?"], ["The next day:"], ["Mum", "No."], [" "]]
    assert [turn.text for turn in tabled.turns(rows)] == ["So?", "No."]
    assert tabled.strays(rows) == 1
    assert tabled.strays([["Only one"]]) == 0
