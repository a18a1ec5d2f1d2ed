"""Collecting: when Python looks for garbage, and what it need not look through."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Look for no garbage while many small objects are made, all of them wanted."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def lasting() -> Iterator[None]:
    """Make what is kept for as long as texts are read: it is never looked through."""
    with paused():
        try:
            yield
        finally:
            gc.freeze()
