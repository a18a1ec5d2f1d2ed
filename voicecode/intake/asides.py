"""What stands beside a file's text, told in a remark: changes, comments, notes."""

from __future__ import annotations

from collections.abc import Mapping


def remarks(*, inserted: int, left_out: Mapping[str, int]) -> tuple[str, ...]:
    """Say how many insertions are read and how much of what else is not.

    ``left_out`` counts what its keys name, in the singular.
    """
    told = []
    if inserted:
        told.append(f"read as it stands: {counted(inserted, 'tracked insertion')}")
    others = [counted(count, what) for what, count in left_out.items() if count]
    if others:
        told.append(f"left out: {', '.join(others)}")
    return tuple(told)


def counted(count: int, what: str) -> str:
    """Count things in words: "1 comment", "2 comments"."""
    return f"{count} {what}{'s' * (count != 1)}"
