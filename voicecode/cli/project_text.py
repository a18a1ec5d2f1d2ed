"""What a project holds, in words: entries, decisions to look at again, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicecode.domain.projects import Stranded


def stranded(one: Stranded) -> str:
    """Say in a line which decision counts no longer, and why."""
    entry, decision = one.entry, one.entry.decision
    unit = decision.unit if decision else ""
    code = f" {decision.code}" if decision and decision.code else ""
    return f"{entry.seq}, {entry.coder}: {entry.action}{code} on {unit}: {one.reason}"
