"""What protection costs, against spaCy's blank tokeniser over the same texts."""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Iterator, Sequence
from statistics import median

import spacy

from tests.bench.ratios import Ratio
from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.pseudonyms import Listed, RosterName
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.protecting import Protector

ROUNDS = 7
ROSTER = 5_000
_ROWS = 500  # answers in one document, as tables are read


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Measure learning and protecting together, without and with a long roster."""
    for roster in ([], _roster()):
        _protected(texts, roster)  # words are met, as the tokeniser's are
        _tokenised(texts)
        value = median(
            _protected(texts, roster) / _tokenised(texts) for _ in range(ROUNDS)
        )
        told = f"a roster of {len(roster):,} names" if roster else "no roster"
        yield Ratio(f"protection with {told} / blank tokeniser", value, 3)


def _roster() -> list[RosterName]:
    """Make a roster of names that are nearly all said by nobody."""
    chance = random.Random(ROSTER)
    names = gazetteers.shipped()
    given, surnames = sorted(names.given), sorted(names.surnames)
    return [
        RosterName(
            f"{chance.choice(given)} {chance.choice(surnames)}{number}".title(),
            Listed.PARTICIPANT,
        )
        for number in range(ROSTER)
    ]


def _documents(texts: Sequence[str]) -> Iterator[Document]:
    for start in range(0, len(texts), _ROWS):
        some = texts[start : start + _ROWS]
        passages, at = [], 0
        for number, text in enumerate(some):
            passages.append(Passage(Span(at, at + len(text)), participant=str(number)))
            at += len(text) + 1
        yield Document(f"{start}.csv", Kind.SURVEY, "\n".join(some), tuple(passages))


def _protected(texts: Sequence[str], roster: Sequence[RosterName]) -> float:
    started = time.process_time()
    protector = Protector(gazetteers.shipped(), roster=roster)
    deque(map(protector.learn, _documents(texts)), maxlen=0)
    deque(map(protector.protect, _documents(texts)), maxlen=0)
    return time.process_time() - started


def _tokenised(texts: Sequence[str]) -> float:
    nlp = spacy.blank("en")
    started = time.process_time()
    deque(nlp.pipe(texts), maxlen=0)
    return time.process_time() - started
