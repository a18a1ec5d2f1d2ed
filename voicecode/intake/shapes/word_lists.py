"""Lists of words and phrases, written as a reader would write them."""

from __future__ import annotations


def of(written: str) -> frozenset[str]:
    """Make a set of words parted by spaces, or of phrases parted by commas."""
    if "," not in written:
        return frozenset(written.split())
    return frozenset(" ".join(phrase.split()) for phrase in written.split(","))
