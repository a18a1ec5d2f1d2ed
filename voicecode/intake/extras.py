"""Libraries that not everybody needs, and the sentence where one is missing."""

from __future__ import annotations

from importlib.util import find_spec

from voicecode.errors import BadInputError


def need(module: str, *, extra: str, source: str) -> None:
    """Make sure that an extra's library is there, without loading it.

    Raises:
        BadInputError: it is not; the hint says how to install it.
    """
    if find_spec(module) is None:
        raise BadInputError(
            f"{source}: reading this kind of file needs an extra that is not"
            " installed.",
            hint=f"Install it: pip install 'voicecode[{extra}]'",
        )
