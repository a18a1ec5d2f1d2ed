from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.codebooks import yaml_nodes
from voicecode.codebooks.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlError
from voicecode.domain.codebooks import Mistake


def plain(node: Node) -> Any:
    """Take the lines away."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(value) for value in node.items]
    return node.text


def mistake(text: str) -> Mistake:
    with pytest.raises(YamlError) as refused:
        yaml_nodes.read(text)
    return refused.value.mistake


@pytest.mark.parametrize(
    "text",
    "no No NO yes on off y n null ~ 07 010 3:30 1:20:30 1e3 0x1F 0b1 1_000 .5 5. "
    "nan .nan inf .inf 2024-01-31 true 1.0 = <<".split(),
)
def test_a_scalar_stays_as_it_was_typed(text: str) -> None:
    assert plain(yaml_nodes.read(f"a: {text}")) == {"a": text}
    assert plain(yaml_nodes.read(f"- {text}")) == [text]


@pytest.mark.parametrize("key", "no yes 07 3:30 1e3 null true <<".split())
def test_a_key_stays_as_it_was_typed(key: str) -> None:
    assert plain(yaml_nodes.read(f"{key}: a")) == {key: "a"}


def test_every_node_knows_its_line() -> None:
    text = "a: 1\n\n# of b\nb:\n  - x\n  - c: y\n    d: |\n      z\n"
    read = yaml_nodes.read(text)
    assert isinstance(read, Mapping)
    assert read.lines == {"a": 1, "b": 4}
    b = read.items["b"]
    assert isinstance(b, Sequence)
    assert [item.line for item in b.items] == [5, 6]
    inner = b.items[1]
    assert isinstance(inner, Mapping)
    assert inner.lines == {"c": 6, "d": 7}
    assert inner.items["d"] == Scalar("z\n", 7, is_plain=False)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(line_end: str) -> None:
    read = yaml_nodes.read(line_end.join(["a: 1", "", "b: 2"]))
    assert isinstance(read, Mapping)
    assert read.lines == {"a": 1, "b": 3}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "the file says nothing"),
        ("# only a remark\n", 1, "the file says nothing"),
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands twice (first in line 1)"),
        ("- {a: 1,\n   a: 2}", 2, "'a' stands twice (first in line 1)"),
        ("a: 1\nb: &x 2\n", 2, "aliases ('&', '*') are not read"),
        ("a: 1\nb:\n  - *x\n", 3, "aliases ('&', '*') are not read"),
        ("a: &x [1]\n", 1, "aliases ('&', '*') are not read"),
        ("a: 1\nb: !!int 2\n", 2, "the tag 'tag:yaml.org,2002:int' is not read"),
        ("a: 1\nb: !x {c: 2}\n", 2, "the tag '!x' is not read"),
        ("a: !!python/object/apply:os.system [ls]", 1, "the tag 'tag:yaml.org"),
        ("a: 1\n---\nb: 2\n", 2, "a second document begins"),
        ("a: 1\n...\n---\nb: 2\n", 3, "a second document begins"),
        ("a: 1\n? [b]\n: 2\n", 2, "a list or mapping stands where a key should"),
        ("a: {{ b }}", 1, "a list or mapping stands where a key should"),
        ("a:\n\tb: 1\n", 2, "this is not YAML (found character"),
        ("a: 1\n\tb: 2\n", 2, "this is not YAML (found a tab"),
        ("a: 1\nb: c: d\n", 2, "this is not YAML (mapping values"),
        ("a: 1\n- b\n", 2, "this is not YAML (did not find expected key"),
        ("a: 1\nb: @c\n", 2, "this is not YAML (found character"),
        ("a: 1\nb: \x00\n", 2, "this is not YAML (unacceptable character #x0000"),
        ("a: é\n\nb: \x01\n", 3, "this is not YAML (unacceptable character #x0001"),
        ('a: 1\nb: "\\q"\n', 2, "this is not YAML (found unknown escape"),
        ('a: "\\ud800"', 1, "this is not YAML (found invalid Unicode"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, problem: str) -> None:
    told = mistake(text)
    assert (told.line, told.problem[: len(problem)]) == (line, problem)
    assert told.hint


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: [1, 2\nc: 3\nd: 4\n",
        "a: 1\nb: {c: 2\nd: [3]\n",
        "a: 1\nb: 'c\nd: 3\n\n\n",
        'a: 1\nb: "c\nd: 3\n\n\n',
    ],
)
def test_what_was_never_closed_is_told_where_it_was_opened(text: str) -> None:
    assert mistake(text).line == 2


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    told = mistake(opening * 100_000)
    assert told.line == 1
    assert "nested too deep" in told.problem or "where a key should" in told.problem


def test_forty_levels_are_read_and_one_more_is_not() -> None:
    yaml_nodes.read("[" * 40 + "]" * 40)
    assert mistake("[" * 41 + "]" * 41).problem == "nested too deep"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{LOWER: late}", {"LOWER": "late"}),
        ("{LENGTH: 3}", {"LENGTH": 3}),
        ("{LENGTH: {'>=': 10}}", {"LENGTH": {">=": 10}}),
        ("{LENGTH: -1}", {"LENGTH": -1}),
        ("{IS_DIGIT: true}", {"IS_DIGIT": True}),
        ("{IS_DIGIT: False}", {"IS_DIGIT": False}),
        ("{IS_DIGIT: 'true'}", {"IS_DIGIT": "true"}),
        ("{a: 0.5}", {"a": 0.5}),
        ("{a: '3'}", {"a": "3"}),
        ("{OP: '?'}", {"OP": "?"}),
        ("{a: 07}", {"a": "07"}),
        ("{a: 1_000}", {"a": "1_000"}),
        ("{a: ٣}", {"a": "٣"}),
        ("{a: 1e3}", {"a": "1e3"}),
        ("{a: no}", {"a": "no"}),
        ("{a: " + "9" * 5000 + "}", {"a": "9" * 5000}),
        # What is asked of a word is a word: "my nan", "16", "true to her word".
        ("{LOWER: nan}", {"LOWER": "nan"}),
        ("{LOWER: inf}", {"LOWER": "inf"}),
        ("{LOWER: 16}", {"LOWER": "16"}),
        ("{lower: true}", {"lower": "true"}),
        ("{TEXT: {IN: [16, 3.5, true]}}", {"TEXT": {"IN": ["16", "3.5", "true"]}}),
        ("[{LENGTH: 2}, {ORTH: 2}]", [{"LENGTH": 2}, {"ORTH": "2"}]),
    ],
)
def test_a_pattern_gets_numbers_where_numbers_are_meant(
    text: str, expected: object
) -> None:
    assert repr(yaml_nodes.typed(yaml_nodes.read(text))) == repr(expected)


@given(
    st.text(alphabet="ab:-[]{}'\"#&*!|>?%@\\ \t\n\r\x00\x85\u2028\ufeffé", max_size=30)
)
def test_any_text_is_read_or_refused_with_a_line_it_has(text: str) -> None:
    try:
        yaml_nodes.read(text)
    except YamlError as error:
        lines = len(text.splitlines()) + 1
        assert 1 <= error.mistake.line <= lines
        assert error.mistake.problem
        assert "\n" not in error.mistake.problem
