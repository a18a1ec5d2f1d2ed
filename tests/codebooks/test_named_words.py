from __future__ import annotations

import pytest

from voicecode.codebooks import named_words, yaml_nodes
from voicecode.codebooks.yaml_nodes import Mapping


def filled(text: str) -> tuple[object, list[tuple[int, str]]]:
    book = yaml_nodes.read(text)
    assert isinstance(book, Mapping)
    mistakes = list(named_words.fill(book))
    return yaml_nodes.typed(book), [(one.line, one.problem) for one in mistakes]


def test_names_stand_for_their_words_wherever_phrases_are() -> None:
    book, mistakes = filled(
        """\
words:
  worker: "sw|key worker"
  people: ["{worker}", she]
rules:
  - phrase: "my {worker} ~listen"
    unless: ["{people} said"]
  - near: [late, "{worker}"]
examples: ["{worker} stays"]
"""
    )
    assert mistakes == []
    assert book == {
        "words": {"worker": "sw|key worker", "people": ["(sw|key worker)", "she"]},
        "rules": [
            {
                "phrase": "my (sw|key worker) ~listen",
                "unless": ["((sw|key worker)|she) said"],
            },
            {"near": ["late", "(sw|key worker)"]},
        ],
        "examples": ["{worker} stays"],
    }


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('words: {a: b}\nrules:\n  - phrase: "{c}"', 3, "no words are named 'c'"),
        ('words:\n  a: "{b}"\n  b: x', 2, "no words are named 'b'"),
        ('phrase: "{a}"', 1, "no words are named 'a'"),
        ("words: [a]", 1, "'words' must be lists with names"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, problem: str) -> None:
    assert filled(text)[1] == [(line, problem)]


def test_names_that_grow_without_bound_are_refused() -> None:
    lists = ["words:", f'  a0: "{"x|" * 50}"']
    lists += [f'  a{n}: "{{a{n - 1}}} {{a{n - 1}}}"' for n in range(1, 30)]
    _, mistakes = filled("\n".join(lists))
    assert any("too long" in problem for _, problem in mistakes)


def test_names_cannot_make_a_small_book_fill_the_memory() -> None:
    long = "x|" * 9_000 + "x"
    many = ", ".join(['"{a}"'] * 2_000)
    _, mistakes = filled(f'words:\n  a: "{long}"\n  b: [{many}]\n')
    assert len(mistakes) > 500
    assert mistakes[0] == (3, "a phrase with its named words is too long")
