from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from tests import coded_units
from tests.coded_units import learnt
from tests.learning import tiny_models
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import Coders
from voicecode.domain.gold import GoldUnit
from voicecode.learning import (
    cards,
    judges,
    model_file,
    scoring,
    sentence_vectors,
    training,
)
from voicecode.learning.classifier import Classifier
from voicecode.learning.means import Means
from voicecode.learning.model import Model
from voicecode.learning.sentence_vectors import SentenceVectors

UNITS = coded_units.units()
TEXTS = [unit.text for unit in UNITS]
BOOK = coded_units.codebook()
TOPICS = """school sleep food cash friends football music garden doctor bus court
    holiday phone shoes dog birthday kitchen library bicycle church dentist swimming
    uncle homework letter passport tablet window winter job""".split()


def proposed(model: Model, texts: Sequence[str]) -> list[set[str]]:
    """Give what the classifier alone proposes."""
    themes = (Theme("t", "T", codes=tuple(Code(c, c, "") for c in model.codes)),)
    classifier = Classifier(model, Codebook("b", "B", themes=themes))
    codings = classifier.code(texts, [()] * len(texts), coders=Coders.CLASSIFIER)
    return [{coding.code for coding in unit} for unit in codings]


def coded(*codes: str) -> list[GoldUnit]:
    return [replace(unit, codes=dict.fromkeys(codes)) for unit in UNITS]


def test_what_was_shown_is_found_in_words_never_seen() -> None:
    texts = [
        "The teacher was late again",
        "My aunt asked for my ideas",
        "Dad shouted and slammed the door",
        "A green carpet",
    ]
    assert proposed(coded_units.model(), texts) == [
        {"punctuality"},
        {"listened"},
        {"kindness"},
        set(),
    ]


def test_held_out_units_are_judged_without_having_been_seen() -> None:
    _, held_out = learnt()
    assert held_out.holds.shape == held_out.alone.shape == (len(UNITS), 4)
    found = held_out.alone >= coded_units.model().alone.thresholds
    assert (found == held_out.holds).mean() > 0.9
    shuffled = [
        replace(unit, codes=other.codes)
        for unit, other in zip(UNITS, [*UNITS[7:], *UNITS[:7]], strict=True)
    ]
    model, guessed = learnt(shuffled)
    found = guessed.alone >= model.alone.thresholds
    assert (found == guessed.holds).mean() < 0.8


def test_training_is_settled_by_its_seed() -> None:
    first, again, other = (learnt(means=Means(seed=seed)) for seed in (0, 0, 1))
    for one, same in zip(first, again, strict=True):
        assert repr(one) == repr(same)
    np.testing.assert_array_equal(first[1].combined, again[1].combined)
    np.testing.assert_array_equal(
        first[0].scorers.linear.weights, again[0].scorers.linear.weights
    )
    assert (first[1].combined != other[1].combined).any()


def test_a_code_with_too_little_to_learn_from_abstains() -> None:
    assert coded_units.model().abstaining == {"money"}
    more = [*UNITS, GoldUnit("We never have pocket money.", {"money": None})]
    assert learnt(more)[0].abstaining == set()


def test_without_units_the_codebooks_words_are_learnt() -> None:
    model, held_out = learnt([])
    assert held_out.holds.shape == (0, 4)
    assert (model.abstaining, model.valence) == (frozenset(), None)
    assert proposed(model, ["Arriving when it was arranged", "Pocket money"]) == [
        {"punctuality"},
        {"money"},
    ]
    assert model.alone.thresholds.tolist() == [0.5] * 4


def test_without_units_nothing_is_all_but_certain() -> None:
    model, _ = learnt([])
    classifier = Classifier(model, coded_units.codebook())
    looked = classifier.look(TEXTS)
    none = [()] * len(TEXTS)
    judged = classifier.judged(looked, none, coders=Coders.CLASSIFIER)
    assert 0.01 < judged.chances.min() < 0.5 < judged.chances.max() < 0.999


def test_units_that_carry_nothing_teach_nothing_to_propose() -> None:
    model, _ = learnt(coded())
    assert proposed(model, TEXTS) == [set()] * len(UNITS)


