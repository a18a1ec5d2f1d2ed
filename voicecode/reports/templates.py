"""Templates: the files that reports are poured into, run where they can do no harm."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError

from voicecode import resources
from voicecode.errors import BadInputError
from voicecode.reports import bounds
from voicecode.reports.bounds import BoundedEnvironment

SHIPPED = "what-children-told-us"
METHODS, QUOTE_BANK = "methods", "quote-bank"
_SHARED = "shared"  # what several templates use: no template by itself
_PAGE, _SECTION = "report.html.j2", "report.md.j2"
_COMPARE = "Compare it with the one that ships with voicecode."
_QUOTED = re.compile(r"'([^']*)'")
# What a template may do wrong while it runs, beside what Jinja itself tells.
_WRONG = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError)


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
    return BoundedEnvironment(
        loader=ChoiceLoader(
            [FileSystemLoader(folder or shipped()), FileSystemLoader(shipped(_SHARED))]
        ),
        # Escaping is off for Markdown alone, whose ``finalize`` escapes instead.
        autoescape=autoescape,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


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
    except TemplateNotFound as error:
        raise _wrong(name, f"there is no {error.name}") from error
    except MemoryError as error:
        raise _wrong(_place(error, name), "it takes too much memory") from error
    except TimeoutError as error:
        raise _wrong(_place(error, name), "it takes too long") from error
    except (TemplateError, TypeError) as error:
        place = _place(error, name)
        raise _wrong(place, _told(environment, error, name)) from error
    except (*_WRONG, ValueError) as error:
        # Its words are not told: they may be those of people.
        raise _wrong(_place(error, name), type(error).__name__) from error


def _place(error: BaseException, name: str) -> str:
    """Say in which file and line of a template an error arose."""
    place = name
    frame: TracebackType | None = error.__traceback__
    while frame is not None:
        file = frame.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = f"{file}, line {frame.tb_lineno}"
        frame = frame.tb_next
    return place


def _told(environment: BoundedEnvironment, error: Exception, name: str) -> str:
    """Say what is wrong; a name that no template spells may be what people said."""
    if environment.loader is None:
        return type(error).__name__
    shared = [one.name for one in shipped(_SHARED).glob("*.j2")]
    source = "".join(
        environment.loader.get_source(environment, one)[0] for one in (name, *shared)
    )
    named = _QUOTED.findall(str(error))
    is_ours = all(one in source or one.endswith(" object") for one in named)
    return str(error) if is_ours else "something is not there"


def _wrong(place: str, what: str) -> BadInputError:
    return BadInputError(
        f"{place}: the template cannot be filled ({what}).", hint=_COMPARE
    )
