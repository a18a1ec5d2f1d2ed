from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.golden_files import golden
from voicecode.domain.codings import Coders
from voicecode.domain.findings import Findings
from voicecode.domain.methods import Methods, ModelFacts
from voicecode.reports import markdown

GOLDEN = Path(__file__).parent / "golden" / "section.md"
GOLDEN_METHODS = GOLDEN.with_name("methods.md")
MODEL = ModelFacts(
    "voicecode",
    1200,
    "c0de",
    {"punctuality": 1100, "contact": 40},
    {"punctuality": 0.25, "contact": 0.4},
    abstaining=("notice",),
    scores={"micro F1": 0.7},
    semantic="small",
)
METHODS = Methods(
    "b00c",
    2,
    3,
    4,
    "en",
    Coders.COMBINED,
    MODEL,
    "1,200",
    {"punctuality": "1,100", "contact": "40"},
    ("Nothing was replaced.",),
)


def test_the_section_is_the_golden_one(tiny, parts):
    made = markdown.section(tiny, made_on=date(2026, 3, 3), parts=parts)
    assert made == golden(GOLDEN, made)


def test_the_methods_are_the_golden_ones(tiny, parts, monkeypatch):
    monkeypatch.setattr(markdown, "__version__", "1.2.3")
    made = markdown.methods_section(tiny, METHODS, parts, made_on=date(2026, 3, 3))
    assert made == golden(GOLDEN_METHODS, made)


def test_methods_without_a_model_speak_of_rules_alone(tiny, parts):
    alone = Methods("b00c", 2, 3, 4, "en", Coders.RULES)
    made = markdown.methods_section(tiny, alone, parts)
    assert "proposed by the rules of the codebook alone" in made
    assert "Threshold" not in made


def test_a_date_stands_there_only_if_it_is_given(tiny, parts):
    assert "Made on" not in markdown.section(tiny, parts=parts)


def test_nothing_found_is_still_a_section(no_parts):
    made = markdown.section(Findings("T", "b", "1"), parts=no_parts)
    assert made.startswith("# T\n")


def test_a_template_of_ones_own_is_used_and_its_values_escaped(tiny, tmp_path):
    (tmp_path / "report.md.j2").write_text("*{{ '*' }}* {{ 1 }}", encoding="utf-8")
    assert markdown.section(tiny, folder=tmp_path) == r"*\** 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was fine, don't worry (really).", "It was fine, don't worry (really)."),
        ("*a* _b_ `c` [d](e) ![f]", r"\*a\* \_b\_ \`c\` \[d\](e) !\[f\]"),
        ("<b>x</b> &amp; a|b", r"\<b\>x\</b\> \&amp; a\|b"),
        ("you & me @ ten", "you & me @ ten"),
        ("# x", r"\# x"),
        ("- x", r"\- x"),
        ("-", r"\-"),
        ("+ x", r"\+ x"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("1. x", r"1\. x"),
        ("12) x", r"12\) x"),
        ("(a) x", r"(a\) x"),
        ("iv. x", r"iv\. x"),
        ("1.5 is not a list", "1.5 is not a list"),
        ("Yes. x", "Yes. x"),
        (": x", r"\: x"),
        ("~~x~~ x^2^ $y$", r"\~\~x\~\~ x\^2\^ \$y\$"),
        ("http://a.b www.a.b me@a.b", r"http\://a.b www\.a.b me\@a.b"),
        (":smile: at 10:30", r"\:smile: at 10:30"),
        ("a\\*", r"a\\\*"),
        ("    four spaces", "four spaces"),
    ],
)
def test_markup_is_escaped_and_prose_is_not(text, expected):
    assert markdown.escaped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", "> One."),
        ("One.\nTwo.", "> One.  \n> Two."),
        ("One.\r\n\r\n# Two", "> One.\n>\n> \\# Two"),
        ("One.\u2028> Two", "> One.  \n> \\> Two"),
        ("\x1b[0m", "> ␛\\[0m"),
    ],
)
def test_a_quote_stays_a_quote_over_its_lines(text, expected):
    assert markdown.quoted(text) == expected


@given(st.text(alphabet="ab1#-+*_=`~<>[]()!|\\.: \t\n\r\u2028\x0b&", max_size=40))
def test_no_words_leave_their_quote(text):
    lines = markdown.quoted(text).split("\n")
    assert all(line.startswith(">") for line in lines)
    assert not set("\r\v\f\x85\u2028\u2029") & set("".join(lines))


def test_hostile_words_render_as_words(tiny, parts):
    parser = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": 0})
    html = parser.render(markdown.section(tiny, parts=parts))
    assert "<script" not in html
    assert "<b>" not in html
    assert html.count("<h1") == 1
    assert "# not a heading" in html
    assert "- no list" in html


def test_lines_of_a_transcript_are_set_as_one_and_others_stay():
    said = "I waited\n  an hour.\r\n\n# So"
    assert markdown.quoted(said, is_speech=True) == "> I waited an hour. \\# So"
    assert markdown.quoted("One\ntwo") == "> One  \n> two"
