"""voicecode agreement: how far coders agree, in a project or in a table."""

from __future__ import annotations

from voicecode.cli import agreement_options, agreement_text, options, watching
from voicecode.cli.agreement_options import Blank
from voicecode.domain.measures import By


def agreement(
    table: agreement_options.Table = None,
    coders: agreement_options.Coders = None,
    with_machine: agreement_options.WithMachine = False,
    with_settled: agreement_options.WithSettled = False,
    unit: agreement_options.Unit = None,
    coder: agreement_options.Coder = None,
    codes: agreement_options.Codes = None,
    source: agreement_options.Source = None,
    between: agreement_options.Between = None,
    blank: agreement_options.EmptyCell = Blank.NONE,
    valences: agreement_options.Valences = False,
    code: agreement_options.Code = None,
    leave_out_empty: agreement_options.LeaveOutEmpty = False,
    count_single: agreement_options.CountSingle = False,
    by: agreement_options.DrawnBy = By.UNIT,
    draws: agreement_options.Draws = 1000,
    seed: options.Seed = 0,
    project: options.Project = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Say how far coders agree, per code and over all, with intervals."""
    from voicecode.workflows import agreement as workflow
    from voicecode.workflows.coder_sets import Who

    drawn = (by, draws, seed)
    how = workflow.How(tuple(code or ()), leave_out_empty, count_single, *drawn)
    columns = agreement_options.columns(
        unit, coder, codes, source, coders, between, blank, valences
    )
    who = Who(columns.coders, with_machine, with_settled, valences)
    agreement_options.check(table, columns, who, project)
    with watching.shares("Comparing", quiet=quiet) as tell:
        if table:
            found = workflow.of_table(table, columns=columns, how=how, progress=tell)
        else:
            found = workflow.of_project(project, who=who, how=how, progress=tell)
    agreement_text.show(found, as_json=as_json, quiet=quiet)
