"""Phrases: the notation in which a rule says its words.

    turn up          these words in a row
    appoint*  s?t    globs: any letters, any one letter
    (late|on time)   alternatives; (really|) makes a word optional
    ~turn            any inflection
    _                any one word
    <3>              up to three words between

A phrase is read into strands: plain rows of slots without alternatives of different
lengths, so that matching never has to search a grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

MOST_LETTERS = 5000
MOST_SLOTS = 40
MOST_STRANDS = 256
WIDEST_GAP = 30
_DEEPEST = 20

_PIECES = re.compile(r"[()|]|<[^<>\s]*>|[^\s()|<>]+|[<>]")


class PhraseError(ValueError):
    """A phrase is not in the notation; says what is wrong and how to mend it."""


class Slot(NamedTuple):
    """A place in a strand: which words may stand there, and how often.

    ``words`` are as the phrase has them: "turn", "~turn", "appoint*". Without words
    any word fits. ``least`` and ``most`` say how many words the place takes.
    """

    words: frozenset[str] = frozenset()
    least: int = 1
    most: int = 1

    @property
    def is_open(self) -> bool:
        """Whether any word fits."""
        return not self.words


Strand = tuple[Slot, ...]


def read(
    text: str,
    *,
    split: Callable[[str], Sequence[str]],
    known: dict[str, Strand] | None = None,
) -> tuple[Strand, ...]:
    """Read a phrase into the strands it stands for, in the order written.

    ``split`` cuts a written word into the words that a text would have for it:
    "don't" into "do" and "not". ``known`` remembers the slots of single words from one
    phrase to the next.

    Raises:
        PhraseError: the phrase is not in the notation, says no word that must be
            there, or stands for too many strands.
    """
    if len(text) > MOST_LETTERS:
        raise PhraseError(
            f"is {len(text)} characters long; {MOST_LETTERS} are allowed."
            " Split it into several rules."
        )
    pieces = _PIECES.findall(text)
    slots = {} if known is None else known
    for piece in pieces:
        if piece not in slots and piece not in "(|)":
            slots[piece] = _slots(piece, split)
    strands, used = _alternatives(pieces, 0, slots=slots, depth=0)
    if used < len(pieces):
        raise PhraseError("has a ')' without its '('. Add the '(' or take it away.")
    for strand in strands:
        _check(strand)
    return tuple(dict.fromkeys(strands))


def _alternatives(
    pieces: list[str], at: int, *, slots: Mapping[str, Strand], depth: int
) -> tuple[list[Strand], int]:
    if depth > _DEEPEST:
        raise PhraseError("nests brackets too deep. Split it into several rules.")
    choices: list[list[Strand]] = [[()]]
    while at < len(pieces) and pieces[at] != ")":
        piece = pieces[at]
        at += 1
        if piece == "|":
            choices.append([()])
            continue
        if piece == "(":
            added, at = _alternatives(pieces, at, slots=slots, depth=depth + 1)
            if at >= len(pieces):
                raise PhraseError("has a '(' without its ')'. Add the ')'.")
            at += 1
        else:
            added = [slots[piece]]
        choices[-1] = _joined(choices[-1], added)
    return _merged([strand for choice in choices for strand in choice]), at


def _joined(before: list[Strand], added: list[Strand]) -> list[Strand]:
    if len(before) * len(added) > MOST_STRANDS:
        raise PhraseError(
            f"stands for more than {MOST_STRANDS} different wordings."
            " Split it into several rules."
        )
    return [first + second for first, second in product(before, added)]


def _merged(options: list[Strand]) -> list[Strand]:
    """Make one slot of the one-word alternatives, optional if one of them is empty."""
    single, longer = list[Strand](), list[Strand]()
    for strand in filter(None, options):
        is_single = len(strand) == 1 and _is_plain(strand[0])
        (single if is_single else longer).append(strand)
    words = frozenset[str]().union(*(strand[0].words for strand in single))
    least = 0 if () in options else 1
    if not words:
        return [*longer, ()] if least == 0 else longer
    return [(Slot(words, least=least),), *longer]


def _is_plain(slot: Slot) -> bool:
    return not slot.is_open and slot.least == slot.most == 1


def _slots(piece: str, split: Callable[[str], Sequence[str]]) -> Strand:
    if piece in ("_", "*"):
        return (Slot(),)
    if piece[0] in "<>":
        return (_gap(piece),)
    if piece.startswith("~"):
        return _inflected(piece, split)
    if "*" in piece or "?" in piece:
        return _globbed(piece)
    return tuple(Slot(frozenset({word})) for word in split(piece))


def _inflected(piece: str, split: Callable[[str], Sequence[str]]) -> Strand:
    if "*" in piece or "?" in piece:
        raise PhraseError(f"has {piece!r}: '~' and globs do not go together.")
    words = split(piece[1:]) if len(piece) > 1 else ()
    if not words:
        raise PhraseError(f"has {piece!r}. Write the word right after the '~'.")
    *first, last = words
    return tuple(Slot(frozenset({word})) for word in (*first, f"~{last}"))


def _globbed(piece: str) -> Strand:
    parts = [part for part in piece.casefold().split("-") if part]
    if not all(set(part) - set("*?_'’") for part in parts):
        raise PhraseError(
            f"has {piece!r} without a letter. Write the word, '_' for any one word,"
            " or '<3>' for up to three."
        )
    return tuple(Slot(frozenset({part.replace("’", "'")})) for part in parts)


def _gap(piece: str) -> Slot:
    number = piece.strip("<>")
    if len(piece) < 3 or not (number.isascii() and number.isdigit()):
        raise PhraseError(f"has {piece!r}. A gap is written '<3>': up to three words.")
    if len(number) > 3 or int(number) > WIDEST_GAP:
        raise PhraseError(f"has {piece!r}. A gap has at most {WIDEST_GAP} words.")
    return Slot(least=0, most=int(number))


def _check(strand: Strand) -> None:
    if len(strand) > MOST_SLOTS:
        raise PhraseError(f"is longer than {MOST_SLOTS} words. Shorten it.")
    if not any(slot.words and slot.least for slot in strand):
        raise PhraseError(
            "has a wording with no word that must be there."
            " Give every alternative at least one word that is not optional."
        )