@pytest.mark.parametrize(
    "codes", [("kindness",), ("punctuality", "listened", "kindness", "money")]
)
def test_codes_that_every_unit_carries_are_proposed_nearly_always(
    codes: tuple[str, ...],
) -> None:
    model, _ = learnt(coded(*codes))
    found = proposed(model, TEXTS)
    assert sum(one >= set(codes) for one in found) > 0.9 * len(UNITS)


@pytest.mark.parametrize("units", [UNITS[:1], UNITS[:2], [UNITS[0], *coded()[1:]]])
def test_one_or_two_labels_are_enough_to_go_on(units: Sequence[GoldUnit]) -> None:
    model, held_out = learnt(units)
    assert len(held_out.holds) == len(units)
    assert np.isfinite(model.alone.thresholds).all()
    assert proposed(model, ["..."]) == [set()]


def test_a_single_unit_is_never_held_out() -> None:
    model, held_out = learnt(UNITS[:1])
    assert not held_out.alone.any()
    assert not held_out.combined.any()
    assert model.alone.thresholds.tolist() == [0.5] * 4


def test_units_of_one_respondent_alone_are_held_out_one_by_one() -> None:
    of_one = [replace(unit, respondent="P1") for unit in UNITS]
    model, held_out = learnt(of_one)
    assert proposed(model, TEXTS) == proposed(coded_units.model(), TEXTS)
    np.testing.assert_array_equal(held_out.alone, learnt()[1].alone)


def test_units_of_one_respondent_are_held_out_together() -> None:
    said = [GoldUnit(f"zyzzyva {n % 5}", {"kindness": None}) for n in range(10)]
    together = [replace(unit, respondent="P1") for unit in said]
    chances = [
        learnt([*UNITS, *units])[1].alone[len(UNITS) :, 2] for units in (said, together)
    ]
    assert chances[0].mean() > chances[1].mean() + 0.2


