"""voicecode pseudonymise: protected copies and the way back; a project's questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, showing, watching
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.workflows.pseudonymise_project import Wish
    from voicecode.workflows.read import Inputs


_Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="PATH",
        help="With INPUT: the folder to write to. In a project: a CSV to decide in.",
    ),
]
_Restore = Annotated[
    bool,
    typer.Option(
        "--restore", help="Go back: INPUT are protected copies, --key is theirs."
    ),
]
_Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep", metavar="WORDS", help="In a project: these words name nobody."
    ),
]
_Replace = Annotated[
    list[str] | None,
    typer.Option(
        "--replace",
        metavar="WORDS=KIND",
        help="In a project: they name a person, a place, a school ...; replaced"
        " wherever they stand.",
    ),
]
_Ask = Annotated[
    list[str] | None,
    typer.Option(
        "--ask", metavar="WORDS", help="In a project: ask again about words kept."
    ),
]


def pseudonymise(
    paths: options.OptionalPaths = None,
    output: _Output = None,
    project: options.Project = None,
    names: options.Names = None,
    key: options.KeyFile = None,
    decisions: options.Decisions = None,
    keep: _Keep = None,
    replace: _Replace = None,
    ask: _Ask = None,
    coder: options.Coder = None,
    restore: _Restore = False,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Replace names by stand-ins: in copies of INPUT, or else in the project.

    With INPUT and -o, protected copies are written, and the key lies apart. Without,
    the project's open questions are listed: words that may name somebody. --keep,
    --replace, --names and --decisions decide on them, for every place of the words.
    """
    for_files = (restore, text, role, identity, attribute)
    for_project = (project, keep, replace, ask, coder, as_json)
    _refuse_mixtures(paths, output, for_files, for_project)
    if not paths:
        wish = _wish(keep, ask, replace, names, decisions, key, coder)
        _in_project(project, wish, output, as_json=as_json, quiet=quiet)
    elif output and restore:
        _restore(paths, output, key, quiet=quiet)
    elif output:
        wanted = options.inputs(paths, None, text, role, identity, attribute)
        _copies(wanted, output, names, key, decisions, quiet=quiet)


def _refuse_mixtures(
    paths: list[Path] | None,
    output: Path | None,
    for_files: Sequence[object],
    for_project: Sequence[object],
) -> None:
    if not paths and any(for_files):
        raise BadInputError(
            "--restore, --text, --role, --id and --attribute are about INPUT, and none"
            " is given.",
            hint="Name files or folders; without them, the project is meant.",
        )
    if paths and any(for_project):
        raise BadInputError(
            "-p, --keep, --replace, --ask, --coder and --json are about a project, and"
            " INPUT is given.",
            hint="Leave INPUT away; 'voicecode import' brings files into a project.",
        )
    if paths and output is None:
        raise BadInputError(
            "-o DIR is missing.",
            hint="Copies of INPUT go there; without INPUT, the project is meant.",
        )


def _wish(
    keep: list[str] | None,
    ask: list[str] | None,
    replace: list[str] | None,
    names: Path | None,
    decisions: Path | None,
    key: Path | None,
    coder: str | None,
) -> Wish:
    from voicecode.cli import pseudonymise_project
    from voicecode.workflows.pseudonymise_project import Wish

    return Wish(
        keep=tuple(keep or ()),
        ask=tuple(ask or ()),
        replace=pseudonymise_project.verdicts(replace or ()),
        names=names,
        decisions=decisions,
        key=key,
        coder=coder,
    )


def _in_project(
    project: Path | None, wish: Wish, output: Path | None, *, as_json: bool, quiet: bool
) -> None:
    from voicecode.cli import pseudonymise_project

    pseudonymise_project.pseudonymise(
        project, wish, output, as_json=as_json, quiet=quiet
    )


def _copies(
    wanted: Inputs,
    output: Path,
    names: Path | None,
    key: Path | None,
    decisions: Path | None,
    *,
    quiet: bool,
) -> None:
    from voicecode.workflows import protect
    from voicecode.workflows import pseudonymise as workflow

    how = protect.How(names, key, decisions)
    with watching.watched("Protecting", quiet=quiet) as (watch, refused):
        done = workflow.pseudonymise(wanted, output, how=how, watch=watch)
    for path in done.files:
        console.say(str(path))
    if not quiet:
        for sentence in done.sentences:
            console.remark(sentence)
        showing.kept(done.kept)
    if refused:
        raise typer.Exit(1)


def _restore(paths: list[Path], output: Path, key: Path | None, *, quiet: bool) -> None:
    from voicecode.workflows import pseudonymise as workflow

    if key is None:
        raise BadInputError(
            "--restore needs the key.",
            hint="Say with --key where it lies; without it nobody can go back.",
        )
    done = workflow.restore(paths, output, key=key)
    for path in done.files:
        console.say(str(path))
    for name in done.inexact:
        console.remark(
            f"{name}: was changed since it was protected; every stand-in became the"
            " first form of its name."
        )
    if not quiet:
        console.remark(f"{done.count:,} stand-ins became names again.")
