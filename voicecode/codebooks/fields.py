"""Fields: taking what a codebook's mapping says, and noting what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from voicecode.codebooks.yaml_nodes import Mapping, Node, Scalar, Sequence
from voicecode.domain.codebooks import Mistake


@dataclass(slots=True)
class Fields:
    """The fields of one mapping, called ``what`` when people are told of it."""

    mapping: Mapping
    what: str
    mistakes: list[Mistake] = field(repr=False)

    def wrong(self, line: int, problem: str, hint: str = "") -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(line, problem, hint))

    def line(self, key: str) -> int:
        """Give the line of a key, or of the mapping where there is no such key."""
        return self.mapping.lines.get(key, self.mapping.line)

    def only(self, known: Iterable[str]) -> None:
        """Note every key that is not known, with the likely one it was meant to be."""
        for key in self.mapping.items:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                hint = f"Did you mean {close[0]!r}?" if close else _one_of(known)
                self.wrong(self.line(key), f"{self.what} has {key!r}", hint)

    def text(self, key: str, *, needed: str = "", default: str = "") -> str:
        """Take a text; ``needed`` is the hint when it must be there."""
        node = self.mapping.items.get(key)
        if isinstance(node, Scalar) and node.text.strip():
            return node.text.strip()
        if node is not None and not isinstance(node, Scalar):
            self.wrong(self.line(key), f"{self.what}: {key!r} must be one text")
        elif needed:
            self.wrong(self.line(key), f"{self.what} has no {key}", needed)
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; one text alone is a list of one."""
        return tuple(scalar.text for scalar in self._scalars(key))

    def _scalars(self, key: str) -> Iterator[Scalar]:
        for node in self.nodes(key):
            if isinstance(node, Scalar):
                yield node
            else:
                problem = f"{self.what}: {key!r} must be a list of texts"
                self.wrong(node.line, problem, "Put texts with ':' in double quotes.")

    def number(self, key: str, *, least: float, most: float, default: float) -> float:
        """Take a number between ``least`` and ``most``."""
        text = self.text(key)
        if key not in self.mapping.items:
            return default
        try:
            number = float(text)
        except ValueError:
            number = float("nan")
        if not least <= number <= most:
            problem = f"{self.what}: {key!r} is {text!r}"
            self.wrong(
                self.line(key), problem, f"Write a number, {least:g} to {most:g}."
            )
            return default
        return number

    def nodes(self, key: str) -> list[Node]:
        """Take what a list holds; nothing for a missing or empty one."""
        node = self.mapping.items.get(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return []
        return node.items if isinstance(node, Sequence) else [node]

    def mappings(self, key: str, what: str) -> Iterator[Fields]:
        """Take a list of mappings."""
        for node in self.nodes(key):
            if isinstance(node, Mapping):
                yield Fields(node, what, self.mistakes)
            else:
                problem = f"{self.what}: {key!r} must be a list of {what}s"
                self.wrong(
                    node.line, problem, "Begin each with '- ' and 'name: value'."
                )


def _one_of(known: Iterable[str]) -> str:
    return "Known are " + ", ".join(known) + "."
