"""Full names of a roster in small letters, whatever else their words mean."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.near_names import NearNames
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
# "I will page him" and "I hope young people come".
_NO_PERSON_AFTER = cues.PRONOUNS | {"to", "dont", "not"}


def finds(text: Text, near: NearNames) -> Iterator[Find]:
    """Yield the people of a roster, by first name and surname: "grace young"."""
    listed = (text.array & (Kind.LISTED | _CAPITAL)) == Kind.LISTED
    if not listed.any():
        return
    may_begin = (text.array & (Kind.LISTED | Kind.GIVEN | Kind.KNOWN)) != 0
    for at in np.flatnonzero(may_begin[:-1] & listed[1:]).tolist():
        words = (text.folds[at], text.folds[at + 1])
        if not text.joined(at + 1) or not near.is_full(*words):
            continue
        if not text.kinds[at] & _CAPITAL and text.before(at) not in _NO_PERSON_AFTER:
            span = text.span(at, at + 1)
            yield Find(span, Family.PERSON, cues.NAME, words, at, at + 1)
