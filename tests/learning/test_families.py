from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning.invented_texts import FAMILIES, SENTENCES
from voicecode.domain.lexicons import NEGATION, WordFamily
from voicecode.domain.valences import Valence
from voicecode.learning import families, words
from voicecode.learning.pairs import FAMILY
from voicecode.learning.words import Numbering

Hit = tuple[int, str, int]  # the sentence, the family, the sign

SIGNS = {Valence.POSITIVE: 1, Valence.NEGATIVE: -1, Valence.MIXED: 0, None: 0}


def found(
    *texts: str, lexicon: Sequence[WordFamily] = FAMILIES, known: Sequence[str] = ()
) -> list[Hit]:
    numbering = Numbering(known)
    table = families.lookup(lexicon, numbering.__getitem__)
    hits = families.found(words.of(texts, numbering.__getitem__), table)
    names = [lexicon[place].name for place in hits.families]
    return list(zip(hits.sentences.tolist(), names, hits.signs.tolist(), strict=True))


def told(text: str) -> list[tuple[str, int]]:
    return [(family, sign) for _, family, sign in found(text)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("late", []),
        ("", []),
        ("She was KIND", [("kindness", 1)]),
        ("so very kind", [("kindness", 1)]),
        ("so very rude", [("rudeness", -1)]),
        ("a heart of stone, kind", [("kindness", 1)]),
        ("heart of", []),
        ("kind, kind", [("kindness", 1), ("kindness", 1)]),
        ("kind of late", [("ups-and-downs", 0)]),
        ("kind of rude", [("rudeness", -1)]),
        ("didn't talk", [("talking", 0)]),
        ("talk over", [("rudeness", -1), ("talking", 0)]),
    ],
)
def test_at_each_word_the_longest_member_counts(
    text: str, hits: list[tuple[str, int]]
) -> None:
    assert told(text) == hits


def test_what_begins_inside_a_member_does_not_count() -> None:
    assert told("so very kind of") == [("kindness", 1)]
    assert told("very kind of rude") == [("kindness", 1), ("rudeness", -1)]
    assert told("very kind of kind") == [("kindness", 1), ("kindness", 1)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("not kind", -1),
        ("not at all kind", -1),
        ("not at all that kind", 1),
        ("not. Kind", 1),
        ("not\nkind", 1),
        ("kind, not late", 1),
        ("not not kind", -1),
        ("not so very kind", -1),
        ("did not, er, kind", -1),
        ("did not, er, er, kind", 1),
        ("didn’t kind", -1),
        ("did not talk to me kind", 1),
    ],
)
def test_a_negation_shortly_before_turns_a_member(text: str, sign: int) -> None:
    assert [turned for family, turned in told(text) if family == "kindness"] == [sign]


def test_a_negation_turns_the_bad_to_good_and_leaves_what_has_no_sign() -> None:
    assert told("not rude") == [(NEGATION, 0), ("rudeness", 1)]
    assert told("not talk") == [(NEGATION, 0), ("talking", 0)]


def test_nothing_reaches_over_the_end_of_a_sentence_or_a_text() -> None:
    assert found("very. Kind", "heart of", "gold", "not", "rude") == [
        (1, "kindness", 1),
        (4, NEGATION, 0),
        (5, "rudeness", -1),
    ]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("She was so very kind", "she was [kindness]"),
        ("a heart of gold, but late", "a [kindness] but late"),
        ("talk over me", "[rudeness] me"),
        ("Late", "late"),
        ("kind kind", "[kindness] [kindness]"),
        ("heart of", "heart of"),
        ("", ""),
    ],
)
def test_a_member_is_one_step_of_what_was_said(text: str, steps: str) -> None:
    numbering = Numbering(())
    table = families.lookup(FAMILIES, numbering.__getitem__)
    hits = families.found(words.of([text], numbering.__getitem__), table)
    taken = [
        f"[{FAMILIES[number - FAMILY].name}]"
        if number >= FAMILY
        else numbering.words[number]
        for number in hits.steps.numbers
    ]
    assert " ".join(taken) == steps
    assert len(hits.steps.sentences) == len(taken)


def test_steps_know_their_sentences() -> None:
    numbering = Numbering(())
    table = families.lookup(FAMILIES, numbering.__getitem__)
    said = words.of(["Late. So very kind", "", "kind of late"], numbering.__getitem__)
    assert families.found(said, table).steps.sentences.tolist() == [0, 1, 3, 3]


def test_without_a_family_of_negations_nothing_is_turned() -> None:
    assert found("not kind", lexicon=FAMILIES[:1]) == [(0, "kindness", 1)]


@pytest.mark.parametrize("members", [(), ("",), ("…",), ("👍",)])
def test_a_family_without_words_is_never_found(members: tuple[str, ...]) -> None:
    empty = WordFamily("empty", None, members)
    assert found("kind … 👍", lexicon=[empty]) == []
    assert found("kind", lexicon=[empty, FAMILIES[0]]) == [(0, "kindness", 1)]


def test_no_families_and_no_texts_are_no_trouble() -> None:
    assert found("kind", lexicon=[]) == []
    assert found(lexicon=[]) == found() == []


def test_a_member_that_a_family_has_twice_counts_once() -> None:
    twice = WordFamily("house", None, ("tŷ", "TY", "tŷ"))
    assert found("Tŷ", lexicon=[twice]) == [(0, "house", 0)]


def test_words_may_have_numbers_before_the_families_are_prepared() -> None:
    known = ["gold", "kind", "of"]
    assert found("heart of gold", known=known) == [(0, "kindness", 1)]


def test_a_members_words_are_listed_once_and_folded() -> None:
    house = WordFamily("house", None, ("Y Tŷ", "tŷ mawr", "didn’t"))
    assert families.words_in([house, house]) == ["y", "ty", "mawr", "didn't"]


def by_hand(sentence: list[str]) -> list[tuple[str, int]]:
    """Find members word by word, as one would with a finger on the line."""
    owners: dict[tuple[str, ...], list[WordFamily]] = {}
    for family in FAMILIES:
        for member in family.members:
            owners.setdefault(tuple(words.folded_words(member)), []).append(family)
    folded = [words.folded(word) for word in sentence]
    hits: list[tuple[int, WordFamily]] = []
    reached = 0
    for at in range(len(folded)):
        runs = (tuple(folded[at : at + length]) for length in range(5, 0, -1))
        longest = next((run for run in runs if run in owners), None)
        if longest and at >= reached:
            hits += [(at, family) for family in owners[longest]]
            reached = at + len(longest)
    negations = [at for at, family in hits if family.name == NEGATION]
    turned = [any(0 < at - before <= 3 for before in negations) for at, _ in hits]
    return [
        (family.name, -SIGNS[family.polarity] if turn else SIGNS[family.polarity])
        for (_, family), turn in zip(hits, turned, strict=True)
    ]


@given(st.lists(SENTENCES, max_size=4))
def test_a_batch_is_searched_as_one_would_by_hand(texts: list[list[list[str]]]) -> None:
    said = [". ".join(map(" ".join, sentences)) for sentences in texts]
    every = [sentence for sentences in texts for sentence in sentences]
    assert found(*said) == [
        (number, family, sign)
        for number, sentence in enumerate(every)
        for family, sign in by_hand(sentence)
    ]
