"""What two coders decided in a small project, written out by hand."""

from __future__ import annotations

from pathlib import Path

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.valences import Valence
from voicecode.store import log_table, project_file

_VALENCES = {"+": Valence.POSITIVE, "-": Valence.NEGATIVE}


def decide(folder: Path, *lines: str) -> None:
    """Keep decisions, each a line of coder, unit, action and perhaps code.

    A code may end in + or - for its valence.
    """
    with project_file.opened(folder) as file:
        log_table.append(file, [_decision(line) for line in lines])


def code(folder: Path, coder: str, **sets: str) -> None:
    """Let a coder code units of yp-01.txt and close them: ``u2="trust late"``."""
    for unit, codes in sets.items():
        name = f"yp-01.txt#{unit.removeprefix('u')}"
        added = [f"{coder} {name} add {one}" for one in codes.split()]
        decide(folder, *added, f"{coder} {name} done")


def _decision(line: str) -> Decision:
    coder, unit, action, *rest = line.split()
    code = rest[0] if rest else None
    return Decision(
        unit,
        Action(action),
        coder,
        code.rstrip("+-") if code else None,
        valence=_VALENCES.get(code[-1]) if code else None,
    )
