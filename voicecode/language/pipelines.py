"""spaCy's tokenisers, each made once a process."""

from __future__ import annotations

from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

# spaCy has no Welsh of its own; its tokeniser for any language serves.
_SPACY_NAMES = {"en": "en", "cy": "xx"}

# Pieces between spaces whose tokens are remembered; spaCy's own 10,000 are soon full.
_CACHED = 200_000

# "mum/dad" is two words.
_SLASH = r"(?<=\w)/(?=\w)"


@cache
def blank(language: str, *, purpose: str = "texts") -> Language:  # noqa: ARG001 # it tells two tokenisers apart
    """Make the tokeniser of a language; languages without one of their own get "xx".

    It holds no model and needs no download. spaCy is quick with the first 10,000
    words that a tokeniser meets, so each ``purpose`` has a tokeniser of its own: the
    words of ten thousand rules would leave no room for those of the texts.
    """
    nlp = spacy.blank(_SPACY_NAMES.get(language, "xx"))
    infixes = [*(nlp.Defaults.infixes or ()), _SLASH]
    # spaCy promises any callable here; blank pipelines have its own Tokenizer.
    tokenizer: Any = nlp.tokenizer
    tokenizer.max_cache_size = _CACHED
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
