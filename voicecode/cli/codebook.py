"""voicecode codebook: check and show codebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import codebook_text, console, options

if TYPE_CHECKING:
    from voicecode.workflows.check_codebook import CheckedCodebook

app = typer.Typer(
    help="Check and show codebooks.", no_args_is_help=True, rich_markup_mode=None
)
Name = Annotated[str, typer.Argument(metavar="FILE", help="A path, or a shipped name.")]


@app.command()
def check(name: Name, as_json: options.Json = False) -> None:
    """Check a codebook: mistakes by line, and its rules tried on its own sentences."""
    from voicecode.workflows import check_codebook

    checked = check_codebook.check(name)
    if as_json:
        console.say_json(_as_json(checked))
    else:
        _show(checked)
    if checked.mistakes:
        raise typer.Exit(2)
    if not checked.is_good:
        raise typer.Exit(1)


@app.command()
def show(name: Name, as_json: options.Json = False) -> None:
    """Show a codebook as coders are handed it: definitions, what is in, what is not."""
    from voicecode.workflows import open_codebook

    codebook, _ = open_codebook.opened(name)
    if as_json:
        console.say_json(codebook_text.as_json(codebook))
    else:
        for line in codebook_text.lines(codebook):
            console.say(line)


def _show(checked: CheckedCodebook) -> None:
    for mistake in checked.mistakes:
        place = f"{checked.path}, line {mistake.line}"
        console.remark(
            f"{place}: {mistake.problem.rstrip('.')}. {mistake.hint}".rstrip()
        )
    if checked.mistakes:
        return
    rows = [
        (
            trial.theme,
            trial.code,
            str(trial.rules),
            str(trial.examples),
            str(trial.misses),
            str(len(trial.failures)),
        )
        for trial in checked.trials
    ]
    head = ("theme", "code", "rules", "examples", "misses", "failed")
    console.table(head, rows, right=4)
    for trial in checked.trials:
        for failure in trial.failures:
            place = f"{checked.path}, line {failure.line}"
            console.say(f"{place}: {failure.code}: {failure.reason}: {failure.text!r}")
        for slow in trial.slow:
            console.say(f"{slow}: has no fixed word to look it up by, and is slow.")
    failed = sum(len(trial.failures) for trial in checked.trials)
    rules = sum(trial.rules for trial in checked.trials)
    verdict = f"{failed} sentences failed." if failed else "Every sentence comes out."
    console.say(f"{len(checked.trials)} codes, {rules} rules. {verdict}")


def _as_json(checked: CheckedCodebook) -> dict[str, object]:
    return {
        "file": checked.path,
        "id": checked.codebook.id,
        "version": checked.codebook.version,
        "good": checked.is_good,
        "mistakes": [
            {"line": mistake.line, "problem": mistake.problem, "hint": mistake.hint}
            for mistake in checked.mistakes
        ],
        "codes": [
            {
                "code": trial.code,
                "theme": trial.theme,
                "rules": trial.rules,
                "examples": trial.examples,
                "misses": trial.misses,
                "failures": [
                    {"line": one.line, "text": one.text, "reason": one.reason}
                    for one in trial.failures
                ],
                "slow": list(trial.slow),
            }
            for trial in checked.trials
        ],
    }
