from __future__ import annotations

import random

import numpy as np
import pytest

from tests import coded_units
from tests.coded_units import BAD, GOOD, classifier, ruled
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import Coders, Coding
from voicecode.domain.gold import GoldUnit
from voicecode.learning.classifier import Classifier

BOTH = [Coders.COMBINED, Coders.CLASSIFIER]
TEXTS = [unit.text for unit in coded_units.units()]
TWO = "We live near the park. She was late again last week. She listened to my ideas."


def coded(*texts: str, coders: Coders = Coders.COMBINED) -> list[tuple[Coding, ...]]:
    return classifier().code(texts, ruled(texts), coders=coders)


@pytest.mark.parametrize("coders", BOTH)
@pytest.mark.parametrize("text", ["", " ", "\n\t\u2003", "...", "?!", "👍", "—"])
def test_blank_and_wordless_texts_get_no_codings(coders: Coders, text: str) -> None:
    assert coded(text, "She was late.", coders=coders)[0] == ()
    assert coded(text, coders=coders) == [()]


@pytest.mark.parametrize("coders", BOTH)
def test_wordless_texts_get_none_even_of_a_code_that_all_units_carry(
    coders: Coders,
) -> None:
    units = [GoldUnit(text, {"kindness": None}) for text in TEXTS]
    own = Classifier(coded_units.learnt(units)[0], coded_units.codebook())
    texts = ["...", "She was kind and made us laugh."]
    [first, second] = own.code(texts, [(), ()], coders=coders)
    assert (len(first), len(second)) == (0, 1)


def test_no_texts_have_no_codings() -> None:
    assert classifier().code([], [], coders=Coders.COMBINED) == []


@pytest.mark.parametrize(
    ("text", "code", "by"),
    [
        ("She was late again last week.", "punctuality", ("rules", "classifier")),
        ("He asked for my ideas and wrote them down.", "listened", ("classifier",)),
        ("They stopped my pocket money.", "money", ("rules",)),
    ],
)
def test_a_coding_says_what_proposed_it(
    text: str, code: str, by: tuple[str, ...]
) -> None:
    [[coding]] = coded(text)
    assert (coding.code, coding.by) == (code, by)
    rules = [one.rule for one in coding.evidence]
    assert ("classifier" in rules) == ("classifier" in by)
    assert any(rule.startswith(f"{code}.") for rule in rules) == ("rules" in by)


@pytest.mark.parametrize("coders", BOTH)
def test_evidence_is_cut_from_the_text_and_lies_in_the_best_sentence(
    coders: Coders,
) -> None:
    [codings] = coded(TWO, coders=coders)
    words = {
        coding.code: [e for e in coding.evidence if e.rule == "classifier"]
        for coding in codings
    }
    assert [one.text for one in words["punctuality"]] == [
        "She was late again last week"
    ]
    assert [one.text for one in words["listened"]] == ["She listened to my ideas"]
    for found in coded(*TEXTS, TWO, coders=coders):
        for coding in found:
            assert coding.evidence
            assert 0 <= coding.confidence <= 1
    for text, found in zip(TEXTS, coded(*TEXTS, coders=coders), strict=True):
        for evidence in (one for coding in found for one in coding.evidence):
            assert evidence.span.of(text) == evidence.text


def test_the_classifier_alone_ignores_the_rules_wholly() -> None:
    told = coded(*TEXTS, TWO, coders=Coders.CLASSIFIER)
    texts = [*TEXTS, TWO]
    none = classifier().code(texts, [()] * len(texts), coders=Coders.CLASSIFIER)
    wrong = [
        (Coding("money", "relationships", BAD, 1.0, ("rules",), ()),) for _ in texts
    ]
    lied_to = classifier().code(texts, wrong, coders=Coders.CLASSIFIER)
    assert told == none == lied_to
    assert {coding.by for unit in told for coding in unit} == {("classifier",)}


def test_a_code_that_abstains_is_left_to_its_rules() -> None:
    text = "They stopped my pocket money."
    assert [coding.code for coding in coded(text)[0]] == ["money"]
    assert coded(text, coders=Coders.CLASSIFIER) == [()]
    assert coded("Not a penny to spend, ever.", coders=Coders.COMBINED) == [()]


def test_valences_come_from_what_was_learnt() -> None:
    texts = ["A man shouted and slammed the door.", "The man smiled and made us a cup."]
    said = coded(*texts, coders=Coders.CLASSIFIER)
    assert [[one.valence for one in unit] for unit in said] == [[BAD], [GOOD]]


def test_where_no_valence_was_learnt_the_rules_say_it() -> None:
    units = [GoldUnit(u.text, dict.fromkeys(u.codes)) for u in coded_units.units()]
    own = Classifier(coded_units.learnt(units)[0], coded_units.codebook())
    texts = ["She was late again last week.", "He asked for my ideas."]
    for coders, expected in ((BOTH[0], [BAD, None]), (BOTH[1], [None, None])):
        said = own.code(texts, ruled(texts), coders=coders)
        assert [unit[0].valence for unit in said] == expected


def test_codings_stand_in_the_order_of_the_codebook_with_their_theme() -> None:
    [codings] = coded(TWO)
    assert [(one.code, one.theme) for one in codings] == [
        ("punctuality", "reliability"),
        ("listened", "relationships"),
    ]


@pytest.mark.parametrize("coders", BOTH)
def test_a_texts_codings_do_not_hang_on_its_batch(coders: Coders) -> None:
    texts = [*TEXTS, TWO, "", "zyzzyva"]
    random.Random(1).shuffle(texts)  # noqa: S311 # any order will do
    together = coded(*texts, coders=coders)
    assert together == [coded(text, coders=coders)[0] for text in texts]


@pytest.mark.parametrize("coders", BOTH)
def test_judging_proposes_what_coding_gives(coders: Coders) -> None:
    texts = [*TEXTS, TWO, "..."]
    looked = classifier().look(texts)
    judged = classifier().judged(looked, ruled(texts), coders=coders)
    codes = classifier().model.codes
    given = [
        [code in {one.code for one in unit} for code in codes]
        for unit in coded(*texts, coders=coders)
    ]
    np.testing.assert_array_equal(judged.proposed, given)
    assert judged.chances.min() >= 0
    assert judged.chances.max() <= 1


@pytest.mark.parametrize("coders", BOTH)
def test_a_unit_of_200_000_characters_is_coded(coders: Coders) -> None:
    text = ("We live near the park. " * 9000 + "She was late again last week.")[
        -200_000:
    ]
    found = {one.code: one for one in coded(text, "x" * 200_000, coders=coders)[0]}
    evidence = [e for e in found["punctuality"].evidence if e.rule == "classifier"]
    assert [one.text for one in evidence] == ["She was late again last week"]


def test_a_codebook_may_have_one_code() -> None:
    code = Code("kind", "Kindness", "Being warm, kind and friendly.")
    book = Codebook("one", "One", themes=(Theme("t", "T", codes=(code,)),))
    units = [
        GoldUnit(u.text, {"kind": None} if "kindness" in u.codes else {})
        for u in coded_units.units()
    ]
    own = Classifier(coded_units.learnt(units, book)[0], book)
    found = own.code(["He smiled and made us a cup of tea."], [()], coders=BOTH[0])
    assert [one.code for one in found[0]] == ["kind"]
