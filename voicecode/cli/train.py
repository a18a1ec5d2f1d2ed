"""voicecode train: learn a classifier from units that people coded."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voicecode.cli import console, options, scores_text, watching


def train(
    tables: options.Gold,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="MODEL", help="The model to write."),
    ],
    codebook: options.GoldCodebook = None,
    semantic: options.Semantic = None,
    seed: options.Seed = 0,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Train the classifier on coded tables; print cross-validated scores per code."""
    from voicecode.workflows import train as workflow

    settings = workflow.Settings(options.made_on(), semantic, seed)
    with watching.shares("Training", quiet=quiet) as progress:
        done = workflow.train(
            tables, output, codebook=codebook, settings=settings, progress=progress
        )
    if json:
        console.say_json(scores_text.training_record(done))
    else:
        scores_text.say_training(done)
    watching.left_out(done.left_out, quiet=quiet)
    if not quiet:
        console.remark(f"Model written to {output}.")
