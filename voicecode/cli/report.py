"""voicecode report: pages on what a project says."""

from __future__ import annotations

from typing import Annotated

import typer

from voicecode.cli import console, options, report_options
from voicecode.domain.forms import ReportForm

_Template = Annotated[
    str,
    typer.Option(
        "--template",
        metavar="NAME",
        help="what-children-told-us, national-review, web-summary, overview,"
        " inspection, framework-matrix, themed-report, survey, quote-bank or methods;"
        " or the folder of one of your own.",
    ),
]
_Form = Annotated[ReportForm, typer.Option("--format", help="The kind of file.")]
_By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="ATTRIBUTE",
        help="Whose values are the rows of framework-matrix, such as organisation;"
        " without it, the participants.",
    ),
]


def report(
    output: report_options.ReportFile,
    template: _Template,
    form: _Form,
    scale: report_options.Scale = "education-scotland",
    by: _By = None,
    house: report_options.House = None,
    allow_unreviewed: report_options.AllowUnreviewed = False,
    seed: options.Seed = 0,
    project: options.Project = None,
    quiet: options.Quiet = False,
) -> None:
    """Write a report from what people decided: counts, findings and proven quotes."""
    from voicecode.workflows import report as workflow

    edition = workflow.Edition(
        template=template,
        form=form,
        scale=scale,
        made_on=options.made_on(),
        house=house,
        by=by,
        seed=seed,
        allow_unreviewed=allow_unreviewed,
    )
    done = workflow.report(project, output, edition=edition)
    if not quiet:
        for remark in done.remarks:
            console.remark(remark)
        many = "quote" if done.quotes == 1 else "quotes"
        say = console.remark if str(output) == "-" else console.say
        say(f"{output}: {done.quotes:,} {many}")
