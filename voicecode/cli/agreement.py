"""voicecode agreement: how far coders agree, in a project or in a table."""

from __future__ import annotations

from voicecode.cli import (
    agreement_options,
    agreement_record,
    agreement_text,
    console,
    options,
)
from voicecode.cli.agreement_options import Blank
from voicecode.domain.agreements import By


def agreement(
    table: agreement_options.Table,
    coders: agreement_options.Coders = None,
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
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Say how far coders agree, per code and over all, with intervals."""
    from voicecode.workflows import agreement as workflow
    from voicecode.workflows.agreement import How

    columns = agreement_options.columns(
        unit, coder, codes, source, coders, between, blank, valences
    )
    how = How(tuple(code or ()), leave_out_empty, count_single, by, draws, seed)
    found = workflow.of_table(table, columns=columns, how=how)
    for remark in () if quiet else found.remarks:
        console.remark(str(remark))
    if as_json:
        console.say_json(agreement_record.of(found.comparison))
    else:
        agreement_text.say(found)
