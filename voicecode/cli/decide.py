"""voicecode decide: decisions from scripts, each durable when it is told."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, Annotated

import typer

from voicecode.cli import console, options
from voicecode.errors import BadInputError


class Answer(StrEnum):
    """What a script may decide about a code."""

    ACCEPT = "accept"
    REJECT = "reject"
    ADD = "add"
    REMOVE = "remove"


_Unit = Annotated[
    str | None,
    typer.Argument(metavar="UNIT", help="SOURCE#N, such as interviews/yp-03.docx#17."),
]
_Memo = Annotated[
    str, typer.Option("--memo", metavar="TEXT", help="Why, in a few words.")
]
_Lines = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help='JSON lines {"unit", "code", "action", "coder", "memo"}; - is stdin.',
    ),
]


def decide(
    unit: _Unit = None,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="The code's id.")
    ] = None,
    action: Annotated[Answer | None, typer.Argument(metavar="ACTION")] = None,
    coder: options.Coder = None,
    memo: _Memo = "",
    lines: _Lines = None,
    project: options.Project = None,
) -> None:
    """Keep a decision, or those of --from line by line.

    ACTION is accept, reject, add or remove. Prints "ok" and the number in the log for
    each decision, once it is on the disk. A wrong line ends it; what was told is kept.
    """
    from voicecode.domain.decisions import Action, Decision
    from voicecode.workflows import decide as workflow

    if lines is not None and unit is None:
        with _opened(lines) as (file, name):
            kept = workflow.decide_from(project, file, name=name, coder=coder)
            for seq in kept:
                _tell(seq)
        return
    if lines is not None or unit is None or code is None or action is None:
        raise BadInputError(
            "a decision is UNIT CODE ACTION, or comes from --from FILE.",
            hint="For example: voicecode decide yp-03.docx#17 trust accept.",
        )
    wanted = Decision(unit, Action(action), coder or "", code, memo=memo)
    _tell(workflow.decide(project, wanted))


def _tell(seq: int) -> None:
    console.say(f"ok {seq}")
    sys.stdout.flush()  # whoever waits for it may be a program


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[str], str]]:
    if str(path) == "-":
        yield io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig"), "stdin"
        return
    with path.open(encoding="utf-8-sig") as file:
        yield file, str(path)
