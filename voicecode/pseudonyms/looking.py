"""Looking: what is to be asked about in a text that was protected before.

A project that an earlier voicecode made has such texts, and no questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import Question, Verdict
from voicecode.domain.spans import Span
from voicecode.pseudonyms import name_kinds, questions, stand_ins, texts
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.known_names import KnownNames


class Onlooker:
    """Reads a text's stretches twice: ``see`` all of them first, then ask of each."""

    def __init__(self, gazetteer: Gazetteer, *, kept: Iterable[str] = ()) -> None:
        verdicts = [Verdict(words, is_kept=True) for words in kept]
        self._finder = KnownNames(gazetteer, verdicts=verdicts).finder
        self._seen_small: set[str] = set()
        self.replaced: Counter[str] = Counter()

    def see(self, text: str, spoken: Sequence[Span]) -> None:
        """Take note of words typed in small letters, and of stand-ins by kind."""
        self._seen_small.update(texts.small(self._finder.cut(text, spoken)))
        self.replaced.update(
            stand_ins.kind_of(words)
            for found in questions.brackets(text)
            if name_kinds.is_stand_in(words := found[0][1:-1])
        )

    def asked(self, text: str, spoken: Sequence[Span]) -> list[Question]:
        """List what is odd in a text, and what would be replaced in it by now."""
        cut = self._finder.cut(text, spoken)
        taken = [Span(*found.span()) for found in questions.brackets(text)]
        finds = [
            find
            for find in self._finder.finds(cut)
            if not any(find.span.overlaps(one) for one in taken)
        ]
        odd = questions.of(cut, [find.span for find in finds], self._seen_small)
        return sorted([*odd, *_named(text, finds)], key=lambda question: question.span)


def _named(text: str, finds: Iterable[Find]) -> Iterator[Question]:
    for find in finds:
        why = "number" if find.family is Family.NUMBER else "name"
        yield Question(find.span.of(text), find.span, why)
