"""The clock: what time it is, or was said to be for a result that can be made anew."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from voicecode.errors import BadInputError

_SETTLED = "SOURCE_DATE_EPOCH"


def now() -> datetime:
    """Give the time in UTC, to the second; ``SOURCE_DATE_EPOCH`` settles it.

    Raises:
        BadInputError: the environment settles it to what is no time.
    """
    return settled() or datetime.now(UTC).replace(microsecond=0)


def settled() -> datetime | None:
    """Give the time in UTC that the environment settles, if it does.

    Raises:
        BadInputError: it is no time.
    """
    epoch = os.environ.get(_SETTLED)
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadInputError(
            f"{_SETTLED} is {epoch!r}.",
            hint="Set it to seconds since 1970, or not at all.",
        ) from error
