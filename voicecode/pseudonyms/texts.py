"""A text cut into words for looking names up, all of it at once over arrays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from voicecode.domain.spans import Span
from voicecode.pseudonyms import pieces
from voicecode.pseudonyms.pieces import Integers
from voicecode.pseudonyms.word_kinds import Kind, Kinds

_BITS = (1 << 32) - 1
_SHORTEST_SMALL = 20  # words from which a lack of capitals says something
_SHORT_LINE = 40  # characters: no line that was broken for its length is shorter
_CELL_BEGINS, _CELL_ENDS = ("|", "\t"), ("|", "\t", "\n", "\r")
_FEW_CAPITALS = 0.01  # of all words
_STOPS = re.compile(r"[.?!…:;|•)\]}]|[“\"‘'(\[{*#>]$|\n\s*\n|\s[-–—]+\s")


class Gap:
    """What stands between two words, as bits that add up."""

    SPACE = 1  # spaces, or one line end: a name may go on
    HYPHEN = 2
    LINE = 4  # a line ends
    STOP = 8  # a sentence begins, or may begin
    EDGE = 16  # one turn ends and another begins
    DOT = 32  # the full stop after "Mr", perhaps


@dataclass(frozen=True, slots=True)
class Text:
    """A text's words, with what each may be and what stands before it.

    All lists have one entry a word: ``kinds`` are bits of ``Kind``, ``gaps`` bits of
    ``Gap`` for what stands before the word, ``starts`` and ``ends`` the characters of
    its core ("Callum" of "Callum's"), ``spoken`` whether it stands in what was said
    and not in a label or a heading. ``array`` is ``kinds`` as an array, ``led`` and
    ``titled`` whether a cue or a title stands before the word, ``between`` the marks
    before each word, with one more at the end; ``meanings`` say it of other words.
    ``has_capitals`` is false of a text
    that was typed or dictated without them: there small letters say nothing.
    """

    text: str
    words: list[str]
    folds: list[str]
    kinds: list[int]
    gaps: list[int]
    starts: list[int]
    ends: list[int]
    spoken: list[bool]
    between: list[str]
    array: Integers
    led: npt.NDArray[np.bool_]
    titled: npt.NDArray[np.bool_]
    meanings: Kinds
    has_capitals: bool = True

    def __len__(self) -> int:
        return len(self.words)

    def joined(self, at: int) -> bool:
        """Tell whether a word goes on from the one before: a space or a hyphen."""
        return self.follows(at) and self.is_whole(at - 1)

    def follows(self, at: int) -> bool:
        """Tell whether only a space or a hyphen parts a word from the one before."""
        if not 0 < at < len(self.words):
            return False
        return bool(self.gaps[at] & (Gap.SPACE | Gap.HYPHEN))

    def is_whole(self, at: int) -> bool:
        """Tell whether a word is all core: no "'s" at its end."""
        return self.ends[at] - self.starts[at] == len(self.words[at])

    def opens(self, at: int) -> bool:
        """Tell whether a word is where a capital says nothing: a sentence begins."""
        return at == 0 or bool(self.gaps[at] & (Gap.STOP | Gap.EDGE | Gap.LINE))

    def shouts(self, at: int) -> bool:
        """Tell whether a word in capitals stands among others."""
        if not self.kinds[at] & Kind.UPPER:
            return False
        beside = [at - 2, at - 1, at + 1, at + 2]
        near = [self.kinds[n] for n in beside if 0 <= n < len(self.words)]
        return sum(bool(kind & (Kind.UPPER | Kind.LETTER)) for kind in near) >= 2

    def fills_cell(self, at: int) -> bool:
        """Tell whether a word is all that a table's cell holds: "| BA |"."""
        opening, closing = self.between[at].rstrip(" "), self.between[at + 1]
        is_last = at + 1 == len(self.words)
        is_closed = is_last or closing.lstrip(" ").startswith(_CELL_ENDS)
        return is_closed and opening.endswith(_CELL_BEGINS)

    def fold(self, at: int) -> str:
        """Give the folded word at a place, or nothing beyond the ends."""
        return self.folds[at] if 0 <= at < len(self.folds) else ""

    def before(self, at: int) -> str:
        """Give the folded word before, where only a space parts the two."""
        return self.folds[at - 1] if at > 0 and self.gaps[at] & Gap.SPACE else ""

    def after(self, at: int) -> str:
        """Give the folded word after, where only a space parts the two."""
        following = at + 1
        if following < len(self.folds) and self.gaps[following] & Gap.SPACE:
            return self.folds[following]
        return ""

    def means_something(self, word: str) -> bool:
        """Tell whether a list has a word as no name, be it in the text or not."""
        return bool(self.meanings[word] & (Kind.ORDINARY | Kind.KEPT))

    def span(self, first: int, last: int) -> Span:
        """Give the characters from one word's start to another's core's end."""
        return Span(self.starts[first], self.ends[last])


