"""What a word may be by itself: each distinct word is judged once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from voicecode.domain.lexicons import Gazetteer
from voicecode.pseudonyms import cues, heads
from voicecode.pseudonyms.near_names import NearNames

_MOST_WORDS = 200_000  # remembered
_APOSTROPHES = frozenset("'’ʼ`´‘＇")
_ENDING = re.compile(r"['’ʼ`´‘＇](?:s|ll|d|ve|re|m)$", re.IGNORECASE)
_LONGEST_ENDING = 3
_HEADS = heads.HEADS.union(
    heads.TEAMS,
    heads.FIRMS,
    cues.CALLED,
    heads.SHORTENED,
    heads.CROWNED,
    heads.GROUPS,
    heads.SECTIONS,
) | {"ward", "lady", "heart"}
# Letters that no English or Welsh word has, but names do.
_FOREIGN = re.compile("[áíóúãõñłşğščžćőűåøěřýėąęńśźżțșăđ]")
_STRETCHED = re.compile(r"(.)\1{2,}")
_SPELLED = frozenset(cues.SPELLED)
_SHORTEST_WITH_S = 4  # letters: "callums mum", typed without its apostrophe


class Kind:
    """What is known of a word, as bits that add up (plain numbers: they are quick)."""

    CAPITAL = 1  # its first letter only
    UPPER = 2  # all its letters, of two at least
    DIGITS = 4  # one at least
    LETTER = 8  # a single one
    GIVEN = 16
    SURNAME = 32
    DOUBLE = 64  # a name that is a common word too
    ORDINARY = 128  # in the dictionary, in small letters
    KEPT = 256  # a capital that gives nobody away
    PHRASE = 512  # begins a place, or a name that is known already
    CUE = 1024  # a name may come after it
    HEAD = 2048  # ends, or begins, the name of a school, a street, a home
    KNOWN = 4096  # part of a person's name that is known already
    MARK = 8192  # an address, or a number that is somebody's, may follow it
    DECIDED = 16384  # a person said to keep it
    TITLE = 32768  # a surname follows it: "Mrs"
    SPELLED = 65536  # a number told in words
    INITIALS = 131072  # of somebody known, and in capitals
    LISTED = 262144  # part of a person's name on a roster, in a label or a key
    CLIPPED = 1048576  # a common word, KNOWN only as what a name may be cut to
    DOUBTFUL = 524288  # as INITIALS, but the letters mean something else, too


_NO_INITIALS: Mapping[str, int] = {}
_NOT_MISSPELT = Kind.ORDINARY | Kind.KEPT | Kind.DIGITS | Kind.LETTER | Kind.GIVEN


def core(word: str) -> str:
    """Give a word without the "'s" or "'ll" at its end."""
    ending = _ending(word)
    return word[: ending.start()] if ending else word


def _ending(word: str) -> re.Match[str] | None:
    if _APOSTROPHES.isdisjoint(word[-_LONGEST_ENDING:]):
        return None  # nearly always, and told much sooner
    return _ENDING.search(word)


class HasRest(Protocol):
    """What is filed under its first word, and may go on."""

    @property
    def rest(self) -> tuple[str, ...]:
        """The words after the first."""

    @property
    def is_sure(self) -> bool:
        """Whether somebody said that it is a name."""


class Judged(NamedTuple):
    """A word as the gazetteer sees it: folded, its core's length, and its bits."""

    fold: str
    length: int
    kind: int


class Dictionary(dict[str, Judged]):
    """Every word met, judged by the gazetteer alone, as it is met."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer

    def __missing__(self, word: str) -> Judged:
        names = self.gazetteer
        ending = _ending(word)
        if ending and self._is_brand(word, ending.start()):
            ending = None
        length = ending.start() if ending else len(word)
        fold = names.folded(word[:length])
        kind = _shape(word[:length]) | self._meaning(fold)
        is_foreign = bool(kind & Kind.CAPITAL and _FOREIGN.search(word))
        if is_foreign:
            kind &= ~Kind.ORDINARY  # "Thaís" is no Thai
        if fold in heads.ONLY_CAPITAL and not kind & (Kind.CAPITAL | Kind.UPPER):
            kind &= ~Kind.HEAD
        judged = Judged(fold, length, kind)
        bare = fold[:-1]
        is_place = fold in (names.places or {}) or fold in heads.HEADS  # "paris"
        is_named = bare in names.given or self._is_rare_surname(bare)
        if is_named and not (is_place or is_foreign) and is_with_s(judged):
            judged = Judged(bare, length - 1, judged.kind | self._meaning(bare))
        self[word] = judged
        return judged

    def _is_brand(self, word: str, length: int) -> bool:
        """Tell "Barnardo's" from "children's"."""
        names = self.gazetteer
        is_kept = names.folded(word) in names.kept
        return is_kept and not names.is_ordinary(names.folded(word[:length]))

    def _is_rare_surname(self, fold: str) -> bool:
        return fold in self.gazetteer.surnames and not self.gazetteer.is_ordinary(fold)

    def _meaning(self, fold: str) -> int:
        names = self.gazetteer
        bits = Kind.CUE * (fold in cues.LEADING) + Kind.HEAD * (fold in _HEADS)
        bits += Kind.SPELLED * (fold in _SPELLED)
        bits += Kind.TITLE * (fold in cues.TITLES)
        bits += Kind.GIVEN * (fold in names.given)
        bits += Kind.SURNAME * (fold in names.surnames)
        bits += Kind.KEPT * (fold in names.kept) + Kind.MARK * (fold in cues.MARKS)
        if fold in names.verbs or fold in names.things or fold in names.times:
            bits += Kind.DOUBLE
        if fold.endswith("n't") or names.is_ordinary(fold):
            bits += Kind.ORDINARY
        return bits


def is_with_s(judged: Judged) -> bool:
    """Tell whether a word may be somebody's, typed without the apostrophe."""
    fold, _, kind = judged
    is_own_word = kind & (Kind.GIVEN | Kind.SURNAME | Kind.ORDINARY)
    is_plain = fold[-1:] == "s" and fold[-2:] != "ss"
    return len(fold) >= _SHORTEST_WITH_S and is_plain and not is_own_word


