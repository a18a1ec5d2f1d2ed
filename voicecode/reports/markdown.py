"""Markdown: findings as a section that is ready to paste."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

from voicecode import __version__
from voicecode.domain.codings import Coders
from voicecode.domain.findings import Findings
from voicecode.domain.methods import Methods
from voicecode.domain.report_parts import Parts
from voicecode.reports import quote_groups, templates
from voicecode.reports.bounds import BoundedEnvironment
from voicecode.reports.display import harmless, one_line
from voicecode.reports.wording import day, joined, on_answers, on_words, said_by

# What means something to one Markdown or another wherever it stands ...
_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~$^]|&(?=#?\w+;)|@(?=\w)|==+|(?<=[A-Za-z]):(?=//)|:(?=[\w+-]+:)"
    r"|(?<=\b[Ww][Ww][Ww])\."
)
# ... and what means something at the beginning of a line.
_RULER = re.compile(r"^(?=[-+=:%])")
_LIST_NUMBER = re.compile(
    r"^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))(?=[.)](?:\s|$))"
)
_PROPOSERS = {
    Coders.COMBINED: "the rules of the codebook and a trained classifier together",
    Coders.CLASSIFIER: "a trained classifier alone",
    Coders.RULES: "the rules of the codebook alone",
}
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


SECTION = "report.md.j2"


class Markdown(str):
    """Text that is Markdown already, and stands as it is."""

    __slots__ = ()


def section(
    findings: Findings,
    *,
    made_on: date | None = None,
    folder: Path | None = None,
    parts: Parts | None = None,
) -> str:
    """Set findings out as Markdown; what people said renders as nothing but words.

    ``folder`` holds a ``report.md.j2`` to use instead of the shipped one; ``parts``
    are the figures that it sets out.

    Raises:
        BadInputError: the template is missing, or has a mistake.
    """
    values = {**_values(findings, made_on), "parts": parts}
    return templates.poured(_environment(folder), SECTION, values)


def methods_section(
    findings: Findings,
    methods: Methods,
    parts: Parts,
    *,
    made_on: date | None = None,
    folder: Path | None = None,
) -> str:
    """Set out as Markdown how findings came about, for an appendix.

    ``folder`` holds a ``methods.md.j2`` to use instead of the shipped one.

    Raises:
        BadInputError: the template is missing, or has a mistake.
    """
    values = {
        **_values(findings, made_on),
        "methods": methods,
        "parts": parts,
        "proposers": _PROPOSERS,
    }
    folder = folder or templates.shipped(templates.METHODS)
    return templates.poured(_environment(folder), "methods.md.j2", values)


def _environment(folder: Path | None) -> BoundedEnvironment:
    environment = templates.environment(folder, autoescape=False, finalize=_printed)
    environment.filters["quoted"] = quoted
    environment.filters["as_is"] = Markdown
    return environment


def _values(findings: Findings, made_on: date | None) -> dict[str, object]:
    return {
        "findings": findings,
        "made_on": day(made_on) if made_on else "",
        "said_by": said_by,
        "joined": joined,
        "on_answers": on_answers,
        "on_words": on_words,
        "grouped": quote_groups.of,
        "version": __version__,
    }


def escaped(text: str) -> str:
    """Escape a line of text so that Markdown shows it as it was said."""
    text = _MARKUP.sub(r"\\\g<0>", text.strip())
    return _LIST_NUMBER.sub(r"\1\\", _RULER.sub(r"\\", text))


def quoted(text: str, is_speech: bool = False) -> Markdown:
    """Set words as a block quote, line by line as they were written.

    The lines of a transcript end where its paper did, and are set as one.
    """
    lines = [escaped(harmless(line)) for line in _LINE_END.split(text)]
    if is_speech:
        lines = [" ".join(filter(None, lines))]
    breaks = ["  " if line and after else "" for line, after in pairwise([*lines, ""])]
    ends = zip(lines, breaks, strict=True)
    return Markdown("\n".join(f"> {line}".rstrip() + end for line, end in ends))


def _printed(value: object) -> str:
    return value if isinstance(value, Markdown) else escaped(one_line(str(value)))
