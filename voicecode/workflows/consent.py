"""Consent: what people let us do with their words, heeded in one pass over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from voicecode.analysis import small_numbers, wording
from voicecode.domain.disclosure import Publication
from voicecode.errors import BadInputError
from voicecode.units.terms import Terms
from voicecode.workflows.read import Opened

_SHOWN = 10  # rows


def terms(opened: Opened, *, is_protected: bool) -> Terms:
    """Take up what was opened on consent, for units as they come."""
    return Terms(opened.told, opened.forms, is_protected)


def check(heeded: Terms, path: Path | None) -> str:
    """Say, once all units went by, which rows of a table named nobody; or nothing.

    Raises:
        BadInputError: it names nobody at all, or several participants by one id.
    """
    if path is None:
        return ""
    if heeded.shared:
        raise BadInputError(
            f"{path.name}, {rows(heeded.shared)}: several participants go by that id.",
            hint="Write SOURCE/ID there, such as interviews/yp-03.docx/YP.",
        )
    if len(heeded.unmet) == len(heeded.told):
        raise nobody(path)
    return unknown(path, heeded.unmet)


def nobody(path: Path) -> BadInputError:
    """Say that a table names nobody who is there."""
    return BadInputError(
        f"{path.name}: names nobody of the evidence; nothing was changed.",
        hint="Write the ids as 'participant' in coded.jsonl or in 'voicecode"
        " participants' has them.",
    )


def unknown(path: Path, unmet: Sequence[int]) -> str:
    """Say which rows of a table name nobody, without saying whom; or nothing."""
    if not unmet:
        return ""
    names = "names" if len(unmet) == 1 else "name"
    return (
        f"{path.name}: {rows(unmet)} {names} nobody of the evidence, and"
        f" changed nothing; if somebody withdrew there, see to it."
    )


def sentences(heeded: Terms, publication: Publication) -> Iterator[str]:
    """Say how many people were left out, or counted only, as it may be printed."""
    if heeded.withdrawn:
        printed = small_numbers.printed(len(heeded.withdrawn), publication)
        yield wording.on_left_out(printed)
    if heeded.counted_only:
        printed = small_numbers.printed(len(heeded.counted_only), publication)
        yield wording.on_counted_only(printed)


def rows(numbers: Sequence[int]) -> str:
    """Name rows of a table: "row 3", "rows 3, 5 and 9"."""
    named = [str(number) for number in numbers[:_SHOWN]]
    if len(numbers) > _SHOWN:
        named.append(f"{len(numbers) - _SHOWN} more")
    return f"{'row' if len(numbers) == 1 else 'rows'} {wording.listed(named)}"
