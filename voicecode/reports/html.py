"""HTML: findings as one page that needs nothing but a browser."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from voicecode import __version__
from voicecode.domain.codings import PEOPLE
from voicecode.domain.findings import Findings
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import Parts
from voicecode.reports import figures, printed_charts, quote_groups, templates
from voicecode.reports.display import harmless, pieces
from voicecode.reports.wording import (
    SIDES,
    day,
    joined,
    on_answers,
    on_words,
    said_by,
)


def page(
    findings: Findings,
    *,
    made_on: date | None = None,
    folder: Path | None = None,
    parts: Parts | None = None,
) -> str:
    """Set findings out as one HTML page, with its style and script inside it.

    A policy in the page lets a browser run that one script and load nothing.
    ``folder`` may hold a ``report.html.j2``, ``style.css`` and ``script.js`` to use
    instead of the shipped ones; ``parts`` are the figures that they set out.

    Raises:
        BadInputError: a template is missing, or has a mistake.
    """
    environment = templates.environment(folder, autoescape=True, finalize=_shown)
    style = templates.text("style.css", folder)
    script = templates.text("script.js", folder)
    values: dict[str, object] = {
        **_words(findings, made_on),
        "roles": list(figures.role_names(findings)),
        "bars": figures.of_table,
        "parted": printed_charts.of,
        "grouped": quote_groups.of,
        # The style and the script are the template's own, not what people said.
        "style": Markup(style),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "policy": f"style-src '{_digest(style)}'; script-src '{_digest(script)}'",
        "parts": parts,
    }
    return templates.poured(environment, "report.html.j2", values)


def _words(findings: Findings, made_on: date | None) -> dict[str, object]:
    return {
        "findings": findings,
        "made_on": day(made_on) if made_on else "",
        "said_by": said_by,
        "people": PEOPLE,
        "sides": SIDES,
        "side": figures.side,
        "joined": joined,
        "on_answers": on_answers,
        "on_words": on_words,
        "version": __version__,
        "pieces": _pieces,
    }


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _pieces(quote: Quote) -> list[tuple[str, bool]]:
    return list(pieces(quote.text, quote.marks))


def _shown(value: object) -> object:
    """Draw control characters in all that is printed; escaping comes after."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return harmless(value)
