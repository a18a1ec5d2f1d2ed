"""What a project holds, in words: entries, decisions to look at again, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

_WIDTH = 60  # of attributes in a table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from voicecode.domain.projects import Stranded


def stranded(one: Stranded) -> str:
    """Say in a line which decision counts no longer, and why."""
    entry, decision = one.entry, one.entry.decision
    unit = decision.unit if decision else ""
    code = f" {decision.code}" if decision and decision.code else ""
    return f"{entry.seq}, {entry.coder}: {entry.action}{code} on {unit}: {one.reason}"


def moment(at: datetime) -> str:
    """Say a time, in UTC as the log keeps it."""
    return at.strftime("%Y-%m-%d %H:%M:%SZ")


def day(at: datetime) -> str:
    """Say a day, in UTC as the project keeps it."""
    return at.strftime("%Y-%m-%d")


def attributes(of_somebody: Mapping[str, str]) -> str:
    """List what is known of somebody, as far as a table has room."""
    whole = ", ".join(f"{key}: {value}" for key, value in of_somebody.items())
    return whole if len(whole) <= _WIDTH else whole[: _WIDTH - 1] + "…"
