"""Speakers whose role nobody could tell, and the lines that would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.units import Unit

_MOST = 12  # speakers named in one message
_LONGEST = 60  # characters of a label that is shown


def unknown_speakers(units: Iterable[Unit]) -> dict[str, Kind]:
    """List who stayed unknown in one source, in the order they speak.

    Somebody whom nobody names goes by the source's name, as in a roles file.
    """
    return {
        unit.speaker or unit.source: unit.kind
        for unit in units
        if unit.role is Role.UNKNOWN
    }


def messages(source: str, unknown: Mapping[str, Kind]) -> list[str]:
    """Say whose role is unknown, with the roles file's lines that settle it."""
    labels = [label for label in unknown if label != source]
    said = [_of_named(labels)] if labels else []
    if source in unknown:
        said.append(_of_unnamed(source, unknown[source]))
    return said


def _of_named(labels: Sequence[str]) -> str:
    shown = [label for label in labels[:_MOST] if len(label) <= _LONGEST]
    more = len(labels) - len(shown)
    named = ", ".join(f"“{label}”" for label in shown)
    if more:
        named += f" and {more} more" if named else f"{more} speakers with long names"
    whose = "the role of" if len(labels) == 1 else "the roles of"
    lines = " and ".join(map(_line, shown or labels[:1]))
    return f"{whose} {named} could not be told; {_settled_by(lines)}"


def _of_unnamed(source: str, kind: Kind) -> str:
    line = _line(source)
    if kind is Kind.SURVEY:
        return (
            "the role of whoever answers is not told in every row; name the column "
            f"that tells it with --role, or {_settled_by(line)}"
        )
    return (
        "nobody is named in it, and no role could be told; if one person speaks, "
        f"{_settled_by(line)}"
    )


def _settled_by(lines: str) -> str:
    return f"a roles file (--roles FILE: speaker,role) settles it by: {lines}"


def _line(label: str) -> str:
    if any(sign in label for sign in ',"\n\r'):
        label = '"' + label.replace('"', '""') + '"'
    return f"{label},child"
