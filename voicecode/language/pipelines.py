"""spaCy's tokenisers, each made once a process."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    get_lang_class,
)

# spaCy has no Welsh of its own; its tokeniser for any language serves.
_SPACY_NAMES = {"en": "en", "cy": "xx"}

# Pieces between spaces whose tokens are remembered; spaCy's own 10,000 are soon full.
_CACHED = 200_000

# "mum/dad" is two words.
_SLASH = r"(?<=\w)/(?=\w)"


@cache
def blank(language: str) -> Language:
    """Make the tokeniser of a language; languages without one of their own get "xx".

    It holds no model and needs no download.
    """
    kind = get_lang_class(_SPACY_NAMES.get(language, "xx"))
    return kind(create_tokenizer=_tokeniser)


def _tokeniser(nlp: Language) -> Tokenizer:
    # Given all at once: each change to a tokeniser reads its exceptions anew.
    signs = nlp.Defaults
    tokeniser = Tokenizer(
        nlp.vocab,
        rules=signs.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(signs.prefixes or ()).search,
        suffix_search=compile_suffix_regex(signs.suffixes or ()).search,
        infix_finditer=compile_infix_regex([*(signs.infixes or ()), _SLASH]).finditer,
        token_match=signs.token_match,
        url_match=signs.url_match,
    )
    tokeniser.max_cache_size = _CACHED
    return tokeniser
