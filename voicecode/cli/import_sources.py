"""voicecode import: files into the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, project_text, showing, watching

if TYPE_CHECKING:
    from voicecode.workflows.import_sources import Imported, Result

_Replace = Annotated[
    bool,
    typer.Option(
        "--replace",
        help="Take a file for the new version of a source even where the two have no"
        " words in common.",
    ),
]


def import_(
    paths: options.Paths,
    project: options.Project = None,
    roles: options.Roles = None,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    names: options.Names = None,
    key: options.KeyFile = None,
    decisions: options.Decisions = None,
    no_protect: options.NoProtect = False,
    replace: _Replace = False,
    quiet: options.Quiet = False,
) -> None:
    """Import files into the project, with names replaced.

    A file that is there already is noticed. A changed one becomes a new version of
    its source; decisions move along where the words still stand.
    """
    from voicecode.workflows import import_sources as workflow
    from voicecode.workflows.import_sources import How

    wanted = options.inputs(paths, roles, text, role, identity, attribute)
    protection = options.protection(
        names, key, decisions, is_wanted=not no_protect, flag="--no-protect"
    )
    how = How(protection, replace=replace)
    with watching.watched("Importing", quiet=quiet) as (watch, refused):
        result = workflow.import_(project, wanted, how=how, watch=watch)
    _show(result, quiet=quiet)
    if not quiet:
        _show_protection(result)
    if refused:
        raise typer.Exit(1)


def _show(result: Result, *, quiet: bool) -> None:
    from voicecode.workflows.import_sources import Outcome

    for one in result.imported:
        if one.outcome is Outcome.CHANGED:
            _show_changed(one, quiet=quiet)
    if quiet:
        return
    counts = {
        outcome: sum(one.outcome is outcome for one in result.imported)
        for outcome in Outcome
    }
    said = {
        Outcome.NEW: f"{counts[Outcome.NEW]:,} new",
        Outcome.CHANGED: f"{counts[Outcome.CHANGED]:,} in a new version",
        Outcome.SAME: f"{counts[Outcome.SAME]:,} there already, left as they are",
    }
    units = sum(one.source.units for one in result.imported)
    listed = ", ".join(said[outcome] for outcome in Outcome if counts[outcome])
    console.remark(f"Sources: {listed}. They have {units:,} units.")


def _show_protection(result: Result) -> None:
    from voicecode.domain.documents import NOT_PROTECTED

    for sentence in result.protection or (NOT_PROTECTED,):
        console.remark(sentence)
    if result.asks:
        console.remark(
            "'voicecode pseudonymise' lists what is open in the project and decides"
            " on it; 'voicecode review' asks where it stands."
        )
    console.remark(result.harm)
    if result.kept:
        showing.kept(result.kept)


def _show_changed(one: Imported, *, quiet: bool) -> None:
    source, moved = one.source, one.moved
    if not quiet:
        console.remark(
            f"{source.name}: version {source.version}; {moved.same:,} units say the"
            f" same as before, and {moved.decisions:,} decisions moved along."
        )
    for stranded in moved.stranded:
        console.remark(f"{source.name}: look again: {project_text.stranded(stranded)}")
