"""Prove that what is quoted stands, to the letter, in the text that is stored."""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.domain.quotes import Part
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.store import sources_table, texts_table
from voicecode.store.project_file import ProjectFile


class Prover:
    """Compares quotes with the stored texts of their sources.

    A source's text is held against its SHA-256 before it is believed.
    """

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._cut = texts_table.cutter(file)
        self._texts: dict[str, int] = {}

    def check(self, unit: Unit, parts: Iterable[Part]) -> None:
        """Check that parts of a unit are exact spans of its source's stored text.

        Raises:
            CheckFailedError: they are not, or the text is not what was imported.
        """
        text = self._text(unit.source)
        for part in parts:
            place = part.span.shifted(unit.span.start)
            if not part.text or self._cut(text, place) != part.text:
                raise _unproven(unit.name, "is not, to the letter, what stands there")

    def _text(self, source: str) -> int:
        if source not in self._texts:
            known = sources_table.source(self._file, source)
            row = texts_table.current(self._file, source)
            if known is None or row is None:
                raise _unproven(source, "is not in the project")
            if texts_table.digest(self._file, row) != known.digest:
                raise _unproven(source, "is not the text that was imported")
            self._texts[source] = row
        return self._texts[source]


def _unproven(place: str, what: str) -> CheckFailedError:
    return CheckFailedError(
        f"{place}: what would be quoted {what}.",
        hint="Nothing is quoted that cannot be proven; 'voicecode check' says more.",
    )
