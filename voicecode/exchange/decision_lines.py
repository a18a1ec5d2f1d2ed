"""Decisions as JSON lines, from scripts: one object a line, told by its line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import IO

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError, quoted

_KEYS = ("unit", "code", "action", "coder", "memo", "valence")
_ACTIONS = (Action.ACCEPT, Action.REJECT, Action.ADD, Action.REMOVE, Action.DONE)
_LONGEST = 1_000_000  # characters


def read(file: IO[str], name: str) -> Iterator[tuple[str, Decision]]:
    """Yield the decisions of a file as its lines come, each with its place in it.

    Blank lines have none. Where a line names nobody, the coder is empty.

    Raises:
        BadInputError: a line is no decision.
    """
    number = 0
    while line := _line(file, name, number + 1):
        number += 1
        if line.strip():
            place = f"{name}, line {number}"
            yield place, _decision(line, place)


def _line(file: IO[str], name: str, number: int) -> str:
    try:
        line = file.readline(_LONGEST)
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{name}, line {number}: is not UTF-8 text.", hint="Save it as UTF-8."
        ) from error
    if len(line) == _LONGEST:
        raise BadInputError(
            f"{name}, line {number}: the line is absurdly long.",
            hint="Give one decision a line.",
        )
    return line


def _decision(line: str, place: str) -> Decision:
    said = _object(line, place)
    for key, value in said.items():
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1)
            hint = f"Did you mean {near[0]!r}? " if near else ""
            raise BadInputError(
                f"{place}: a decision has no {quoted(key)}.",
                hint=f"{hint}It has {', '.join(_KEYS)}.",
            )
        if value is not None and not isinstance(value, str):
            raise BadInputError(
                f"{place}: {quoted(key)} is no text.", hint="Put it in quotation marks."
            )
    action = _action(said.get("action") or "", place)
    return Decision(
        unit=_needed(said, "unit", place),
        action=action,
        code=None if action is Action.DONE else _needed(said, "code", place),
        coder=said.get("coder") or "",
        memo=said.get("memo") or "",
        valence=_valence(said.get("valence"), place),
    )


def _object(line: str, place: str) -> Mapping[str, str | None]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadInputError(
            f"{place}: is no JSON.",
            hint='Write {"unit": ..., "code": ..., "action": ..., "coder": ...}.',
        ) from error
    if isinstance(said, dict):
        return said
    raise BadInputError(
        f"{place}: is no JSON object.",
        hint='Write {"unit": ..., "code": ..., "action": ..., "coder": ...}.',
    )


def _needed(said: Mapping[str, str | None], key: str, place: str) -> str:
    if value := said.get(key):
        return value
    raise BadInputError(
        f"{place}: {key!r} is missing.", hint="A decision has unit, code and action."
    )


def _action(typed: str, place: str) -> Action:
    if typed in _ACTIONS:
        return Action(typed)
    raise BadInputError(
        f"{place}: there is no action {quoted(typed)}.",
        hint=f"The actions are: {', '.join(_ACTIONS)}.",
    )


def _valence(typed: str | None, place: str) -> Valence | None:
    if not typed:
        return None
    if typed in list(Valence):
        return Valence(typed)
    raise BadInputError(
        f"{place}: there is no valence {quoted(typed)}.",
        hint=f"The valences are: {', '.join(Valence)}.",
    )
