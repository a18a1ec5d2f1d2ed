"""spaCy's tokenisers, each made once a process."""

from __future__ import annotations

from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

# spaCy has no Welsh of its own; its tokeniser for any language serves.
_SPACY_NAMES = {"en": "en", "cy": "xx"}

# "mum/dad" is two words.
_SLASH = r"(?<=\w)/(?=\w)"


@cache
def blank(language: str) -> Language:
    """Make the tokeniser of a language; languages without one of their own get "xx".

    It holds no model and needs no download.
    """
    nlp = spacy.blank(_SPACY_NAMES.get(language, "xx"))
    infixes = [*(nlp.Defaults.infixes or ()), _SLASH]
    # spaCy promises any callable here; blank pipelines have its own Tokenizer.
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
