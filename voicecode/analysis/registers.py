"""Registers: what has been seen of very many people, in nine bytes each."""

from __future__ import annotations

from array import array
from hashlib import blake2b

_ROOM = 1024  # a power of two, so that a key's last bits are a place
_FULL = 2 / 3  # beyond it, looking up slows down


def key_of(*words: str) -> int:
    """Make a 64-bit key of words, the same in every process and on every day."""
    joined = "\x1f".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "little")


class Register:
    """A set of keys, each with a byte of marks.

    An open table of machine integers: a million keys take some 19 MB, where a set
    of Python integers takes four times that. Two keys of different words meet once
    in some ten million registers of a million keys.
    """

    __slots__ = ("_held", "_keys", "_marks")

    def __init__(self) -> None:
        self._keys = array("Q", bytes(8 * _ROOM))
        self._marks = bytearray(_ROOM)
        self._held = 0

    def __len__(self) -> int:
        return self._held

    def mark(self, key: int, marks: int) -> int:
        """Add marks (1 to 255) to a key; return those that it had, 0 for a new one."""
        at = self._place(key)
        before = self._marks[at]
        self._keys[at] = key
        self._marks[at] = before | marks
        if not before:
            self._held += 1
            if self._held > len(self._marks) * _FULL:
                self._grow()
        return before

    def _place(self, key: int) -> int:
        keys, marks = self._keys, self._marks
        last = len(marks) - 1
        at = key & last
        while marks[at] and keys[at] != key:
            at = (at + 1) & last
        return at

    def _grow(self) -> None:
        keys, marks = self._keys, self._marks
        room = 2 * len(marks)
        self._keys, self._marks = array("Q", bytes(8 * room)), bytearray(room)
        for key, mark in zip(keys, marks, strict=True):
            if mark:
                at = self._place(key)
                self._keys[at], self._marks[at] = key, mark
