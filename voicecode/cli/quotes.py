"""voicecode quotes: what people said of codes, as a table or as pages."""

from __future__ import annotations

from typing import Annotated

import typer

from voicecode.cli import console, options, report_options
from voicecode.domain.forms import QuoteForm
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence

_Themes = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="ID", help="Only codes of this theme; repeatable."),
]
_Codes = Annotated[
    list[str] | None,
    typer.Option("--code", metavar="ID", help="Only this code; repeatable."),
]
_Roles = Annotated[
    list[Role] | None,
    typer.Option("--role", help="Only what people in this role said; repeatable."),
]
_Valences = Annotated[
    list[Valence] | None,
    typer.Option("--valence", help="Only what was said in this way; repeatable."),
]

_Form = Annotated[QuoteForm, typer.Option("--format", help="The kind of file.")]
_Most = Annotated[
    int | None,
    typer.Option(
        "--max-per-participant",
        min=1,
        metavar="N",
        help="At most so many of any one person: starred ones, then the best.",
    ),
]


def quotes(
    output: report_options.ReportFile,
    form: _Form,
    theme: _Themes = None,
    code: _Codes = None,
    role: _Roles = None,
    valence: _Valences = None,
    most: _Most = None,
    allow_unreviewed: report_options.AllowUnreviewed = False,
    house: report_options.House = None,
    project: options.Project = None,
    quiet: options.Quiet = False,
) -> None:
    """Write quotes, each word for word and proven, safe to attribute by role."""
    from voicecode.domain.quote_wishes import QuoteWish
    from voicecode.workflows import quotes as workflow

    wish = workflow.Wish(
        themes=tuple(theme or ()),
        codes=tuple(code or ()),
        quotes=QuoteWish(
            roles=frozenset(role or ()),
            valences=frozenset(valence or ()),
            per_person=most,
        ),
        allow_unreviewed=allow_unreviewed,
    )
    edition = workflow.Edition(form, options.made_on(), house)
    done = workflow.quotes(project, output, wish=wish, edition=edition)
    if not quiet:
        for remark in done.remarks:
            console.remark(remark)
        many = "quote" if done.quotes == 1 else "quotes"
        say = console.remark if str(output) == "-" else console.say
        say(f"{done.quotes:,} {many}, written to {output}")
