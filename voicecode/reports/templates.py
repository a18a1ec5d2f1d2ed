"""Templates: the files that reports are poured into, run where they can do no harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from voicecode import resources
from voicecode.errors import BadInputError

SHIPPED = "what-children-told-us"
METHODS = "methods"


def environment(
    folder: Path | None = None,
    *,
    autoescape: bool,
    finalize: Callable[[Any], Any] | None = None,
) -> ImmutableSandboxedEnvironment:
    """Open a folder of templates, the shipped one by default.

    ``finalize`` is done to every value that a template prints.
    """
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder or shipped()),
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
    """Read a file that goes into a page as it is.

    Raises:
        BadInputError: it is missing.
    """
    path = (folder or shipped()) / name
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadInputError(
            f"{path}: cannot be read ({(error.strerror or str(error)).lower()}).",
            hint="Copy it from the template that ships with voicecode.",
        ) from error


def poured(
    environment: ImmutableSandboxedEnvironment, name: str, values: dict[str, object]
) -> str:
    """Pour values into a template.

    Raises:
        BadInputError: the template is missing, or has a mistake.
    """
    try:
        return environment.get_template(name).render(values)
    except TemplateError as error:
        raise BadInputError(
            f"{name}: the template cannot be filled ({error}).",
            hint="Compare it with the one that ships with voicecode.",
        ) from error
