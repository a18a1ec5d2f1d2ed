"""JSON lines: one object a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

from voicecode.errors import BadInputError
from voicecode.intake import encodings
from voicecode.intake.sources import Source

ENDINGS = frozenset({".jsonl", ".ndjson", ".json"})
LONGEST_LINE = 8_000_000  # characters
_HEAD = 4096


def are_in(source: Source) -> bool:
    """Tell whether a file of text begins as JSON does.

    Raises:
        BadInputError: it is not text, or empty.
    """
    with _opened(source) as text:
        try:
            return text.read(_HEAD).lstrip().startswith(("{", "["))
        except UnicodeDecodeError as error:
            raise encodings.not_text(source.name) from error


def read(source: Source) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Yield each line's number and its object; blank lines have none.

    A NaN, which JSON does not know but some programs write for what is missing, is
    read as null.

    Raises:
        BadInputError: it is not text, or a line is no object or absurdly long.
    """
    with _opened(source) as text:
        for number, line in _lines(source, text):
            if line.strip():
                yield number, _object(f"{source.name}, line {number}", line)


@contextmanager
def _opened(source: Source) -> Iterator[TextIO]:
    encoding = encodings.of_file(source.name, source.path)
    with source.path.open("rb") as file:
        file.seek(encoding.mark)
        yield io.TextIOWrapper(file, encoding=encoding.codec)


def _lines(source: Source, text: TextIO) -> Iterator[tuple[int, str]]:
    number = 0
    while True:
        try:
            line = text.readline(LONGEST_LINE)
        except UnicodeDecodeError as error:
            raise encodings.not_text(source.name) from error
        if not line:
            return
        number += 1
        if len(line) == LONGEST_LINE:
            raise BadInputError(
                f"{source.name}, line {number}: the line never ends.",
                hint="Write one JSON object on each line.",
            )
        yield number, line


def _object(place: str, line: str) -> Mapping[str, object]:
    try:
        found = json.loads(line, parse_constant=_missing)
    except (ValueError, RecursionError) as error:
        raise _broken(place, error) from error
    if not isinstance(found, dict):
        raise BadInputError(
            f"{place}: this is JSON, but no object.",
            hint="Each line holds one object, from { to }, and no list around them.",
        )
    if "\\u" in line and _has_halves(found):
        raise BadInputError(
            f"{place}: half a character stands there (\\ud800 to \\udfff alone).",
            hint="Write the file again as UTF-8, from the program that made it.",
        )
    return found


def _missing(_: str) -> None:
    return None


def _broken(place: str, error: Exception) -> BadInputError:
    at = ""
    if isinstance(error, json.JSONDecodeError):
        at = f" at character {error.pos + 1}"
    return BadInputError(
        f"{place}: the JSON is broken{at}.",
        hint="Each line holds one whole object, from { to }.",
    )


def _has_halves(found: object) -> bool:
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False
