"""Harm: what may speak of it in a project is flagged before anybody can quote it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from voicecode.analysis import wording
from voicecode.codebooks import codebook_files
from voicecode.domain.findings import SAFEGUARDING
from voicecode.review import queues, standings
from voicecode.store import log_table, moves_table, notices_table, queue_rows
from voicecode.store.project_file import ProjectFile

if TYPE_CHECKING:
    from voicecode.rules.coding import RuleCoder

_AT_ONCE = 2_000  # units


def look_through(file: ProjectFile) -> None:
    """Flag what may speak of harm in the texts not yet looked through for it.

    Interviewers' words too: they may say again what a child told them.
    """
    rules = codebook_files.found(SAFEGUARDING).read_bytes()
    digest = hashlib.sha256(rules).hexdigest()
    if unread := notices_table.unread(file, digest):
        coder = _coder()
        for text in unread:
            found = list(_flagged(file, text, coder))
            notices_table.write(
                file, text, rules=digest, units=found, flag=SAFEGUARDING
            )


def waiting(file: ProjectFile) -> list[str]:
    """Name the flagged units that no person has cleared, in the order of the texts."""
    return queues.flagged(
        queue_rows.codable(file),
        queue_rows.flagged(file, SAFEGUARDING),
        standings.flags(log_table.standing(file)),
    )


def told(file: ProjectFile) -> str:
    """Say how many units wait for a person to clear them, and where they are read."""
    count = len(waiting(file))
    where = "'voicecode review --queue safeguarding' shows them first." if count else ""
    return f"{wording.on_withheld_exactly(count)} {where}".rstrip()


def _coder() -> RuleCoder:
    # Compiling takes seconds, and is for texts that are new.
    from voicecode.workflows import open_codebook  # noqa: PLC0415 # as said above

    _, coder = open_codebook.opened(SAFEGUARDING)
    return coder


def _flagged(file: ProjectFile, text: int, coder: RuleCoder) -> Iterator[int]:
    units = moves_table.units(file, text)
    while batch := list(islice(units, _AT_ONCE)):
        texts = [unit.text for _, unit in batch]
        found = coder.code(texts, [unit.role for _, unit in batch])
        yield from (row for (row, _), one in zip(batch, found, strict=True) if one)
