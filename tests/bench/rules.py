"""How fast the rules are, as ratios against yardsticks run in the same minute."""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from statistics import median

import spacy
from spacy.matcher import Matcher

from tests.bench.ratios import Ratio
from voicecode.domain.codebooks import Code, Codebook, Phrase, Rule, Theme
from voicecode.domain.people import Role
from voicecode.language import speech
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder
from voicecode.workflows import open_codebook

ROUNDS = 5
BATCH = 2_000  # units


def ratios(texts: Sequence[str]) -> Iterable[Ratio]:
    """Measure every ratio that concerns rules over the same texts."""
    yield _against_tokeniser(texts)
    yield _many_against_few(texts)
    yield _against_matcher(texts)


def _against_tokeniser(texts: Sequence[str]) -> Ratio:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    coder = open_codebook.flagging("childrens-voice")  # as runs code
    # The documents are let go at once, as the codings are: keeping them costs more.
    tokenised = partial(deque, maxlen=0)
    value = _ratio(lambda: _coded(coder, texts), lambda: tokenised(nlp.pipe(texts)))
    return Ratio("default codebook / tokeniser and sentencizer", value, 1.5)


def _many_against_few(texts: Sequence[str]) -> Ratio:
    found = _phrases(texts, 100)
    many = _coder([*found, *_unheard(texts, 9_900)])
    few = _coder(found)
    value = _ratio(lambda: _coded(many, texts), lambda: _coded(few, texts))
    return Ratio("10,000 phrase rules / 100 phrase rules", value, 1.3)


def _against_matcher(texts: Sequence[str]) -> Ratio:
    phrases = _phrases(texts, 600)
    nlp = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    for phrase in phrases:
        tokens = [{"LOWER": word} for word in phrase.split()]
        matcher.add(phrase, [tokens])
    coder = _coder(phrases)
    sample = texts[: len(texts) // 4]  # the Matcher is slow
    value = _ratio(
        lambda: [matcher(doc) for doc in nlp.pipe(sample)],
        lambda: _coded(coder, sample),
    )
    return Ratio(
        "Matcher with 600 patterns / 600 phrase rules", value, 20, at_least=True
    )


def _phrases(texts: Sequence[str], count: int) -> list[str]:
    """Draw phrases of 2 to 4 words that do stand in the texts, as rules would."""
    chance = random.Random(count)
    phrases: dict[str, None] = {}
    while len(phrases) < count:
        words = [w for w in chance.choice(texts).lower().split() if w.isalpha()]
        length = chance.randint(2, 4)
        if len(words) >= length:
            at = chance.randint(0, len(words) - length)
            phrases[" ".join(words[at : at + length])] = None
    return list(phrases)


def _unheard(texts: Sequence[str], count: int) -> list[str]:
    """Draw phrases of the texts' own words in an order that nobody said.

    A codebook of 10,000 rules is a list of wordings most of which nobody used; what
    is found costs the same under any codebook.
    """
    chance = random.Random(count)
    said = [[w for w in t.lower().split() if w.isalpha()] for t in texts[:4_000]]
    heard = {pair for words in said for pair in pairwise(words)}
    words = [word for several in said for word in several]
    phrases: dict[str, None] = {}
    while len(phrases) < count:
        drawn = chance.choices(words, k=chance.randint(2, 4))
        if heard.isdisjoint(pairwise(drawn)):
            phrases[" ".join(drawn)] = None
    return list(phrases)


def _coder(phrases: Sequence[str]) -> RuleCoder:
    rules = tuple(
        Rule(f"code.{number}", Phrase(phrase))
        for number, phrase in enumerate(phrases, start=1)
    )
    code = Code("code", "Code", "A code.", rules=rules)
    codebook = Codebook("bench", "Bench", themes=(Theme("t", "T", codes=(code,)),))
    ready, _ = compilation.of(codebook, speech.of("en"))
    return RuleCoder(ready)


def _coded(coder: RuleCoder, texts: Sequence[str]) -> None:
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        coder.code(batch, [Role.CHILD] * len(batch))


def _ratio(one: Callable[[], object], other: Callable[[], object]) -> float:
    """Give the median ratio of their times, run in turn after one warm-up each."""
    one(), other()
    return median(_seconds(one) / _seconds(other) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