def small(text: Text) -> set[str]:
    """Give the words typed in small letters that no dictionary has."""
    common = Kind.CAPITAL | Kind.UPPER | Kind.DIGITS | Kind.ORDINARY | Kind.KEPT
    rare = (text.array & common) == 0
    return {text.folds[at] for at in rare.nonzero()[0].tolist()}


def of(text: str, kinds: Kinds, spoken: Sequence[Span]) -> Text:
    """Cut a text; ``spoken`` are the stretches that people said, in order."""
    kinds.make_room()
    words, between, starts, odd = pieces.of(text)
    known = np.fromiter(map(kinds.__getitem__, words), np.int64, len(words))
    inside, edges = _places(starts, spoken)
    gaps = _gaps(between, odd)
    gaps[edges] = Gap.EDGE | Gap.STOP
    array = known & _BITS
    gaps[_heads_of_lines(text, gaps, starts, array)] = Gap.LINE | Gap.STOP
    led, titled = np.zeros(len(words), bool), np.zeros(len(words), bool)
    near = gaps[1:] & (Gap.SPACE | Gap.DOT) != 0
    led[1:] = (array[:-1] & Kind.CUE != 0) & near
    titled[1:] = (array[:-1] & Kind.TITLE != 0) & near
    return Text(
        text=text,
        words=words,
        folds=list(map(kinds.folds.__getitem__, words)),
        meanings=kinds,
        kinds=array.tolist(),
        gaps=gaps.tolist(),
        starts=starts.tolist(),
        ends=(starts + (known >> 32)).tolist(),
        spoken=inside.tolist(),
        between=between,
        array=array,
        led=led,
        titled=titled,
        has_capitals=_has_capitals(array),
    )


def _heads_of_lines(
    text: str, gaps: Integers, starts: Integers, kinds: Integers
) -> Integers:
    """Give the words that begin a line, where the line before ended on purpose.

    A line broken for its length is long; after a short one a capital begins anew.
    """
    broken = Gap.LINE | Gap.SPACE
    is_capital = (kinds & (Kind.CAPITAL | Kind.UPPER)) != 0
    places = np.flatnonzero((gaps & broken == broken) & is_capital)
    ends = [text.rfind("\n", 0, start) for start in starts[places].tolist()]
    is_short = [end - text.rfind("\n", 0, max(end, 0)) < _SHORT_LINE for end in ends]
    heads: Integers = places[np.array(is_short, bool)]
    return heads


def _has_capitals(kinds: Integers) -> bool:
    written = kinds & (Kind.CAPITAL | Kind.UPPER | Kind.LETTER)
    # Whoever types no other capital may still type "I".
    capitals = np.count_nonzero((written != 0) & (written < Kind.LETTER))
    is_short = len(kinds) < _SHORTEST_SMALL
    return is_short or bool(capitals > _FEW_CAPITALS * len(kinds))


def _places(
    starts: Integers, spoken: Sequence[Span]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Say which words were spoken, and which stand where a turn begins or ends."""
    bounds = np.array([at for span in spoken for at in (span.start, span.end)], int)
    turns = np.searchsorted(bounds, starts, side="right")
    edges = np.diff(turns, prepend=-1) != 0
    return turns % 2 == 1, edges


def _gaps(between: Sequence[str], odd: Integers) -> Integers:
    """Give the bits of what stands before each word; what is not ``odd`` is a space."""
    gaps = np.full(len(between), Gap.SPACE, np.int64)
    gaps[odd] = [_GAPS[between[at]] for at in odd.tolist()]
    return gaps[:-1]


class _Gaps(dict[str, int]):
    """The bits of what stands between words, worked out as it is met."""

    def __missing__(self, marks: str) -> int:
        if len(self) > _MOST_GAPS:
            self.clear()
        self[marks] = _gap(marks)
        return self[marks]


_GAPS = _Gaps()
_MOST_GAPS = 10_000


def _gap(marks: str) -> int:
    if marks in ("-", "‐", "‑"):
        return Gap.HYPHEN
    bits = Gap.LINE if "\n" in marks or "\r" in marks else 0
    bits |= Gap.DOT if marks in (".", ". ") else 0
    if not marks.strip() and marks.count("\n") < 2:
        return bits | Gap.SPACE
    return bits | (Gap.STOP if _STOPS.search(marks) else 0)
