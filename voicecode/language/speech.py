"""Speech: all that the rules need to know of one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from spacy.language import Language

from voicecode.language import folding, frequencies, inflections, negations, pipelines
from voicecode.language.negations import Negations


@dataclass(frozen=True, slots=True)
class Speech:
    """One language: its tokeniser, the folding of its words, forms and negations.

    ``frequencies`` are shares of all words said; a word without one is rare.
    ``hesitations`` are sounds that count as no word.
    """

    nlp: Language
    folded: Callable[[str], str]
    forms: Callable[[str], frozenset[str]]
    negations: Negations
    frequencies: Mapping[str, float]
    hesitations: frozenset[str]

    def frequency(self, word: str) -> float:
        """Say how often a folded word is said, as a share of all words, roughly."""
        return self.frequencies.get(word, frequencies.RARE)


@cache
def of(language: str) -> Speech:
    """Get the speech of a language by its code; unknown ones have no inflections."""
    if language == "en":
        return _english()
    if language == "cy":
        return _speech("cy", forms=inflections.welsh, negating=negations.WELSH)
    return _speech(language, forms=_itself, negating=Negations())


def _english() -> Speech:
    return Speech(
        nlp=pipelines.blank("en"),
        folded=folding.folded,
        forms=inflections.english,
        negations=negations.ENGLISH,
        frequencies=frequencies.ENGLISH,
        hesitations=_HESITATIONS,
    )


def _speech(
    language: str, *, forms: Callable[[str], frozenset[str]], negating: Negations
) -> Speech:
    no_forms: Mapping[str, str] = {}
    return Speech(
        nlp=pipelines.blank(language),
        folded=partial(folding.folded, forms=no_forms),
        forms=forms,
        negations=negating,
        frequencies={},
        hesitations=_HESITATIONS,
    )


def _itself(word: str) -> frozenset[str]:
    return frozenset({word})


_HESITATIONS = frozenset("um umm uh uhh er err erm ermm hm hmm mm mmm ah".split())
