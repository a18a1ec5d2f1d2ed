"""Folding: the one spelling under which words are compared; texts stay as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_APOSTROPHES = dict.fromkeys(map(ord, "‘’ʼ`´＇‛"), "'")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
_REPLACED = {**_APOSTROPHES, **_INVISIBLE}

# What is left of a contraction once the tokeniser has split it, and the short
# forms of speech: "didn't", "didnt" and "did not" are the same three words.
ENGLISH_FORMS: Mapping[str, str] = {
    "n't": "not", "nt": "not", "ca": "can", "wo": "will", "sha": "shall",
    "'ve": "have", "ve": "have", "'re": "are", "'m": "am", "'ll": "will", "ll": "will",
    "'s": "'s", "'cause": "because", "'cos": "because", "cos": "because",
    "coz": "because", "cuz": "because", "cus": "because", "'em": "them",
    "u": "you", "ur": "your", "gon": "going",
}  # fmt: skip


def folded(word: str, forms: Mapping[str, str] = ENGLISH_FORMS) -> str:
    """Give the spelling under which a token is compared.

    Case, the kind of apostrophe, composed or decomposed accents and invisible
    characters make no difference; a short form becomes the full one.
    """
    if word.isascii():
        plain = word.lower().replace("`", "'")
    else:
        plain = unicodedata.normalize("NFC", word.translate(_REPLACED)).casefold()
    return forms.get(plain, plain)
