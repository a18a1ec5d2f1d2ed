"""What a project learnt from its decisions, as text and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voicecode.cli import console, scores_text

if TYPE_CHECKING:
    from voicecode.workflows.train_project import Learnt


def record(done: Learnt) -> dict[str, Any]:
    """Give what was learnt as what JSON can say."""
    return {
        **scores_text.training_record(done.training),
        "learnt_from": {
            "decided": done.decided,
            "settled": done.settled,
            "corpus": done.from_corpus,
        },
        "left_out": {"disputed": done.disputed},
        "scored_on": "random sample" if done.is_drawn else "all decided",
    }


def say(done: Learnt) -> None:
    """Print what was learnt from, and the scores."""
    console.say(_learnt_from(done))
    if done.disputed:
        console.say(
            f"Left out, as coders still differ: {_units(done.disputed)};"
            " 'voicecode adjudicate' settles them."
        )
    if done.from_corpus:
        console.say(
            f"These are few, so {done.from_corpus:,} units of the shipped corpus taught"
            " too."
        )
    if done.is_drawn:
        console.say("The scores are over those of them that were drawn by chance.")
    console.say()
    scores_text.say_training(done.training)


def _learnt_from(done: Learnt) -> str:
    said = f"Learnt from {_units(done.decided)} that people decided on"
    settled = f", {done.settled:,} of them settled between coders" * bool(done.settled)
    return f"{said}{settled}."


def _units(count: int) -> str:
    return f"{count:,} unit{'s' * (count != 1)}"
