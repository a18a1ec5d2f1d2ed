"""The codebook file: YAML in, a checked codebook out, and every mistake by its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from voicecode.codebooks import named_words, rule_fields, yaml_nodes
from voicecode.codebooks.fields import Fields
from voicecode.codebooks.yaml_nodes import MOST_BYTES, Mapping, YamlError
from voicecode.domain.codebooks import Code, Codebook, Mistake, Theme
from voicecode.errors import BadInputError

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_VERSION = "1"  # of the file format
_BOOK = ("voicecode", "id", "title", "language", "version", named_words.KEY, "themes")
_THEME = ("id", "name", "definition", "codes", "themes", "colour")
_CODE = (
    "id", "name", "definition", "include", "exclude", "colour", "rules", "examples",
    "misses",
)  # fmt: skip


def read(path: Path) -> tuple[Codebook, list[Mistake]]:
    """Read a codebook; what is wrong with it is left out and given as mistakes.

    Raises:
        BadInputError: the file is not there, too large, or not text in UTF-8.
    """
    text = _text(path)
    try:
        node = yaml_nodes.read(text)
    except YamlError as error:
        return Codebook(path.stem, path.stem), [error.mistake]
    if not isinstance(node, Mapping):
        hint = "It begins with 'voicecode: 1', 'id:', 'title:' and 'themes:'."
        mistake = Mistake(node.line, "this is not a codebook", hint)
        return Codebook(path.stem, path.stem), [mistake]
    mistakes: list[Mistake] = []
    mistakes.extend(named_words.fill(node))
    codebook = _codebook(Fields(node, "the codebook", mistakes))
    mistakes.extend(_repeated(codebook))
    return codebook, sorted(mistakes, key=lambda mistake: mistake.line)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInputError(
                f"{path}: larger than {MOST_BYTES // 1_000_000} MB.",
                hint="A codebook is a small text file; is this the right one?",
            )
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadInputError(
            f"{path}: cannot be read ({(error.strerror or str(error)).lower()}).",
            hint="Give the path of a codebook's .yaml file.",
        ) from error
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{path}, line {_line(error)}: is not UTF-8 text.",
            hint="Save the codebook as UTF-8.",
        ) from error


def _line(error: UnicodeDecodeError) -> int:
    return error.object.count(b"\n", 0, error.start) + 1


def _codebook(fields: Fields) -> Codebook:
    fields.only(_BOOK)
    written = fields.text("voicecode", needed="Begin the file with 'voicecode: 1'.")
    if written not in ("", _VERSION):
        problem = f"the codebook is in format {written!r}"
        fields.wrong(
            fields.line("voicecode"), problem, "This voicecode reads format 1."
        )
    themes = tuple(_theme(theme) for theme in fields.mappings("themes", "theme"))
    if not any(theme.codes or theme.themes for theme in themes):
        fields.wrong(fields.line("themes"), "the codebook has no codes", "Add a theme.")
    return Codebook(
        id=_identifier(fields),
        title=fields.text("title", needed="Add 'title:', what reports call it."),
        language=fields.text("language", default="en"),
        version=fields.text("version", default="1.0"),
        themes=themes,
    )


def _theme(fields: Fields) -> Theme:
    identity = _identifier(fields)
    fields.what = f"theme {identity!r}"
    fields.only(_THEME)
    return Theme(
        id=identity,
        name=fields.text("name", default=identity),
        definition=fields.text("definition"),
        codes=tuple(_code(code) for code in fields.mappings("codes", "code")),
        themes=tuple(_theme(theme) for theme in fields.mappings("themes", "theme")),
        line=fields.mapping.line,
    )


def _code(fields: Fields) -> Code:
    identity = _identifier(fields)
    fields.what = f"code {identity!r}"
    fields.only(_CODE)
    return Code(
        id=identity,
        name=fields.text("name", default=identity),
        definition=fields.text(
            "definition", needed="Say in one sentence when a coder should use it."
        ),
        include=fields.texts("include"),
        exclude=fields.texts("exclude"),
        colour=_colour(fields),
        rules=tuple(rule_fields.rules(fields, identity)),
        examples=tuple(rule_fields.examples(fields)),
        misses=tuple(rule_fields.misses(fields)),
        line=fields.mapping.line,
    )


def _identifier(fields: Fields) -> str:
    text = fields.text("id", needed="Add 'id:', a short name such as punctuality.")
    if text and not _ID.fullmatch(text):
        problem = f"{fields.what}: the id {text!r} is not a plain name"
        hint = "Use small letters, digits, '-', '_' and '.', at most 64."
        fields.wrong(fields.line("id"), problem, hint)
    return text


def _colour(fields: Fields) -> str | None:
    text = fields.text("colour")
    if text and not _COLOUR.fullmatch(text):
        problem = f"{fields.what}: the colour is {text!r}"
        fields.wrong(fields.line("colour"), problem, 'Write it as "#1d70b8".')
        return None
    return text or None


def _repeated(codebook: Codebook) -> Iterator[Mistake]:
    themes = (theme for outer in codebook.themes for theme in outer.all_themes())
    codes = (code for _, code in codebook.all_codes())
    yield from _standing_twice("theme", themes)
    yield from _standing_twice("code", codes)


def _standing_twice(what: str, several: Iterable[Theme | Code]) -> Iterator[Mistake]:
    seen: dict[str, int] = {}
    for one in several:
        if one.id and one.id in seen:
            problem = f"{what} {one.id!r} stands twice (first in line {seen[one.id]})"
            yield Mistake(one.line, problem, "Give one of them another id.")
        seen.setdefault(one.id, one.line)
