"""The log: who did what and when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from voicecode.domain.decisions import Entry
from voicecode.store import log_table
from voicecode.workflows import open_project


def entries(folder: Path | None, *, last: int | None = None) -> Iterator[Entry]:
    """Yield a project's entries in order; of the ``last`` ones only, if so many.

    Raises:
        BadInputError: there is no project.
    """
    with open_project.opened(folder) as file:
        after = 0 if last is None else max(0, log_table.length(file) - last)
        yield from log_table.entries(file, after=after)
