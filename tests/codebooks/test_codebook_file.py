from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import BOOK, book, written
from voicecode.codebooks import codebook_file
from voicecode.domain.codebooks import (
    Code,
    Codebook,
    Example,
    Miss,
    Mistake,
    Phrase,
    Rule,
    Theme,
)
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError


def mistakes(tmp_path: Path, text: str) -> list[Mistake]:
    return codebook_file.read(book(tmp_path, text))[1]


def told(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    return [(one.line, one.problem) for one in mistakes(tmp_path, text)]


def test_a_codebook_is_read(tmp_path: Path) -> None:
    punctuality = Code(
        id="punctuality",
        name="Turning up on time",
        definition="Arriving when arranged.",
        rules=(
            Rule("punctuality.1", Phrase("late"), Valence.NEGATIVE, line=12),
            Rule("punctuality.2", Phrase("on time"), Valence.POSITIVE, line=14),
        ),
        examples=(Example("She was late.", Valence.NEGATIVE, line=17),),
        misses=(Miss("The bus came.", line=18),),
        line=8,
    )
    listened = Code(
        id="listened",
        name="Being listened to",
        definition="Whether somebody listened.",
        rules=(Rule("listened.1", Phrase("~listen"), Valence.POSITIVE, line=23),),
        line=19,
    )
    theme = Theme("reliability", "Reliability", codes=(punctuality, listened), line=5)
    assert codebook_file.read(book(tmp_path)) == (
        Codebook("small", "A small book", themes=(theme,)),
        [],
    )


def test_every_field_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    read, wrong = codebook_file.read(
        book(
            tmp_path,
            """\
voicecode: 1
id: 07
title: 3:30
language: no
version: 1.10
themes:
  - id: no
    definition: Whether.
    colour: blue
    codes:
      - id: 1e3
        name: 'on'
        definition: off
        include: [y, n]
        exclude: null
        colour: "#1D70b8"
""",
        )
    )
    assert wrong == []
    assert (read.id, read.title, read.language, read.version) == (
        *("07", "3:30", "no", "1.10"),
    )
    ((theme, code),) = read.all_codes()
    assert (theme.id, theme.name, theme.definition) == ("no", "no", "Whether.")
    assert (code.id, code.name, code.definition) == ("1e3", "on", "off")
    assert (code.include, code.exclude) == (("y", "n"), ("null",))
    assert code.colour == "#1D70b8"


def test_themes_nest(tmp_path: Path) -> None:
    read, wrong = codebook_file.read(
        book(
            tmp_path,
            """\
voicecode: 1
id: nested
title: Nested
themes:
  - id: a
    codes: [{id: one, definition: One.}]
    themes:
      - id: b
        themes:
          - id: c
            codes: [{id: two, definition: Two.}]
""",
        )
    )
    assert wrong == []
    assert [(t.id, code.id) for t, code in read.all_codes()] == [
        ("a", "one"),
        ("c", "two"),
    ]


def changed(old: str, new: str) -> str:
    assert BOOK.count(old) == 1
    return BOOK.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "hint"),
    [
        ("voicecode: 1\n", "\n", 2, "the codebook has no voicecode", "Begin the file"),
        ("voicecode: 1", "voicecode: 2", 1, "the codebook is in format '2'", "This"),
        ("voicecode: 1", "voicecode: []", 1, "the codebook: 'voicecode' must be", ""),
        ("id: small", "di: small", 1, "the codebook has no id", "Add 'id:'"),
        ("title: A small book", "", 1, "the codebook has no title", "Add 'title:'"),
        ("title: A", "titel: A", 3, "the codebook has 'titel'", "Did you mean 'title'"),
        ("id: small", "id: Très grand", 2, "the codebook: the id 'Très", "Use small"),
        ("id: small", "id: ../../x", 2, "the codebook: the id '../../x'", "Use small"),
        ("id: reliability", "id: a b", 5, "theme: the id 'a b' is not", "Use small"),
        ("id: reliability", "key: x", 5, "theme has no id", "Add 'id:'"),
        ("    name: Reliability", "    nmae: x", 6, "theme 'reliability' has 'nmae'",
         "Did you mean 'name'?"),
        ("id: punctuality", "key: x", 8, "code has no id", "Add 'id:'"),
        ("id: punctuality", "id: 'x;y'", 8, "code: the id 'x;y' is not a plain", "Use"),
        ("id: punctuality", f"id: {'x' * 65}", 8, "code: the id 'xxx", "Use small"),
        ("definition: Arriving", "defintion: Arriving", 10,
         "code 'punctuality' has 'defintion'", "Did you mean 'definition'?"),
        ("definition: Arriving when arranged.", "colour: red", 10,
         "code 'punctuality': the colour is 'red'", 'Write it as "#1d70b8".'),
        ("definition: Arriving when arranged.", "definition:", 10,
         "code 'punctuality' has no definition", "Say in one sentence"),
        ("definition: Arriving when arranged.", "include: {a: b}", 10,
         "code 'punctuality': 'include' must be a list of texts", "Put texts with ':'"),
        ("id: listened", "id: punctuality", 19,
         "code 'punctuality' stands twice (first in line 8)", "Give one of them"),
        ('- phrase: "~listen"\n            valence: positive', "- listen", 23,
         "code 'listened': 'rules' must be a list of rules", "Begin each with"),
        ("valence: positive\n        examples", "valence: good\n        examples", 15,
         "rule punctuality.2: valence is 'good'", "Write one of positive,"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_the_way_out(
    tmp_path: Path, old: str, new: str, line: int, problem: str, hint: str
) -> None:
    found = [
        one
        for one in mistakes(tmp_path, changed(old, new))
        if one.line == line
        and one.problem.startswith(problem)
        and one.hint.startswith(hint)
    ]
    assert len(found) == 1


def test_themes_and_codes_that_stand_twice_are_told(tmp_path: Path) -> None:
    text = """\
voicecode: 1
id: twice
title: Twice
themes:
  - id: a
    codes:
      - {id: x, definition: X.}
    themes:
      - id: a
        codes:
          - {id: x, definition: X.}
"""
    assert told(tmp_path, text) == [
        (9, "theme 'a' stands twice (first in line 5)"),
        (11, "code 'x' stands twice (first in line 7)"),
    ]


def test_all_mistakes_are_told_together_in_the_order_of_their_lines(
    tmp_path: Path,
) -> None:
    text = """\
voicecode: 3
id: Wrong
titel: x
themes:
  - id: a
    codes:
      - id: one
        definiton: x
        rules:
          - phrse: late
          - near: [a, b]
"""
    assert told(tmp_path, text) == [
        (1, "the codebook is in format '3'"),
        (1, "the codebook has no title"),
        (2, "the codebook: the id 'Wrong' is not a plain name"),
        (3, "the codebook has 'titel'"),
        (7, "code 'one' has no definition"),
        (8, "code 'one' has 'definiton'"),
        (10, "rule one.1 has 'phrse'"),
        (10, "rule one.1 has no test"),
        (11, "rule one.2 has 'near' without 'within'"),
    ]


@pytest.mark.parametrize("themes", ["themes:", "themes: []", "themes: [{id: a}]", ""])
def test_a_codebook_without_codes_is_told(tmp_path: Path, themes: str) -> None:
    text = f"voicecode: 1\nid: a\ntitle: A\n{themes}\n"
    ((line, problem),) = told(tmp_path, text)
    assert (line, problem) == (4 if themes else 1, "the codebook has no codes")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "the file says nothing"),
        ("---\n", 2, "this is not a codebook"),
        ("- a\n- b\n", 1, "this is not a codebook"),
        ("\n\njust words\n", 3, "this is not a codebook"),
        ("voicecode: 1\n---\nvoicecode: 1\n", 2, "a second document begins"),
        ("voicecode: 1\nid: &a b\n", 2, "aliases ('&', '*') are not read"),
        ("voicecode: 1\nvoicecode: 1\n", 2, "'voicecode' stands twice"),
        ("voicecode: 1\n\x00", 2, "this is not YAML"),
        ("[" * 100_000, 1, "nested too deep"),
    ],
)
def test_what_is_no_codebook_is_one_mistake(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    ((found, said),) = told(tmp_path, text)
    assert (found, said[: len(problem)]) == (line, problem)


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "\ufeff" + BOOK) == []


def test_lines_may_end_as_in_windows(tmp_path: Path) -> None:
    assert mistakes(tmp_path, BOOK.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("voicecode: 1\ntitle: caf\xe9".encode("latin-1"), "line 2: is not UTF-8 text"),
        (BOOK.encode("utf-16"), "line 1: is not UTF-8 text"),
        (b"#" * 25_000_000, "larger than 20 MB"),
    ],
)
def test_a_file_that_is_no_small_text_is_refused(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = written(tmp_path / "book.yaml", content)
    with pytest.raises(BadInputError, match=problem) as refused:
        codebook_file.read(path)
    assert refused.value.problem.startswith(str(path))
    assert refused.value.hint


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match="cannot be read") as refused:
        codebook_file.read(tmp_path / name)
    assert refused.value.hint
