from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.coded_units import BOOK, book, table
from tests.learning import tiny_models
from tests.small_inputs import written
from voicecode import resources
from voicecode.domain.codings import Coders
from voicecode.errors import BadInputError
from voicecode.learning import model_file
from voicecode.learning.model import Model
from voicecode.workflows import open_codebook, open_gold, open_model, train
from voicecode.workflows.open_model import SHIPPED, ModelChoice

FEWER = "text,codes\nShe was late again.,punctuality\nNothing to say.,\n"


def trained(folder: Path, name: str = "four.model") -> Path:
    train.train(
        [table(folder / "coded.csv")],
        folder / name,
        codebook=str(book(folder)),
        settings=train.Settings(date(2026, 3, 3)),
    )
    return folder / name


def test_a_model_named_is_opened(tmp_path: Path) -> None:
    choice = ModelChoice(trained(tmp_path))
    assert open_model.ready(str(book(tmp_path)), choice) == choice
    found = open_model.classifier(str(book(tmp_path)), choice)
    assert found.model.card["units"] > 0
    assert found.model.reliance.fired


def test_a_model_written_anew_under_its_name_is_opened_anew(tmp_path: Path) -> None:
    choice = ModelChoice(trained(tmp_path))
    name = str(book(tmp_path))
    before = open_model.classifier(name, choice)
    assert open_model.classifier(name, choice) is before
    fewer = written(tmp_path / "fewer.csv", FEWER)
    settings = train.Settings(date(2026, 3, 4))
    train.train([fewer], tmp_path / "four.model", codebook=name, settings=settings)
    assert open_model.classifier(name, choice).model.card["units"] == 2


def test_a_codebook_without_a_corpus_teaches_by_its_own_text(tmp_path: Path) -> None:
    name = str(book(tmp_path))
    assert not open_model.has_corpus(name)
    assert open_model.ready(name, SHIPPED) == SHIPPED
    assert open_model.classifier(name, SHIPPED).model.card["units"] == 0


def test_a_model_for_other_codes_is_refused(tmp_path: Path) -> None:
    choice = ModelChoice(trained(tmp_path))
    other = written(tmp_path / "other.yaml", BOOK.replace("id: money", "id: cash"))
    for opened in (open_model.ready, open_model.classifier):
        with pytest.raises(BadInputError) as told:
            opened(str(other), choice)
        assert told.value.problem == (
            f"{choice.model}: was trained for other codes than four has ('cash')."
        )
        assert told.value.hint


def test_a_model_for_the_codes_in_another_order_is_turned(tmp_path: Path) -> None:
    choice = ModelChoice(trained(tmp_path))
    book_, _ = open_codebook.opened(str(book(tmp_path)))
    order = [code.id for _, code in book_.all_codes()]
    first, second = BOOK.index("  - id: reliability"), BOOK.index("  - id: relation")
    turned = BOOK[:first] + BOOK[second:] + BOOK[first:second]
    other = written(tmp_path / "turned.yaml", turned)
    texts = ["She was late again last week.", "He smiled and made us a cup of tea."]
    said = []
    for path in (tmp_path / "four.yaml", other):
        found = open_model.classifier(str(path), choice)
        assert set(found.model.codes) == set(order)
        codings = found.code(texts, [(), ()], coders=Coders.CLASSIFIER)
        said.append([[(one.code, one.valence) for one in unit] for unit in codings])
    assert said[0] == said[1]


def test_rules_that_may_have_changed_are_relied_on_as_one(tmp_path: Path) -> None:
    choice = ModelChoice(trained(tmp_path))
    other = written(tmp_path / "other.yaml", BOOK.replace('"late"', '"tardy"'))
    found = open_model.classifier(str(other), choice).model.reliance
    assert dict(found.fired) == {}
    assert 0 < found.common < 1


def test_a_model_that_is_none_is_told_before_the_work_begins(tmp_path: Path) -> None:
    path = written(tmp_path / "none.model", "text")
    with pytest.raises(BadInputError, match="is not a voicecode model"):
        open_model.ready(str(book(tmp_path)), ModelChoice(path))


