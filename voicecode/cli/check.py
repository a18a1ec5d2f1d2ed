"""voicecode check: whether a project is as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from voicecode.cli import console, options, project_text

if TYPE_CHECKING:
    from voicecode.workflows.check import Checked


def check(project: options.Project = None, as_json: options.Json = False) -> None:
    """Check the project: the file, every text and unit, hashes, and the log.

    Ends in 1 where something is wrong.
    """
    from voicecode.workflows import check as workflow

    checked = workflow.check(project)
    if as_json:
        console.say_json(_as_json(checked))
    else:
        _show(checked)
    if checked.findings:
        raise typer.Exit(1)


def _show(checked: Checked) -> None:
    from voicecode.workflows.open_project import SLOW_JOURNAL

    if checked.findings:
        rows = [(finding.place, finding.problem) for finding in checked.findings]
        console.table(("where", "what is wrong"), rows)
    if checked.stranded:
        console.say("Look at these decisions again; their words have changed:")
        for stranded in checked.stranded:
            console.say(f"  {project_text.stranded(stranded)}")
    if checked.is_slow:
        console.say(SLOW_JOURNAL)
    count = len(checked.findings)
    many = "1 thing is wrong." if count == 1 else f"{count} things are wrong."
    console.say(many if count else "All is as it was written.")


def _as_json(checked: Checked) -> dict[str, Any]:
    return {
        "good": not checked.findings,
        "findings": [
            {"place": finding.place, "problem": finding.problem}
            for finding in checked.findings
        ],
        "look_again": [
            {
                "seq": one.entry.seq,
                "unit": one.entry.decision.unit if one.entry.decision else None,
                "reason": one.reason,
            }
            for one in checked.stranded
        ],
        "journal": checked.journal,
    }
