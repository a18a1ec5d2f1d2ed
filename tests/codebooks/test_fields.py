from __future__ import annotations

import pytest

from voicecode.codebooks import yaml_nodes
from voicecode.codebooks.fields import Fields
from voicecode.codebooks.yaml_nodes import Mapping
from voicecode.domain.codebooks import Mistake

ABOVE = "first: 1\n"  # so that the fields tested stand in line 2


def fields(text: str) -> Fields:
    node = yaml_nodes.read(ABOVE + text)
    assert isinstance(node, Mapping)
    return Fields(node, "the thing", [])


def test_a_line_is_that_of_the_key_or_else_of_the_mapping() -> None:
    made = fields("a: x")
    assert (made.line("a"), made.line("b")) == (2, 1)


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("defintion", "Did you mean 'definition'?"),
        ("Rules", "Did you mean 'rules'?"),
        ("zzz", "Known are first, definition, rules."),
    ],
)
def test_an_unknown_key_is_noted_with_what_was_meant(key: str, hint: str) -> None:
    made = fields(f"{key}: x")
    made.only(("first", "definition", "rules"))
    assert made.mistakes == [Mistake(2, f"the thing has {key!r}", hint)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: no", "no"),
        ("a: 07", "07"),
        ("a: ' x '", "x"),
        ("a: |\n  x\n  y\n", "x\ny"),
        ("a:", "else"),
        ("a: ' '", "else"),
        ("b: x", "else"),
    ],
)
def test_a_text_is_taken_or_else_its_default(text: str, expected: str) -> None:
    made = fields(text)
    assert made.text("a", default="else") == expected
    assert made.mistakes == []


@pytest.mark.parametrize("text", ["a:", "a: ''", "a: ' '", "b: x"])
def test_a_text_that_must_be_there_is_missed(text: str) -> None:
    made = fields(text)
    assert made.text("a", needed="Write it.") == ""
    line = 2 if text.startswith("a") else 1
    assert made.mistakes == [Mistake(line, "the thing has no a", "Write it.")]


@pytest.mark.parametrize("text", ["a: [x]", "a: {b: c}", "a: []"])
def test_a_list_is_not_a_text(text: str) -> None:
    made = fields(text)
    made.text("a", needed="Write it.")
    assert made.mistakes == [Mistake(2, "the thing: 'a' must be one text")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [x, 'y z']", ("x", "y z")),
        ("a: x", ("x",)),
        ("a:", ()),
        ("a: []", ()),
        ("b: x", ()),
    ],
)
def test_one_text_is_a_list_of_one(text: str, expected: tuple[str, ...]) -> None:
    made = fields(text)
    assert made.texts("a") == expected
    assert made.mistakes == []


def test_a_text_with_a_colon_in_a_list_is_noted_by_its_own_line() -> None:
    made = fields("a:\n  - x\n  - y: z\n")
    assert made.texts("a") == ("x",)
    assert [(m.line, m.problem) for m in made.mistakes] == [
        (4, "the thing: 'a' must be a list of texts")
    ]


@pytest.mark.parametrize(("text", "expected"), [("2", 2), ("0.5", 0.5), ("1e1", 10)])
def test_a_number_is_taken(text: str, expected: float) -> None:
    made = fields(f"a: {text}")
    assert made.number("a", least=0.5, most=10, default=7) == expected
    assert made.mistakes == []


def test_a_number_that_is_not_given_is_its_default() -> None:
    assert fields("b: 1").number("a", least=0, most=1, default=7) == 7


@pytest.mark.parametrize("text", ["x", "nan", "inf", "-1", "10.1", "''", "1,5"])
def test_a_number_out_of_range_is_noted(text: str) -> None:
    made = fields(f"a: {text}")
    assert made.number("a", least=0, most=10, default=7) == 7
    ((line, problem, hint),) = [(m.line, m.problem, m.hint) for m in made.mistakes]
    assert (line, hint) == (2, "Write a number, 0 to 10.")
    assert problem.startswith("the thing: 'a' is ")


@pytest.mark.parametrize("text", ["a: x", "a: [x]", "a: [[x]]"])
def test_a_list_of_mappings_holds_mappings(text: str) -> None:
    made = fields(text)
    assert list(made.mappings("a", "rule")) == []
    assert [(m.line, m.problem) for m in made.mistakes] == [
        (2, "the thing: 'a' must be a list of rules")
    ]


def test_mappings_share_the_list_of_mistakes() -> None:
    made = fields("a:\n  - b: 1\n  - c: 2\n")
    for inner in made.mappings("a", "rule"):
        inner.only(("b",))
    assert [(m.line, m.problem) for m in made.mistakes] == [(4, "rule has 'c'")]
