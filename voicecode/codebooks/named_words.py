"""Named words: lists of words that many phrases share, written once.

    words:
      worker: "social worker|sw|~key worker"
    ...
    - phrase: "my {worker} ~listen"

A name stands for its words in brackets, as alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from voicecode.codebooks.yaml_nodes import (
    MOST_BYTES,
    Mapping,
    Node,
    Scalar,
    Sequence,
)
from voicecode.domain.codebooks import Mistake

KEY = "words"
_NAME = re.compile(r"\{([^{}]*)\}")
_PHRASES = ("phrase", "near", "all", "unless")
_MOST_LETTERS = 20_000  # of one phrase, filled in


@dataclass(slots=True)
class _Words:
    """The lists so far; ``left`` counts letters that may yet be filled in."""

    known: dict[str, str] = field(default_factory=dict)
    left: int = MOST_BYTES  # filled in, a book is no larger than one written out


def fill(book: Mapping) -> Iterator[Mistake]:
    """Put the named words into the phrases of a codebook; yield what is wrong.

    A list may use the names above it.
    """
    words = _Words()
    lists = book.items.get(KEY)
    if isinstance(lists, Mapping):
        for name, node in lists.items.items():
            yield from _fill_in(node, words)
            words.known[name] = "|".join(scalar.text for scalar in _scalars(node))
    elif lists is not None:
        hint = "Write 'name: \"one|another\"', a line each."
        yield Mistake(book.lines[KEY], f"{KEY!r} must be lists with names", hint)
    for phrase in _phrases(book):
        yield from _fill_in(phrase, words)


def _phrases(node: Node) -> Iterator[Node]:
    if isinstance(node, Sequence):
        for inner in node.items:
            yield from _phrases(inner)
    elif isinstance(node, Mapping):
        for key, inner in node.items.items():
            if key in _PHRASES:
                yield inner
            elif key != KEY:
                yield from _phrases(inner)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for inner in node.items:
            yield from _scalars(inner)


def _fill_in(node: Node, words: _Words) -> Iterator[Mistake]:
    known = words.known
    for scalar in _scalars(node):
        names = _NAME.findall(scalar.text)
        unknown = [name for name in names if name not in known]
        if unknown:
            hint = (
                f"Known are {', '.join(known) or 'none'}; names are listed in {KEY!r}."
            )
            yield Mistake(scalar.line, f"no words are named {unknown[0]!r}", hint)
            continue
        letters = sum(len(known[name]) for name in names)
        if letters > min(_MOST_LETTERS, words.left):
            hint = "Split the lists, or the phrase."
            yield Mistake(
                scalar.line, "a phrase with its named words is too long", hint
            )
            continue
        words.left -= letters
        scalar.text = _NAME.sub(lambda found: f"({known[found[1]]})", scalar.text)
