"""YAML as nodes that remember their lines, read without trusting the file.

Scalars stay the strings that were typed ("no", "07", "3:30" are not turned into
other things); aliases, tags, great depth and great size are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from voicecode.domain.codebooks import Mistake

MOST_BYTES = 20_000_000
_DEEPEST = 40
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}")
# What a token's word must be: "16" and "true" are words there.
_WORDS = frozenset("LOWER NORM ORTH PREFIX SHAPE SUFFIX TEXT".split())
# Of a bracket or quote left open, the beginning tells more than the end of the file.
_LEFT_OPEN = ("while parsing a flow", "while scanning a quoted")


class YamlError(ValueError):
    """The text is not YAML, or YAML of a kind that is refused."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.problem)
        self.mistake = mistake


@dataclass(slots=True)
class Scalar:
    """A text as typed; ``is_plain`` when it stood without quotes."""

    text: str
    line: int
    is_plain: bool


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int


@dataclass(slots=True)
class Mapping:
    """Keys with their nodes, in file order, and the line of each key."""

    items: dict[str, Node]
    lines: dict[str, int]
    line: int


Node = Scalar | Sequence | Mapping


def read(text: str) -> Node:
    """Read one YAML document.

    Raises:
        YamlError: with the line and what to do about it.
    """
    try:
        return _Tree().grow(text)
    except yaml.YAMLError as error:
        raise YamlError(_mistake(error, text)) from error


class _Tree:
    """Builds nodes from the parser's events, without recursion."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.key: list[str | None] = []  # one for each open node: the key waiting

    def grow(self, text: str) -> Node:
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise _refused(event, "a second document begins", "Keep one a file.")
            self._take(event)
        if self.root is None:
            raise YamlError(Mistake(1, "the file says nothing", "Write a codebook."))
        return self.root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refused(event, "aliases ('&', '*') are not read", "Write it out.")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.key.pop()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag and event.tag != "!":
            raise _refused(event, f"the tag {event.tag!r} is not read", "Take it away.")
        line = _line(event)
        if self.open and isinstance(self.open[-1], Mapping) and self.key[-1] is None:
            self._begin_key(self.open[-1], event.value, line)
        else:
            self._put(Scalar(event.value, line, is_plain=event.implicit[0]))

    def _begin_key(self, mapping: Mapping, key: str, line: int) -> None:
        if key in mapping.items:
            mistake = f"{key!r} stands twice (first in line {mapping.lines[key]})"
            raise YamlError(Mistake(line, mistake, "Keep one of the two."))
        mapping.lines[key] = line
        self.key[-1] = key

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if event.tag:
            raise _refused(event, f"the tag {event.tag!r} is not read", "Take it away.")
        if len(self.open) >= _DEEPEST:
            raise _refused(event, "nested too deep", "Keep it flatter.")
        line = _line(event)
        node: Sequence | Mapping = (
            Mapping({}, {}, line)
            if isinstance(event, yaml.MappingStartEvent)
            else Sequence([], line)
        )
        if self.open and isinstance(self.open[-1], Mapping) and self.key[-1] is None:
            problem = "a list or mapping stands where a key should"
            raise _refused(
                event, problem, "Put texts with '{' or '[' in double quotes."
            )
        self._put(node)
        self.open.append(node)
        self.key.append(None)

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        around = self.open[-1]
        if isinstance(around, Sequence):
            around.items.append(node)
        else:
            around.items[self.key[-1] or ""] = node
            self.key[-1] = None


def typed(node: Node) -> Any:  # noqa: ANN401 # what a spaCy pattern may hold is spaCy's
    """Turn a node into Python values, plain numbers and booleans into what they say.

    What is asked of a token's word stays a text: 16 as well as "nan" and "true".
    """
    return _python(node, is_word=False)


def _python(node: Node, *, is_word: bool) -> Any:  # noqa: ANN401 # as above
    if isinstance(node, Mapping):
        return {
            key: _python(value, is_word=is_word or key.upper() in _WORDS)
            for key, value in node.items.items()
        }
    if isinstance(node, Sequence):
        return [_python(value, is_word=is_word) for value in node.items]
    return _value(node.text) if node.is_plain and not is_word else node.text


def _value(text: str) -> str | int | float | bool:
    if text.casefold() in ("true", "false"):
        return text.casefold() == "true"
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _refused(event: yaml.Event, problem: str, hint: str) -> YamlError:
    return YamlError(Mistake(_line(event), problem, hint))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _mistake(error: yaml.YAMLError, text: str) -> Mistake:
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Mistake(
        line=_line_of(error, text),
        problem=f"this is not YAML ({problem})",
        hint="Mind the indentation, and put texts with ':' or '#' in double quotes.",
    )


def _line_of(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.reader.ReaderError):  # it says which character, alone
        return text.count("\n", 0, text.find(chr(error.character))) + 1
    mark = getattr(error, "problem_mark", None)
    if str(getattr(error, "context", "")).startswith(_LEFT_OPEN):
        mark = getattr(error, "context_mark", None) or mark
    return mark.line + 1 if mark else 1
