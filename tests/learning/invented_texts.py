"""Texts of few words, drawn so that they often say the same, and families for them."""

from __future__ import annotations

from hypothesis import strategies as st

from voicecode.domain.lexicons import NEGATION, WordFamily
from voicecode.domain.valences import Valence

FAMILIES = (
    WordFamily(
        "kindness",
        Valence.POSITIVE,
        ("kind", "very kind", "so very kind", "heart of gold"),
    ),
    WordFamily(
        "rudeness",
        Valence.NEGATIVE,
        ("rude", "kind of rude", "did not talk to me", "talk over"),
    ),
    WordFamily("talking", None, ("talk", "talk to", "talk over", "Didn’t talk")),
    WordFamily("ups-and-downs", Valence.MIXED, ("so so", "kind of")),
    WordFamily(NEGATION, None, ("not", "did not", "didn't")),
)

_WORDS = (
    "kind very so heart of gold rude did not talk to me over didn't tŷ late"
).split()

#: One text: its sentences, each the words of it.
SENTENCES = st.lists(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9), min_size=1, max_size=3
)
SAYINGS = SENTENCES.map(
    lambda sentences: ". ".join(" ".join(words) for words in sentences)
)
ANY_TEXT = st.one_of(
    st.text(max_size=60), SAYINGS, st.text("aé'’.!…\n \0👍\u0301", max_size=40)
)
