"""Replacing: what a person decided to be names, in texts that are protected already.

Nothing else is touched: what is found here is what the roster and the decisions name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from voicecode.domain import splices
from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import Entry, Question, RosterName, Verdict
from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.pseudonyms import name_kinds, pieces, questions, stand_ins, texts
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.known_names import KnownNames
from voicecode.pseudonyms.register import Named
from voicecode.pseudonyms.word_kinds import Dictionary, Kinds

_MOST_HINTS = 50
_SHORTEST_HINT = 2  # letters
_MARKS = re.compile(r"[\u0300-\u036f]")


class Replacer:
    """Replaces names by the stand-ins that they have, or from now on have.

    Every bracket of the texts is to be ``reserve``d before anything is replaced, so
    that no stand-in is given out that somebody wrote there by hand.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        roster: Sequence[RosterName] = (),
        verdicts: Sequence[Verdict] = (),
        entries: Sequence[Entry] = (),
    ) -> None:
        self._known = KnownNames(
            gazetteer, roster=roster, verdicts=verdicts, entries=entries
        )
        self._given = {one.stand_in for one in entries}
        self._wanted = {id(named) for named in self._known.listed}
        names = [*(one.name for one in roster), *(one.words for one in verdicts)]
        self._hints = frozenset(_hints(names))
        self._numbers = _literally(
            one.words for one in verdicts if self._is_number(one.words)
        )

    def entries(self) -> tuple[Entry, ...]:
        """Give every stand-in that was used, with the names it stands for."""
        return tuple(self._known.entries())

    def reserve(self, text: str) -> None:
        """Keep what stands in a text's brackets from being given out."""
        for found in questions.brackets(text):
            self._known.stand_ins.reserve(found[0][1:-1])

    def may_hold(self, text: str) -> bool:
        """Tell whether it is worth looking for names in a text."""
        if len(self._hints) > _MOST_HINTS:
            return True
        plain = _plain(text)
        return any(hint in plain for hint in self._hints)

    def splice(
        self,
        text: str,
        spoken: Sequence[Span] = (),
        *,
        marked: Iterable[tuple[Span, str]] = (),
        asked: Sequence[Question] = (),
        source: str = "",
    ) -> Splice:
        """Replace names in a text; ``spoken`` are the stretches that were said.

        ``marked`` are stretches that a person pointed at, each with the words of its
        verdict; they are replaced whatever they look like.
        """
        found = _Found(self._stand_ins_in(text))
        for span, words in marked:
            found.add(span, self._known.decided(words))
        for span, named in self._finds(text, spoken, source):
            found.add(span, named)
        for span in self._numbers_in(text):
            found.add(span, self._known.decided(span.of(text)))
        for one in asked:
            found.add(one.span, self._known.decided(one.words))
        return self._made(found, text)

    def words(self, words: str) -> str:
        """Replace names in a few words: a label, an attribute, a memo."""
        if not self.may_hold(words):
            return words
        return self.splice(words).of(words)

    def source(self, name: str) -> str:
        """Replace names in the name of a source, by stand-ins with hyphens."""
        if not self.may_hold(name):
            return name
        splice = self.splice(name)
        plain = [words[1:-1].replace(" ", "-") for words in splice.words]
        return splices.made(splice.before, plain).of(name)

    def _stand_ins_in(self, text: str) -> Iterator[Span]:
        """Find the stand-ins that a text has already."""
        for found in questions.brackets(text):
            words = found[0][1:-1]
            if words in self._given or name_kinds.is_stand_in(words):
                yield Span(*found.span())

    def printed(self, words: str) -> str:
        """Give what stands in for decided words, in brackets; nothing if unused."""
        named = self._known.decided(words)
        return stand_ins.bracketed(named.stand_in) if named and named.stand_in else ""

    def is_decided(self, words: str) -> bool:
        """Tell whether words that were asked about are known to be a name by now."""
        return self._known.decided(words) is not None

    def _is_number(self, words: str) -> bool:
        named = self._known.decided(words)
        return named is not None and named.family is Family.NUMBER

    def _finds(
        self, text: str, spoken: Sequence[Span], source: str
    ) -> Iterator[tuple[Span, Named]]:
        cut = self._known.finder.cut(text, spoken)
        for find in self._known.finder.finds(cut):
            named = self._known.meet(find, find.span.of(text), source)
            if id(named) in self._wanted:
                yield find.span, named

    def _numbers_in(self, text: str) -> Iterator[Span]:
        return (Span(*found.span()) for found in self._numbers.finditer(text))

    def _made(self, found: _Found, text: str) -> Splice:
        several = sorted(found.places.items())
        for span, named in several:
            named.forms.setdefault(span.of(text))
        words = [self._known.stand_in(named) for _, named in several]
        shown = [stand_ins.bracketed(one) for one in words]
        return splices.made([span for span, _ in several], shown)


def trimmed(text: str, span: Span, gazetteer: Gazetteer) -> Span | None:
    """Cut what a person pointed at to whole words; None where that is no name.

    Signs at its ends stay, and so does "'s". A stand-in is no name, nor what has one
    inside.
    """
    cut = texts.of(text, Kinds(Dictionary(gazetteer), phrases={}), [])
    words = [cut.span(at, at) for at in range(len(cut))]
    touched = [one for one in words if one.overlaps(span)]
    if not touched:
        return None
    whole = Span(touched[0].start, touched[-1].end)
    is_taken = any(
        whole.overlaps(Span(*found.span()))
        for found in questions.brackets(text)
        if name_kinds.is_stand_in(found[0][1:-1])
    )
    return None if is_taken else whole


class _Found:
    """Places to be replaced; what was found first keeps its place."""

    def __init__(self, taken: Iterable[Span]) -> None:
        self._taken = list(taken)
        self.places: dict[Span, Named] = {}

    def add(self, span: Span, named: Named | None) -> None:
        """Take a place in, where it is free and named."""
        if named and not any(span.overlaps(one) for one in self._taken):
            self._taken.append(span)
            self.places[span] = named


def _hints(names: Iterable[str]) -> Iterator[str]:
    """Yield what must stand in a text, without accents, for a name to be in it."""
    for name in names:
        cut = [_plain(word) for word in pieces.words(name)]
        yield from (word for word in cut if len(word) >= _SHORTEST_HINT)


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    return _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))


def _literally(numbers: Iterable[str]) -> re.Pattern[str]:
    """Find numbers as they are written, where no letter or digit goes on."""
    ways = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)" if ways else r"(?!)")
