"""What stands beside a file's text, told in a remark: changes, comments, notes."""

from __future__ import annotations

from collections.abc import Mapping


def remarks(*, inserted: int, left_out: Mapping[str, int]) -> tuple[str, ...]:
    """Say how many insertions are read and how much of what else is not.

    ``left_out`` counts what its keys name, in the singular.
    """
    told = []
    if inserted:
        told.append(f"read as it stands: {_counted(inserted, 'tracked insertion')}")
    counted = [_counted(count, what) for what, count in left_out.items() if count]
    if counted:
        told.append(f"left out: {', '.join(counted)}")
    return tuple(told)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
