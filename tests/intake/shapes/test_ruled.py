from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.intake.shapes import lines, ruled

_WORDS = st.text(alphabet="ab ,.'\"é😀", min_size=1).filter(str.strip)


def _said(text: str) -> list[tuple[str | None, float | None, str]]:
    found = ruled.turns(lines.of_text(text))
    passages = found.passages if found else ()
    return [(one.speaker, one.at, one.span.of(text)) for one in passages]


def test_bars_with_a_rule_draw_a_table():
    text = (
        "| Time | Speaker | Text |\n| --- | :-: | --- |\n"
        "| 0:01 | Int | How? |\n| 0:04 | Mum | My \\| nan: yes. |\n"
    )
    assert _said(text) == [("Int", 1, "How?"), ("Mum", 4, "My \\| nan: yes.")]


def test_the_bars_at_the_ends_may_be_missing():
    text = "Int | How?\n--- | ---\nMum | So.\nInt | And?\nMum | So."
    assert [words for _, _, words in _said(text)] == ["How?", "So.", "And?", "So."]


def test_tabs_draw_a_table_under_a_header():
    text = "Timespan\tContent\tSpeaker\n0:00 - 0:05\tHow?\tInt\n0:05 - 0:09\tSo.\tMum"
    assert _said(text) == [("Int", 0, "How?"), ("Mum", 5, "So.")]


def test_tabs_draw_a_table_beside_times():
    text = "1\t0:00 - 0:05\tHow?\tInt\n2\t0:05 - 0:09\tSo.\tMum\n"
    assert _said(text) == [("Int", 0, "How?"), ("Mum", 5, "So.")]


def test_more_tabs_than_columns_belong_to_the_words():
    text = "0:01\tInt\tHow?\n0:02\tMum\tone\ttwo\n0:03\tInt\tOK"
    assert _said(text)[1] == ("Mum", 2, "one\ttwo")


def test_commas_draw_a_table_behind_times():
    text = '0:01 - 0:04,How was it?\n0:04 - 0:09,"Good, I guess."\n'
    assert _said(text) == [(None, 1, "How was it?"), (None, 4, "Good, I guess.")]


def test_commas_may_part_speakers_too():
    text = "0:01,Int,How, was it?\n0:04,Mum,Good\n0:09,Int,Oh\n"
    assert _said(text)[0] == ("Int", 1, "How, was it?")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "YP1\thello\nInt\tso",
        "a | b\nc | d",
        "10:30, we left.\nThen we came home, and ate.",
        "| Date | Contact |\n| --- | --- |\n| 3 March | Visit |",
        "\t\t\nMum: hi\n\t\t",
    ],
)
def test_other_text_is_no_table(text: str):
    assert _said(text) == []


@given(st.lists(_WORDS, min_size=2, max_size=6), st.sampled_from("\t|"))
def test_every_cell_is_cut_where_it_stands(words: list[str], mark: str):
    rows = [
        f"0:0{number}{mark}{who}{mark} {text} "
        for number, (text, who) in enumerate(
            zip(words, cycle(["Int", "YP1"]), strict=False)
        )
    ]
    top = [f"Time{mark}Speaker{mark}Text"] + (["---|---|---"] if mark == "|" else [])
    said = _said("\n".join([*top, *rows]))
    assert [text for _, _, text in said] == [text.strip() for text in words]