def test_codes_of_a_table_are_measured_by_its_own_words(tmp_path: Path) -> None:
    path = written(tmp_path / "own.csv", "text,codes\nThe soup was cold.,cold soup\n")
    gold = open_gold.opened([path], codebook=None)
    found = open_model.for_gold(gold, SHIPPED)
    assert (found.model.codes, found.model.card["units"]) == (("cold soup",), 0)
    with pytest.raises(BadInputError, match="other codes"):
        open_model.for_gold(gold, ModelChoice(trained(tmp_path)))


def small_corpus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let a small corpus and codebook stand in for the shipped ones."""
    own = [table(folder / "corpus" / "coded.csv")]
    codebook = book(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setattr(resources, "training_corpus", lambda: own)
    monkeypatch.setattr(open_codebook, "DEFAULT", str(codebook))
    return own


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    return small_corpus(tmp_path, monkeypatch)


def test_the_shipped_model_is_trained_once_and_kept(
    corpus: list[Path], tmp_path: Path
) -> None:
    name = str(tmp_path / "four.yaml")
    choice = open_model.ready(name, SHIPPED)
    assert choice.model is not None
    assert choice.model.parent == resources.cache() == tmp_path / "cache" / "voicecode"
    before = choice.model.stat().st_mtime_ns
    assert open_model.ready(name, SHIPPED) == choice
    assert choice.model.stat().st_mtime_ns == before
    corpus[0].write_text("text,codes\nShe was late.,punctuality\n", "utf-8")
    assert open_model.ready(name, SHIPPED) != choice


@pytest.mark.usefixtures("corpus")
def test_with_a_sentence_model_it_is_kept_too_for_each_its_own(tmp_path: Path) -> None:
    name = str(tmp_path / "four.yaml")
    here = tiny_models.folder(tmp_path / "here")
    other = tiny_models.folder(tmp_path / "other", table=tiny_models.TABLE + 1)
    told: list[float] = []
    choices = [
        open_model.ready(name, ModelChoice(semantic=folder), told.append)
        for folder in (here, other)
    ]
    assert [choice.semantic for choice in choices] == [here, other]
    paths = {open_model.ready(name, SHIPPED).model, *(one.model for one in choices)}
    assert len(paths) == 3
    assert told.count(1.0) == 2
    assert told[: told.index(1.0)] == sorted(told[: told.index(1.0)])
    before = [path.stat().st_mtime_ns for path in paths if path]
    assert open_model.ready(name, ModelChoice(semantic=here), told.append) == choices[0]
    assert [path.stat().st_mtime_ns for path in paths if path] == before
    card = open_model.classifier(name, choices[0]).model.card
    assert card["semantic"]["name"] == "here"


@pytest.mark.usefixtures("corpus")
def test_a_damaged_model_in_the_cache_is_made_anew(tmp_path: Path) -> None:
    name = str(tmp_path / "four.yaml")
    choice = open_model.ready(name, SHIPPED)
    assert choice.model is not None
    whole = choice.model.read_bytes()
    open_model._opened.cache_clear()
    choice.model.write_bytes(whole[:5000])
    assert open_model.ready(name, SHIPPED) == choice
    assert choice.model.read_bytes() == whole


@pytest.mark.usefixtures("corpus")
def test_a_cache_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    written(tmp_path / "cache", "in the way")
    name = str(tmp_path / "four.yaml")
    assert open_model.ready(name, SHIPPED) == SHIPPED
    assert open_model.classifier(name, SHIPPED).model.card["units"] > 0


@pytest.mark.usefixtures("corpus")
def test_only_the_newest_models_stay_in_the_cache(tmp_path: Path) -> None:
    name = str(tmp_path / "four.yaml")
    old = [written(resources.cache() / f"default-{n}.model", "old") for n in range(6)]
    choice = open_model.ready(name, SHIPPED)
    left = list(resources.cache().iterdir())
    assert choice.model in left
    assert len(left) == 4
    assert sum(path in left for path in old) == 3


# Trains on the whole shipped corpus, unless another test of this run already did.
def test_the_shipped_model_knows_the_shipped_codes() -> None:
    choice = open_model.ready(open_codebook.DEFAULT, SHIPPED)
    assert choice.model is not None
    found: Model = model_file.read(choice.model)
    book_, _ = open_codebook.opened(open_codebook.DEFAULT)
    assert list(found.codes) == [code.id for _, code in book_.all_codes()]
    assert found.abstaining == frozenset()
    assert found.card["units"] > 1000
