from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules import coder, rule, vocabulary
from voicecode.domain.codebooks import Near
from voicecode.rules import words
from voicecode.rules.lookup import Lookup
from voicecode.rules.pieces import Pieces
from voicecode.rules.strands import Reader

PHRASES = [
    "late",
    "turn up",
    "turn up late",
    "late <3> visit",
    "(really|) late again",
    "turn* _ late",
    "visit*",
    "(turn up|late) (again|visit late)",
    "never <2> (late|up) <1> again",
]
SAID = st.lists(
    st.sampled_from(
        "turn turned up late again visit visits never really x . ,".split()
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=4))
def test_no_match_is_lost_by_looking_up(texts: list[str]) -> None:
    """Compare with trying every strand at every word."""
    vocab = vocabulary()
    read = [Reader(vocab).read(phrase) for phrase in PHRASES]
    lookup = Lookup(vocab)
    for number, several in enumerate(read):
        lookup.file(several, number)
    cut = words.of(texts, Pieces(vocab))
    for position, (strand, _) in lookup.candidates(cut):
        if strand.is_settled:
            assert strand.settled(cut, position) == strand.match(cut, position)
    looked_up = {
        (number, found)
        for position, (strand, number) in lookup.candidates(cut)
        if (found := strand.match(cut, position)) is not None
    }
    tried = {
        (number, found)
        for number, several in enumerate(read)
        for strand in several
        for found in strand.matches(cut, range(len(cut)))
    }
    assert looked_up == tried


@settings(max_examples=100, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=4))
def test_codes_do_not_hang_on_how_units_are_batched(texts: list[str]) -> None:
    made = coder(
        *(rule(phrase, number=at) for at, phrase in enumerate(PHRASES, start=1)),
        rule(Near(("late", "visit*|turn up"), 4), number=99),
    )
    together = made.code(texts, ["child"] * len(texts))
    alone = [made.code([text], ["child"])[0] for text in texts]
    assert together == alone


def test_only_what_has_its_rare_words_near_is_a_candidate() -> None:
    vocab = vocabulary()
    lookup = Lookup(vocab)
    lookup.file(Reader(vocab).read("punctuality <3> matters"), 0)
    texts = ["punctuality " + "x " * 9 + "matters", "punctuality matters"]
    cut = words.of(texts, Pieces(vocab))
    assert [cut.units[at] for at, _ in lookup.candidates(cut)] == [1]


def test_a_glob_meets_new_words_in_later_batches() -> None:
    made = coder(rule("visit*"))
    assert made.code(["visits"], ["child"])[0]
    assert made.code(["visitors"], ["child"])[0]
    assert not made.code(["vision"], ["child"])[0]
