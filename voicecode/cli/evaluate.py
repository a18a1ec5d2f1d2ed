"""voicecode evaluate: how well rules, classifier and both do on gold texts."""

from __future__ import annotations

from typing import Annotated

import typer

from voicecode.cli import console, evaluation_text, options, watching


def evaluate(
    tables: options.Gold,
    codebook: options.GoldCodebook = None,
    model: options.ModelFile = None,
    semantic: options.Semantic = None,
    learning_curve: Annotated[
        bool,
        typer.Option(
            "--learning-curve",
            help="Also cross-validate on the tables with ever more of their units.",
        ),
    ] = False,
    seed: options.Seed = 0,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Code gold texts and score what was found against their gold codes."""
    from voicecode.workflows import evaluate as workflow
    from voicecode.workflows.open_model import ModelChoice

    with watching.shares("Learning curve", quiet=quiet) as progress:
        found = workflow.evaluate(
            tables,
            codebook=codebook,
            choice=ModelChoice(model, semantic),
            curve=learning_curve,
            seed=seed,
            progress=progress,
        )
    watching.left_out(found.left_out, quiet=quiet)
    if json:
        console.say_json(evaluation_text.record(found))
    else:
        evaluation_text.say(found)
