"""Speakers whose role nobody could tell, and the line that would settle it."""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.domain.people import Role
from voicecode.domain.units import Unit


def unknown_speakers(units: Iterable[Unit]) -> dict[str, list[str]]:
    """List per source the labels that stayed unknown, in the order they speak."""
    unknown: dict[str, dict[str, None]] = {}
    for unit in units:
        if unit.role is Role.UNKNOWN and unit.speaker:
            unknown.setdefault(unit.source, {})[unit.speaker] = None
    return {source: list(labels) for source, labels in unknown.items()}


def message(labels: list[str]) -> str:
    """Say whose role is unknown, with the line for a roles file that settles it."""
    named = ", ".join(f"“{label}”" for label in labels)
    whose = "the role of" if len(labels) == 1 else "the roles of"
    return (
        f"{whose} {named} could not be told; a roles file settles it "
        f"(--roles FILE, with the lines: speaker,role and: {_cell(labels[0])},child)"
    )


def _cell(label: str) -> str:
    if any(sign in label for sign in ',"\n'):
        return '"' + label.replace('"', '""') + '"'
    return label
