"""Pseudonymising a project: what is asked is listed, and what was decided is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voicecode.cli import console
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.domain.name_decisions import Replaced
    from voicecode.domain.pseudonyms import Asked, Verdict
    from voicecode.workflows.pseudonymise_project import Decided, Wish

_CONTEXT, _WORDS = 60, 24  # characters in a table


def verdicts(typed: Sequence[str]) -> tuple[Verdict, ...]:
    """Read ``WORDS=KIND``; without a kind the words are a name."""
    from voicecode.domain.pseudonyms import Verdict
    from voicecode.workflows import replace_names

    found = []
    for one in typed:
        words, _, kind = (part.strip() for part in one.partition("="))
        if not any(map(str.isalnum, words)):
            raise BadInputError(
                "--replace names nobody.",
                hint="Write the words and what they name, such as: 'Ferry=place'.",
            )
        found.append(Verdict(words, is_kept=False, kind=replace_names.kind(kind)))
    return tuple(found)


def pseudonymise(
    project: Path | None,
    wish: Wish,
    output: Path | None,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Decide what is decided; write the list, or show it where nothing else is done."""
    from voicecode.workflows import pseudonymise_project as workflow

    if wish.decides:
        _tell(workflow.decide(project, wish), quiet=quiet)
    if output:
        count = workflow.write(project, output)
        console.say(str(output))
        if not quiet:
            many = "word or number" if count == 1 else "words and numbers"
            console.remark(
                f"{count:,} {many} to decide on; --decisions FILE reads it back."
            )
    if as_json or not (wish.decides or output):
        _list(project, as_json=as_json, quiet=quiet)


def _tell(done: Decided, *, quiet: bool) -> None:
    for one in done.replaced:
        if one.seq:
            _tell_replaced(one, quiet=quiet)
    if done.kept:
        console.say(f"Kept: they name nobody (no. {done.kept} in the log).")
    if done.asked:
        console.say(f"Asked about again (no. {done.asked} in the log).")
    if not (done.kept or done.asked or any(one.seq for one in done.replaced)):
        console.say("Nothing was changed: all of that stands already, or nowhere.")


def _tell_replaced(done: Replaced, *, quiet: bool) -> None:
    shown = ", ".join(done.stand_ins) or "beside the texts"
    many = "1 place" if done.places == 1 else f"{done.places:,} places"
    sources = "1 source" if done.sources == 1 else f"{done.sources:,} sources"
    console.say(
        f"Replaced by {shown}: {many} in {sources} (no. {done.seq} in the log)."
    )
    if quiet:
        return
    for old, new in done.renamed.items():
        console.remark(f"A source has another name now: {new} ({len(old)} letters).")
    _remark_each("Exports from before may hold it", done.exports)
    _remark_each("Models that know it, and are used no more: train anew", done.models)


def _remark_each(what: str, several: Sequence[str]) -> None:
    if several:
        console.remark(f"{what}:")
    for one in several:
        console.remark(f"  {one}")


def _list(project: Path | None, *, as_json: bool, quiet: bool) -> None:
    from voicecode.workflows import pseudonymise_project as workflow

    found = workflow.listed(project)
    still_open = [one for one in found.asked if not one.is_kept]
    if as_json:
        console.say_json([_as_json(one) for one in found.asked])
        return
    if still_open:
        head = ("words", "why", "first in", "context", "times")
        console.table(head, [_row(one) for one in still_open], right=1)
    if quiet:
        return
    for sentence in found.sentences:
        console.remark(sentence)
    if still_open:
        console.remark(
            "--keep WORDS: they name nobody; --replace WORDS=KIND: they are a name,"
            " and go wherever they stand. 'voicecode review' asks in the text."
        )


def _row(one: Asked) -> tuple[str, ...]:
    return (
        _short(one.words, _WORDS),
        one.why,
        one.places[0],
        _around(one.context, one.words),
        f"{one.times:,}",
    )


def _around(context: str, words: str) -> str:
    """Cut a context to the room that a table has, the words in its middle."""
    at = max(0, context.find(words))
    first = max(0, at + len(words) // 2 - _CONTEXT // 2)
    shown = context[first : first + _CONTEXT]
    return (
        ("…" if first else "")
        + _short(shown, _CONTEXT)
        + ("…" if first + _CONTEXT < len(context) else "")
    )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _as_json(one: Asked) -> dict[str, Any]:
    return {
        "words": one.words,
        "why": one.why,
        "times": one.times,
        "places": list(one.places),
        "context": one.context,
        "decision": "keep" if one.is_kept else None,
    }
