"""Showing the main job: it runs, and its first findings stand on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from voicecode.cli import console, watching

if TYPE_CHECKING:
    from voicecode.domain.findings import CodeFindings
    from voicecode.workflows import protect
    from voicecode.workflows.code import How
    from voicecode.workflows.read import Inputs
    from voicecode.workflows.run import Edition, Finished

_CODES, _WIDTH = 5, 76


def main_job(
    inputs: Inputs,
    output: Path,
    *,
    how: How,
    protection: protect.How | None = None,
    edition: Edition,
    quiet: bool,
) -> None:
    """Run the main job and show its findings; exit 1 when some input was refused."""
    from voicecode.workflows import run as workflow

    with watching.watched("Reading and coding", quiet=quiet) as (watch, refused):
        done = workflow.run(
            inputs,
            output,
            how=how,
            edition=edition,
            protection=protection,
            watch=watch,
        )
    if not quiet:
        _show(done)
        console.say("Written:")
    for path in done.files:
        console.say(f"  {path}")
    if not quiet and done.kept:
        kept(done.kept)
    if done.unheeded:
        console.remark(done.unheeded)
    if refused:
        console.remark(f"{len(refused)} of the inputs could not be read; see above.")
    if refused or done.unheeded:
        raise typer.Exit(1)


def kept(paths: Sequence[Path]) -> None:
    """Say where the key lies, and the lists beside it; a project has no questions."""
    key, *questions, log = paths
    console.remark(f"The key to the stand-ins: {key}")
    for path in questions:
        console.remark(f"Open questions, to be decided on there: {path}")
    console.remark(f"The log of replacements: {log}")


def _show(done: Finished) -> None:
    findings = done.findings
    console.say()
    console.say(console.styled(findings.title, "bold"))
    for sentence in findings.summary:
        _wrapped(sentence)
    console.say()
    spoken = sorted(findings.all_codes(), key=lambda code: -code.reach)
    for code in [code for code in spoken if code.quotes][:_CODES]:
        _show_code(code)
    for sentence in done.said:
        _wrapped(sentence)
    console.say()


def _show_code(code: CodeFindings) -> None:
    console.say(console.styled(code.name, "bold"))
    for sentence in code.sentences:
        _wrapped(sentence, indent="  ")
    quote = min(code.quotes, key=lambda quote: abs(len(quote.text) - 120))
    _wrapped(f"“{' '.join(quote.text.split())}” {quote.said_by}", indent="    ")
    console.say()


def _wrapped(text: str, *, indent: str = "") -> None:
    from textwrap import wrap

    for line in wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent):
        console.say(line)
