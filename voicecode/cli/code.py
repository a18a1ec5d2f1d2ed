"""voicecode code: code files one-shot, streaming; or the units of a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, watching
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.workflows import protect as protecting
    from voicecode.workflows.code import How
    from voicecode.workflows.read import Inputs

_Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="With INPUT: .jsonl, .csv or .parquet; - is stdout.",
    ),
]
_Codebook = Annotated[
    str | None,
    typer.Option(
        "-c",
        "--codebook",
        metavar="CODEBOOK",
        help="With INPUT: a path, or a shipped name. A project has its own.",
    ),
]


def code(
    paths: options.OptionalPaths = None,
    output: _Output = None,
    project: options.Project = None,
    codebook: _Codebook = None,
    roles: options.Roles = None,
    consent: options.Consent = None,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    model: options.ModelFile = None,
    semantic: options.Semantic = None,
    rules_only: options.RulesOnly = False,
    classifier_only: options.ClassifierOnly = False,
    protect: options.Protect = False,
    names: options.Names = None,
    key: options.KeyFile = None,
    decisions: options.Decisions = None,
    jobs: options.Jobs = 1,
    quiet: options.Quiet = False,
) -> None:
    """Code every unit: of INPUT into a file, or else of the project.

    With INPUT and -o, units are written as they are coded; memory does not grow with
    the input. Without, the project's units are coded anew; what is proposed replaces
    what was proposed before, and people's decisions stay as they are.
    """
    _refuse_mixtures(paths, output, project, codebook, consent=consent, protect=protect)
    book = codebook or "childrens-voice"
    how = options.how(book, model, semantic, rules_only, classifier_only, jobs)
    protection = options.protection(
        names, key, decisions, is_wanted=protect, flag="--protect"
    )
    if paths and output:
        wanted = options.inputs(paths, roles, text, role, identity, attribute)
        wanted = replace(wanted, consent=consent)
        _files(wanted, output, how, protection, quiet=quiet)
    else:
        _project(project, how, quiet=quiet)


def _refuse_mixtures(
    paths: list[Path] | None,
    output: Path | None,
    project: Path | None,
    codebook: str | None,
    *,
    consent: Path | None,
    protect: bool,
) -> None:
    if bool(paths) != bool(output):
        missing = "-o FILE" if paths else "INPUT"
        raise BadInputError(
            f"{missing} is missing.",
            hint="Give INPUT and -o to code files; neither, to code the project.",
        )
    if paths and project:
        raise BadInputError(
            "files are coded by themselves, and a project by itself.",
            hint="Leave INPUT and -o away, or -p; 'voicecode import' adds files.",
        )
    if codebook and not paths:
        raise BadInputError(
            "a project is coded with its own codebook.yaml.",
            hint="Leave -c away; change codebook.yaml, and a new version comes in use.",
        )
    if consent and not paths:
        raise BadInputError(
            "a project keeps what its participants consented to.",
            hint="'voicecode participants set --from FILE' tells it; leave --consent"
            " away.",
        )
    if protect and not paths:
        raise BadInputError(
            "a project's text is protected when it is imported.",
            hint="Leave --protect away.",
        )


def _files(
    wanted: Inputs,
    output: Path,
    how: How,
    protection: protecting.How | None,
    *,
    quiet: bool,
) -> None:
    from voicecode.workflows import code as workflow

    printing = str(output) == "-"
    with watching.watched("Coding", quiet=quiet, printing=printing) as told:
        watch, refused = told
        done = workflow.code(
            wanted, output, how=how, protection=protection, watch=watch
        )
    if not quiet:
        console.remark(f"{done.units:,} units written to {output}.")
    if done.unheeded:
        console.remark(done.unheeded)
    if refused or done.unheeded:
        raise typer.Exit(1)


def _project(project: Path | None, how: How, *, quiet: bool) -> None:
    from voicecode.workflows import code_project as workflow

    with watching.watched("Coding", quiet=quiet) as (watch, _):
        done = workflow.code_project(project, how=how, watch=watch)
    if not quiet:
        console.remark(
            f"Run {done.run}, codebook version {done.codebook}: {done.codings:,} codes"
            f" proposed for {done.with_codes:,} of {done.units:,} units."
        )
        console.remark(done.harm)
