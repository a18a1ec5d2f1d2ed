"""Templates: the files that reports are poured into, run where they can do no harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError

from voicecode import resources
from voicecode.errors import BadInputError
from voicecode.reports import bounds
from voicecode.reports.bounds import BoundedEnvironment

SHIPPED = "what-children-told-us"
METHODS, QUOTE_BANK = "methods", "quote-bank"
_SHARED = "shared"  # what several templates use: no template by itself
_PAGE, _SECTION = "report.html.j2", "report.md.j2"
_ONE_PAGE = "{# one page #}"
_COMPARE = "Compare it with the one that ships with voicecode."
_QUOTED = re.compile(r"'([^']*)'")
_NOUN = re.compile(r"'voicecode\.[\w.]*\.(\w+) object'")
# What a template may do wrong while it runs, beside what Jinja itself tells.
_WRONG = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError)
_NOT_THERE = "something is not there"
# What is told of mistakes whose own words are for programmers, or tell too much.
_IN_WORDS: Mapping[type[Exception], str] = {
    MemoryError: "it takes too much memory",
    TimeoutError: "it takes too long",
    UnicodeDecodeError: "it is not UTF-8",
    OverflowError: "a number or a range is too large",
    ZeroDivisionError: "it divides by zero",
    RecursionError: "it goes round in circles",
}


def named(name: str) -> Path:
    """Find a template's folder, by the name of a shipped one or by its path.

    Raises:
        BadInputError: there is none.
    """
    known = names()
    if name in known:
        return shipped(name)
    path = Path(name)
    if any((path / one).is_file() for one in (_PAGE, _SECTION)):
        return path
    if path.is_dir():
        raise BadInputError(
            f"{name}: is no template; it has neither {_PAGE} nor {_SECTION}.",
            hint="Copy the folder of one that ships with voicecode, and change it.",
        )
    near = get_close_matches(name, known, n=1)
    asked = f"Did you mean {near[0]!r}? " if near else ""
    raise BadInputError(
        f"{name}: there is no such template.",
        hint=f"{asked}Give the path of a folder, or one of: {', '.join(known)}.",
    )


def check(folder: Path, *, is_page: bool) -> None:
    """Check that a template makes what is asked for: a page, or text.

    Raises:
        BadInputError: it has no file for that.
    """
    needed = _PAGE if is_page else _SECTION
    if not (folder / needed).is_file():
        other = "Markdown, Word or PDF" if is_page else "html"
        raise BadInputError(
            f"{folder}: has no {needed}, from which this format is made.",
            hint=f"Copy that file from a shipped template, or ask for {other}.",
        )


def is_for_one_page(folder: Path) -> bool:
    """Tell whether a template begins with ``{# one page #}``, to be set close."""
    return text(_SECTION, folder).startswith(_ONE_PAGE)


def names() -> list[str]:
    """Name the shipped templates, in alphabetical order."""
    found = resources.folder("templates").iterdir()
    return sorted(one.name for one in found if one.is_dir() and one.name != _SHARED)


def environment(
    folder: Path | None = None,
    *,
    autoescape: bool,
    finalize: Callable[[Any], Any] | None = None,
) -> BoundedEnvironment:
    """Open a folder of templates, the shipped one by default.

    What the folder has not is looked up among what the shipped ones share.
    ``finalize`` is done to every value that a template prints.
    """
    folders = (folder or shipped(), shipped(_SHARED))
    made = BoundedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(one) for one in folders]),
        # Escaping is off for Markdown alone, whose ``finalize`` escapes instead.
        autoescape=autoescape,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.folders = folders
    return made


def shipped(name: str = SHIPPED) -> Path:
    """Find a folder of templates that ships with voicecode."""
    return resources.folder("templates") / name


def text(name: str, folder: Path | None = None) -> str:
    """Read a file that goes into a page as it is: the folder's, or the shared one.

    Raises:
        BadInputError: it is missing, or is no text.
    """
    own = (folder or shipped()) / name
    path = own if own.is_file() else shipped(_SHARED) / name
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise BadInputError(
            f"{path}: cannot be read ({reason.lower()}).", hint=_COMPARE
        ) from error


def poured(
    environment: BoundedEnvironment, name: str, values: dict[str, object]
) -> str:
    """Pour values into a template.

    Raises:
        BadInputError: the template is missing, has a mistake, or takes too much time
            or memory.
    """
    try:
        with bounds.bounded():
            return environment.get_template(name).render(values)
    except TemplateSyntaxError as error:
        place = f"{error.filename or name}, line {error.lineno}"
        raise _wrong(place, error.message or "") from error
    except (TemplateError, MemoryError, TimeoutError, *_WRONG, ValueError) as error:
        raise _wrong(
            _place(error, _file(environment, name)), _told(environment, error, name)
        ) from error


def _file(environment: BoundedEnvironment, name: str) -> str:
    """Give a template's file as the user named its folder."""
    for folder in environment.folders:
        if (folder / name).is_file():
            return str(folder / name)
    return name


def _place(error: BaseException, file: str) -> str:
    """Say in which file and line of a template an error arose."""
    place = file
    frame: TracebackType | None = error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code.co_filename
        if code.endswith(".j2"):
            place = f"{code}, line {frame.tb_lineno}"
        frame = frame.tb_next
    return place


def _told(environment: BoundedEnvironment, error: Exception, name: str) -> str:
    """Say what is wrong; words that no template spells may be what people said."""
    for kind, words in _IN_WORDS.items():
        if isinstance(error, kind):
            return words
    if not isinstance(error, TemplateError | TypeError) or environment.loader is None:
        return type(error).__name__
    missing = str(error.name) if isinstance(error, TemplateNotFound) else None
    named = _QUOTED.findall(str(error)) if missing is None else [missing]
    if not all(_is_ours(environment, one, name) for one in named):
        is_trick = isinstance(error, SecurityError)
        return "it reaches for what no template may use" if is_trick else _NOT_THERE
    if missing is not None:
        return f"there is no {missing}"
    return _NOUN.sub(r"'\1'", str(error).rstrip("."))


def _is_ours(environment: BoundedEnvironment, word: str, name: str) -> bool:
    """Tell whether a word stands in a template, or names one or a noun of ours."""
    files = (name, *(one.name for one in shipped(_SHARED).glob("*.j2")))
    if word in files or word.endswith(" object"):
        return True
    return any(
        word in path.read_text(encoding="utf-8", errors="replace")
        for folder in environment.folders
        for one in files
        if (path := folder / one).is_file()
    )


def _wrong(place: str, what: str) -> BadInputError:
    return BadInputError(
        f"{place}: the template cannot be filled ({what}).", hint=_COMPARE
    )
