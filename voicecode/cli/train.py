"""voicecode train: learn a classifier from units that people coded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, scores_text, watching
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.workflows.train import Settings


def train(
    tables: options.OptionalGold = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="MODEL",
            help="The model to write; of a project, without it, its own.",
        ),
    ] = None,
    codebook: options.GoldCodebook = None,
    semantic: options.Semantic = None,
    seed: options.Seed = 0,
    project: options.Project = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Train the classifier on coded tables, or on what a project's coders decided.

    Prints cross-validated scores per code. A project's own model is the one that it is
    coded with from then on.
    """
    from voicecode.workflows.train import Settings

    _refuse_mixtures(tables, output, codebook, project)
    settings = Settings(options.made_on(), semantic, seed)
    if tables and output:
        _on_tables(tables, output, codebook, settings, as_json=as_json, quiet=quiet)
    else:
        _on_decisions(project, output, settings, as_json=as_json, quiet=quiet)


def _refuse_mixtures(
    tables: list[Path] | None,
    output: Path | None,
    codebook: str | None,
    project: Path | None,
) -> None:
    if tables and not output:
        raise BadInputError(
            "-o MODEL is missing.", hint="Say where to write what is learnt."
        )
    if tables and project:
        raise BadInputError(
            "tables are learnt from by themselves, and a project by itself.",
            hint="Leave the tables away, or -p.",
        )
    if codebook and not tables:
        raise BadInputError(
            "a project learns with its own codebook.yaml.", hint="Leave -c away."
        )


def _on_tables(
    tables: list[Path],
    output: Path,
    codebook: str | None,
    settings: Settings,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    from voicecode.workflows import train as workflow

    with watching.shares("Training", quiet=quiet) as progress:
        done = workflow.train(
            tables, output, codebook=codebook, settings=settings, progress=progress
        )
    if as_json:
        console.say_json(scores_text.training_record(done))
    else:
        scores_text.say_training(done)
    if not quiet:
        console.remark(f"Model written to {output}.")


def _on_decisions(
    project: Path | None,
    output: Path | None,
    settings: Settings,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    from voicecode.cli import learnt_text
    from voicecode.workflows import train_project as workflow

    with watching.shares("Training", quiet=quiet) as progress:
        done = workflow.train_project(
            project, output, settings=settings, progress=progress
        )
    if as_json:
        console.say_json(learnt_text.record(done))
    else:
        learnt_text.say(done)
    if not quiet:
        console.remark(f"Model written to {done.path}.")
