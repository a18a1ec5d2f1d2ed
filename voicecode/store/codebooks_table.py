"""Codebooks: each version that came into use, with what can be asked of its codes."""

from __future__ import annotations

import hashlib
from datetime import datetime

from voicecode.domain.codebooks import Code, Codebook
from voicecode.domain.projects import CodebookVersion, KnownCode
from voicecode.store import failures
from voicecode.store.project_file import ProjectFile


def newest(file: ProjectFile) -> CodebookVersion | None:
    """Give the version that came into use last."""
    found = file.connection.execute("SELECT max(version) FROM codebook").fetchone()
    return version(file, found[0]) if found[0] else None


@failures.making_nouns()
def version(file: ProjectFile, number: int) -> CodebookVersion | None:
    """Give a version by its number."""
    found = file.connection.execute(
        "SELECT version, at, digest FROM codebook WHERE version = ?", (number,)
    ).fetchone()
    if found is None:
        return None
    codes = file.connection.execute(
        "SELECT id, theme, name, meaning FROM code WHERE codebook = ?"
        " ORDER BY position",
        (number,),
    )
    return CodebookVersion(
        number=found[0],
        at=datetime.fromisoformat(found[1]),
        digest=found[2],
        codes={one[0]: KnownCode(*one) for one in codes},
    )


def body(file: ProjectFile, number: int) -> str:
    """Give a version's file as it was, in full."""
    found = file.connection.execute(
        "SELECT body FROM codebook WHERE version = ?", (number,)
    ).fetchone()
    return str(found[0]) if found else ""


def add(file: ProjectFile, codebook: Codebook, *, text: str) -> CodebookVersion:
    """Let a codebook come into use; where nothing changed, it is the same version."""
    hashed = digest(text)
    with file.writing():
        before = newest(file)
        if before is not None and before.digest == hashed:
            return before
        number = (before.number if before else 0) + 1
        file.connection.execute(
            "INSERT INTO codebook (version, at, digest, body) VALUES (?, ?, ?, ?)",
            (number, file.now().isoformat(), hashed, text),
        )
        file.connection.executemany(
            "INSERT INTO code (codebook, position, id, theme, name, meaning)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, position, code.id, theme.id, code.name, meaning(code))
                for position, (theme, code) in enumerate(codebook.all_codes())
            ],
        )
    added = version(file, number)
    assert added is not None  # noqa: S101 # it was written a moment ago
    return added


def digest(text: str) -> str:
    """Give the SHA-256 of a codebook's file in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def meaning(code: Code) -> str:
    """Digest what a code means to a coder: definition, what is in, what is not."""
    said = "\x1e".join(
        (code.definition, "\x1f".join(code.include), "\x1f".join(code.exclude))
    )
    return hashlib.sha256(said.encode()).hexdigest()


def outdated(file: ProjectFile) -> dict[tuple[int, str], bool]:
    """Tell of each version and code whether it means something else by now.

    A code that the newest codebook has not is outdated too.
    """
    rows = file.connection.execute(
        "SELECT old.codebook, old.id, new.meaning IS NOT old.meaning FROM code old"
        " LEFT JOIN code new ON new.id = old.id"
        " AND new.codebook = (SELECT max(version) FROM codebook)"
    )
    return {(number, code): bool(changed) for number, code, changed in rows}
