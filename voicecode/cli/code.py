"""voicecode code: code units and write them, streaming."""

from __future__ import annotations

import typer

from voicecode.cli import console, options, watching


def code(
    paths: options.Paths,
    output: options.UnitsFile,
    codebook: options.CodebookName = "childrens-voice",
    roles: options.Roles = None,
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
    """Code every unit and write it; memory does not grow with the input."""
    from voicecode.workflows import code as workflow

    wanted = options.inputs(paths, roles, text, role, identity, attribute)
    how = options.how(codebook, model, semantic, rules_only, classifier_only, jobs)
    protection = options.protection(
        names, key, decisions, is_wanted=protect, flag="--protect"
    )
    printing = str(output) == "-"
    with watching.watched("Coding", quiet=quiet, printing=printing) as told:
        watch, refused = told
        count = workflow.code(
            wanted, output, how=how, protection=protection, watch=watch
        )
    if not quiet:
        console.remark(f"{count:,} units written to {output}.")
    if refused:
        raise typer.Exit(1)