class Kinds(dict[str, int]):
    """The bits of every word met so far, by the gazetteer and by what else is known.

    ``initials`` say of letters how sure it is that they are somebody's.

    Bits 32 and up hold how many of its letters are the name: "Callum" of "Callum's".
    """

    def __init__(
        self,
        words: Dictionary,
        *,
        phrases: Mapping[str, Sequence[HasRest]],
        known: frozenset[str] = frozenset(),
        kept: frozenset[str] = frozenset(),
        initials: Mapping[str, int] = _NO_INITIALS,
        near: NearNames | None = None,
    ) -> None:
        super().__init__()
        self.folds: dict[str, str] = {}
        self._words = words
        self._phrases = phrases
        self._known = known
        self._kept = kept
        self._initials = initials
        self._near = near or NearNames()

    def make_room(self) -> None:
        """Forget the words met, where a survey of a country has filled the memory."""
        if len(self) > _MOST_WORDS:
            self.clear()
            self.folds.clear()
            self._words.clear()

    def __missing__(self, word: str) -> int:
        judged = self._words[word]
        fold, length, kind = judged
        if fold[:-1] in self._known and fold not in self._known and is_with_s(judged):
            fold, length = fold[:-1], length - 1
        if word[length:] == "s" and self._near.is_clipped(f"{fold}s"):
            fold, length = f"{fold}s", length + 1  # "Lils" of Lily
        if fold in self._known:
            kind |= Kind.KNOWN
        elif self._is_near(fold, kind):
            kind |= Kind.KNOWN | Kind.CLIPPED * bool(kind & Kind.ORDINARY)
        kind |= Kind.LISTED * self._near.has(fold)
        if self._near.is_given(fold):
            is_new_word = kind & Kind.ORDINARY and not kind & Kind.GIVEN
            kind |= Kind.LISTED | Kind.KNOWN | Kind.GIVEN
            kind |= Kind.DOUBLE * bool(is_new_word)
        kind |= self._initials.get(fold, 0) if kind & Kind.UPPER else 0
        if fold in self._phrases:
            # "went" is no Gwent; "new" may be New York.
            is_small = kind & Kind.ORDINARY and not kind & (Kind.CAPITAL | Kind.UPPER)
            goes_on = any(one.rest or one.is_sure for one in self._phrases[fold])
            kind |= Kind.PHRASE * bool(not is_small or goes_on)
        if fold in self._kept:
            kind |= Kind.DECIDED | Kind.KEPT
        self.folds[word] = fold
        self[word] = kind | length << 32
        return self[word]

    def _is_near(self, fold: str, kind: int) -> bool:
        """Tell whether a rare word is a listed name misspelt, or one shortened."""
        if kind & _NOT_MISSPELT:
            return _may_be_clipped(kind, fold) and self._near.is_clipped(fold)
        is_start = kind & Kind.CAPITAL and self._near.is_start(fold)
        is_start = is_start or self._near.is_clipped(fold)
        return bool(is_start) or self._near.is_near(fold) or self._is_stretched(fold)

    def _is_stretched(self, fold: str) -> bool:
        """Tell "leahhh" for a name that is known."""
        short = _STRETCHED.sub(r"\1", fold)
        return short != fold and short in self._known


def _may_be_clipped(kind: int, fold: str) -> bool:
    """Tell "Sum" of Summer from "The" of Theresa: a word of some weight."""
    never = Kind.KEPT | Kind.DIGITS | Kind.LETTER | Kind.GIVEN | Kind.CUE | Kind.TITLE
    is_capital = bool(kind & (Kind.CAPITAL | Kind.UPPER))
    return is_capital and not kind & never and fold not in cues.LIGHT


def _shape(core: str) -> int:
    letters = [letter for letter in core if letter.isalpha()]
    if any(letter.isdigit() for letter in core):
        return Kind.DIGITS | (Kind.UPPER if core.isupper() else 0)
    if len(letters) == 1:
        return Kind.LETTER | (Kind.CAPITAL if core[:1].isupper() else 0)
    if core.isupper():
        return Kind.UPPER
    return Kind.CAPITAL if core[:1].isupper() else 0