@pytest.mark.parametrize("count", [20, 30, 50, 90])
def test_thirty_codes_are_learnt_from_a_label_or_two_each(count: int) -> None:
    ways = (
        "We talked about the {} for a while.",
        "Nobody asked me what I think of the {}.",
        "The {} is what matters most to me now.",
    )
    codes = tuple(Code(topic, topic, "") for topic in TOPICS)
    book = Codebook("many", "Many", themes=(Theme("t", "T", codes=codes),))
    units = [
        GoldUnit(ways[n // 30].format(TOPICS[n % 30]), {TOPICS[n % 30]: None})
        for n in range(count)
    ]
    model, _ = learnt(units, book)
    assert len(model.abstaining) == max(30 - count, 0)
    found = proposed(model, [f"I want to speak about my {topic}." for topic in TOPICS])
    for topic, codes_found in zip(TOPICS, found, strict=True):
        assert codes_found == {topic} - model.abstaining


def meaning(folder: Path, units: Sequence[GoldUnit]) -> tuple[Model, SentenceVectors]:
    """Learn with a sentence model that knows the red from the blue."""
    vectors = sentence_vectors.opened(tiny_models.folder(folder))
    model, held_out = training.trained(
        units, [()] * len(units), BOOK, means=Means(vectors=vectors)
    )
    assert held_out.alone.shape == (len(units), 4)
    return model, vectors


def test_of_many_units_networks_learn_what_they_mean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judges, "FEWEST", 100)
    colours = [
        GoldUnit(f"thing {n} {way}", {code: None})
        for n in range(60)
        for way, code in (("red", "listened"), ("blue", "kindness"))
    ]
    model, vectors = meaning(tmp_path / "model", colours)
    assert model.alone.network is not None
    seen = len(model.codes) * len(scoring.SIGNS)
    assert len(model.alone.network.inner) == seen + vectors.width
    assert model.alone.sigmoid.weights[-1] > 0
    card = cards.of(model, colours, BOOK, Means(vectors=vectors), digest="")
    model_file.write(tmp_path / "m.model", replace(model, card=card))
    again = Classifier(model_file.read(tmp_path / "m.model"), BOOK, vectors)
    for known in (Classifier(model, BOOK, vectors), again):
        said = known.code(
            ["thing red", "thing blue"], [(), ()], coders=Coders.CLASSIFIER
        )
        assert [{coding.code for coding in unit} for unit in said] == [
            {"listened"},
            {"kindness"},
        ]


def test_of_few_units_it_does_not(tmp_path: Path) -> None:
    model, _ = meaning(tmp_path / "model", UNITS)
    assert model.alone.network is None


def test_of_many_units_networks_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    model, _ = learnt(UNITS)
    assert model.alone.network is model.combined.network is None
    monkeypatch.setattr(judges, "FEWEST", len(UNITS))
    many, held_out = learnt(UNITS)
    assert many.alone.network is not None
    assert many.combined.network is not None
    assert held_out.combined.shape == (len(UNITS), 4)
    assert proposed(many, ["He was kind to me."]) == [{"kindness"}]


def test_what_is_fictional_may_be_remembered(tmp_path: Path) -> None:
    """What people said never is, unless somebody says that nobody said it."""
    assert learnt(UNITS)[0].scorers.memory is None
    model, held_out = learnt(UNITS, means=Means(remembered=True))
    memory = model.scorers.memory
    assert memory is not None
    assert len(memory.holds) == len(UNITS)
    assert len(model.alone.sigmoid.weights) == len(scoring.SIGNS) + len(memory.kinds)
    assert held_out.alone.shape == (len(UNITS), 4)
    card = cards.of(model, UNITS, BOOK, Means(), digest="")
    model_file.write(tmp_path / "m.model", replace(model, card=card))
    again = model_file.read(tmp_path / "m.model")
    for known in (model, again):
        assert proposed(known, ["He was kind to me."]) == [{"kindness"}]
    texts = ["She was late again last week.", "The bus stops outside."]
    for one, other in zip(signs(model, texts), signs(again, texts), strict=True):
        np.testing.assert_array_equal(one, other)


def test_where_texts_are_vectors_too_more_is_remembered(tmp_path: Path) -> None:
    vectors = sentence_vectors.opened(tiny_models.folder(tmp_path / "model"))
    quick, _ = learnt(UNITS, means=Means(remembered=True))
    thorough, _ = learnt(UNITS, means=Means(vectors=vectors, remembered=True))
    assert quick.scorers.memory is not None
    assert thorough.scorers.memory is not None
    assert len(quick.scorers.memory.kinds) < len(thorough.scorers.memory.kinds)


def signs(model: Model, texts: list[str]) -> npt.NDArray[np.float64]:
    """Give what remembered units tell of texts."""
    looked = Classifier(model, BOOK).look(texts)
    told = looked.signs.values[:, :, len(scoring.SIGNS) :]
    assert told.any()
    return told


def test_texts_without_a_word_do_no_harm() -> None:
    odd = ["...", "?!", "\u0301", "👍", "—", "x" * 5000, "1", "\x00", "a\u202eb"]
    units = [GoldUnit(text, {"kindness": None}) for text in odd]
    model, _ = learnt([*UNITS, *units])
    assert np.isfinite(model.scorers.linear.weights).all()
    assert proposed(learnt(units)[0], ["...", "👍"]) == [set(), set()]


def test_a_very_long_unit_is_learnt_from() -> None:
    long = GoldUnit("He was kind to me. " * 10_000, {"kindness": None})
    assert proposed(learnt([*UNITS, long])[0], ["He was kind"]) == [{"kindness"}]


def test_progress_is_told_from_little_to_nearly_all() -> None:
    told: list[float] = []
    training.trained(
        UNITS,
        coded_units.ruled(TEXTS),
        coded_units.codebook(),
        means=Means(),
        progress=told.append,
    )
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 1


def test_the_linear_algebra_works_in_one_thread_and_gets_its_own_back() -> None:
    seen: list[int] = []
    training.trained(
        UNITS,
        coded_units.ruled(TEXTS),
        coded_units.codebook(),
        means=Means(),
        progress=lambda _share: seen.append(max(_threads())),
    )
    assert seen[-1] == 1
    with threadpool_limits(2, "blas"):
        before = _threads()
        learnt(UNITS)
        assert _threads() == before


def _threads() -> list[int]:
    return [
        pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"
    ]
