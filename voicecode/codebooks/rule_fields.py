"""Rules, examples and misses as a codebook's file has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from voicecode.codebooks.fields import Fields
from voicecode.codebooks.yaml_nodes import Mapping as MappingNode
from voicecode.codebooks.yaml_nodes import Scalar, typed
from voicecode.domain.codebooks import (
    Example,
    Miss,
    Near,
    Phrase,
    Rule,
    Together,
    TokenPattern,
)
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence

Test = Phrase | Near | Together | TokenPattern
Choice = TypeVar("Choice", bound=StrEnum)
_WIDEST = 50  # words between the phrases of a near rule


def rules(code: Fields, code_id: str) -> Iterator[Rule]:
    """Read a code's rules; the faulty are noted and left out."""
    for number, fields in enumerate(code.mappings("rules", "rule"), start=1):
        fields.what = f"rule {code_id}.{number}"
        fields.only((*_TESTS, "within", "valence", "unless", "role", "weight"))
        test = _test(fields)
        if test is not None:
            yield Rule(
                id=f"{code_id}.{number}",
                test=test,
                valence=choice(fields, "valence", Valence),
                unless=fields.texts("unless"),
                roles=frozenset(_roles(fields)),
                weight=fields.number("weight", least=0.01, most=10, default=1),
                line=fields.mapping.line,
            )


def _test(fields: Fields) -> Test | None:
    said = [key for key in _TESTS if key in fields.mapping.items]
    if len(said) != 1:
        problem = f"{fields.what} has " + (" and ".join(said) if said else "no test")
        hint = "A rule has exactly one of phrase, near (with within), all, pattern."
        fields.wrong(fields.mapping.line, problem, hint)
        return None
    if "within" in fields.mapping.items and said != ["near"]:
        problem = f"{fields.what} has 'within' without 'near'"
        fields.wrong(fields.line("within"), problem, "Only near rules have it.")
    return _TESTS[said[0]](fields)


def _phrase(fields: Fields) -> Test | None:
    text = fields.text("phrase", needed="Write the words after 'phrase:', in quotes.")
    return Phrase(text) if text else None


def _near(fields: Fields) -> Test | None:
    if "within" not in fields.mapping.items:
        problem = f"{fields.what} has 'near' without 'within'"
        fields.wrong(fields.line("near"), problem, "Add 'within: 6' (words).")
    within = fields.number("within", least=1, most=_WIDEST, default=1)
    if within != int(within):
        problem = f"{fields.what}: 'within' is {within:g}"
        fields.wrong(fields.line("within"), problem, "Write a whole number of words.")
    phrases = _several(fields, "near")
    return Near(phrases, int(within)) if phrases else None


def _all(fields: Fields) -> Test | None:
    phrases = _several(fields, "all")
    return Together(phrases) if phrases else None


def _several(fields: Fields, key: str) -> tuple[str, ...]:
    phrases = fields.texts(key)
    if not 2 <= len(phrases) <= 8:
        problem = f"{fields.what}: {key!r} has {len(phrases)} phrases"
        fields.wrong(fields.line(key), problem, 'Give 2 to 8: ["late", "visit*"].')
        return ()
    return phrases


def _pattern(fields: Fields) -> Test | None:
    nodes = fields.nodes("pattern")
    if not nodes or not all(isinstance(node, MappingNode) for node in nodes):
        problem = f"{fields.what}: 'pattern' must be a list of tokens"
        fields.wrong(fields.line("pattern"), problem, "Such as [{LOWER: half}].")
        return None
    return TokenPattern(tuple(typed(node) for node in nodes))


_TESTS: Mapping[str, Callable[[Fields], Test | None]] = {
    "phrase": _phrase,
    "near": _near,
    "all": _all,
    "pattern": _pattern,
}


def choice(fields: Fields, key: str, choices: type[Choice]) -> Choice | None:
    """Take one of a closed set of words."""
    text = fields.text(key)
    return _chosen(fields, key, text, choices) if text else None


def _chosen(
    fields: Fields, key: str, text: str, choices: type[Choice]
) -> Choice | None:
    try:
        return choices(text)
    except ValueError:
        known = "Write one of " + ", ".join(choices) + "."
        fields.wrong(fields.line(key), f"{fields.what}: {key} is {text!r}", known)
        return None


def _roles(fields: Fields) -> Iterator[Role]:
    for text in fields.texts("role"):
        role = _chosen(fields, "role", text, Role)
        if role is not None:
            yield role


def examples(code: Fields) -> Iterator[Example]:
    """Read the sentences that a code's rules must find; a text alone has no valence."""
    for text, fields in _sentences(code, "examples", ("text", "valence", "role")):
        if isinstance(fields, Scalar):
            yield Example(text, line=fields.line)
        else:
            yield Example(
                text,
                valence=choice(fields, "valence", Valence),
                role=choice(fields, "role", Role),
                line=fields.mapping.line,
            )


def misses(code: Fields) -> Iterator[Miss]:
    """Read the sentences that a code's rules must leave alone."""
    for text, fields in _sentences(code, "misses", ("text", "role")):
        if isinstance(fields, Scalar):
            yield Miss(text, line=fields.line)
        else:
            role = choice(fields, "role", Role)
            yield Miss(text, role=role, line=fields.mapping.line)


def _sentences(
    code: Fields, key: str, known: tuple[str, ...]
) -> Iterator[tuple[str, Fields | Scalar]]:
    for node in code.nodes(key):
        if isinstance(node, Scalar):
            yield node.text, node
        elif isinstance(node, MappingNode):
            fields = Fields(node, f"{code.what}, {key}", code.mistakes)
            fields.only(known)
            text = fields.text("text", needed="Write the sentence after 'text:'.")
            if text:
                yield text, fields
        else:
            code.wrong(node.line, f"{code.what}: {key!r} must be a list of sentences")
