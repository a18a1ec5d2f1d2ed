"""Open a model: one that was trained, or the one that ships with voicecode.

The shipped one is trained once, from the shipped corpus, and kept beside the user's
other caches under a name that says what it was made of. It holds no word of a user's
codebook or material. A codebook with other codes has no such corpus: its model learns
from the codebook's own text, anew each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from voicecode import __version__, resources
from voicecode.domain.codebooks import Codebook
from voicecode.engines import local
from voicecode.errors import BadInputError, OutputError
from voicecode.intake import gold_tables
from voicecode.language import word_families
from voicecode.learning import (
    cards,
    model_file,
    model_folders,
    sentence_vectors,
    training,
)
from voicecode.learning.classifier import Classifier
from voicecode.learning.means import STRANGERS, Means
from voicecode.learning.model import Model
from voicecode.learning.reliance import Reliance, RuleCodings
from voicecode.learning.sentence_vectors import SentenceVectors
from voicecode.learning.training import Progress
from voicecode.workflows import open_codebook
from voicecode.workflows.open_gold import Gold

SEED = 0
_KEPT = 4  # models in the cache; older ones go


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model a person asked for: a model file, a sentence model's folder."""

    model: Path | None = None
    semantic: Path | None = None


SHIPPED = ModelChoice()  # nothing asked for: the shipped one, or the codebook's text


def vectors(folder: Path | None) -> SentenceVectors | None:
    """Open the sentence model that a person named, if any."""
    return sentence_vectors.opened(folder) if folder else None


def digest(codebook: str) -> str:
    """Give the SHA-256 of a codebook's file."""
    return hashlib.sha256(open_codebook.found(codebook).read_bytes()).hexdigest()


def ready(
    codebook: str, choice: ModelChoice, learning: Progress = lambda _share: None
) -> ModelChoice:
    """See to it that every process will find a model; give what they are to open.

    Where that names no model, each process learns by itself: from the codebook's own
    text it takes a moment, and nothing of it is left behind. A model that a person
    named is opened here, so that what is wrong is said before the work begins.
    ``learning`` hears how much of the shipped one is learnt, 0 to 1, if it has to be.

    Raises:
        BadInputError: the model named is none, damaged, or for other codes.
    """
    if choice.model is not None:
        classifier(codebook, choice)
    elif has_corpus(codebook):
        path = _cached(codebook, choice.semantic)
        kept = ModelChoice(path, choice.semantic)
        if _is_kept(codebook, kept):
            return kept
        made = from_corpus(codebook, semantic=choice.semantic, learning=learning)
        can_keep = _kept(path, made)
        learning(1.0)
        return kept if can_keep else choice
    return choice


def _is_kept(codebook: str, kept: ModelChoice) -> bool:
    """Whether the model is in the cache, and whole: a damaged one is made anew."""
    if not kept.model or not kept.model.is_file():
        return False
    try:
        classifier(codebook, kept)
    except BadInputError:
        return False
    return True


def _kept(path: Path, model: Model) -> bool:
    """Keep a model; say whether that was possible."""
    try:
        model_file.write(path, model)
    except OutputError:
        return False
    _prune(path)
    return True


def classifier(codebook: str, choice: ModelChoice) -> Classifier:
    """Open the classifier for a codebook: once, while its model's file stays as it is.

    Raises:
        BadInputError: the model named is none, damaged, or for other codes.
    """
    return _opened(codebook, choice, _state(choice.model))


def _state(path: Path | None) -> tuple[int, ...]:
    """Say what changes when a file is written anew under its name."""
    if path is None or not path.is_file():
        return ()
    found = path.stat()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=2)
def _opened(codebook: str, choice: ModelChoice, _state: tuple[int, ...]) -> Classifier:
    book = open_codebook.read(codebook)
    if choice.model is not None:
        found = fitting(model_file.read(choice.model), book, path=choice.model)
        if found.card["codebook"]["sha256"] != digest(codebook):
            found = replace(found, reliance=_unknown(found))
    elif has_corpus(codebook):
        found = from_corpus(codebook, semantic=choice.semantic)
    else:
        found = from_text(codebook, semantic=choice.semantic)
    return Classifier(found, book, _vectors_for(found, choice.semantic))


def for_gold(gold: Gold, choice: ModelChoice) -> Classifier:
    """Open the classifier to be measured on gold; as ``ready`` and ``classifier`` do.

    Raises:
        BadInputError: the model named is none, damaged, or for other codes.
    """
    if gold.name is not None:
        return classifier(gold.name, ready(gold.name, choice))
    if choice.model is not None:
        found = fitting(model_file.read(choice.model), gold.codebook, path=choice.model)
    else:
        found = _untaught(gold.codebook, choice.semantic, "")
    return Classifier(found, gold.codebook, _vectors_for(found, choice.semantic))


def fitting(model: Model, book: Codebook, *, path: Path) -> Model:
    """Give the model in the codebook's order, if it was trained for these codes.

    Raises:
        BadInputError: it was trained for others.
    """
    codes = [code.id for _, code in book.all_codes()]
    if set(codes) != set(model.codes):
        odd = sorted(set(codes) ^ set(model.codes))[0]
        raise BadInputError(
            f"{path}: was trained for other codes than {book.id} has ({odd!r}).",
            hint="Name its codebook with -c, or train a model for this one.",
        )
    return model.in_order(codes)


def _unknown(model: Model) -> Reliance:
    """Forget single rules: their numbers may stand for others in this codebook."""
    return Reliance({}, {}, model.reliance.common)


def _vectors_for(model: Model, folder: Path | None) -> SentenceVectors | None:
    wanted = model.card.get("semantic")
    if wanted is None:
        return None
    if folder is None:
        raise BadInputError(
            f"the model was trained with the sentence model {wanted['name']!r}.",
            hint="Name that model's folder with --semantic.",
        )
    found = sentence_vectors.opened(folder)
    if found.digest != wanted["sha256"]:
        raise BadInputError(
            f"{folder}: is not the sentence model that the model was trained with.",
            hint=f"Give the folder of {wanted['name']!r}, or train anew.",
        )
    return found


def has_corpus(codebook: str) -> bool:
    """Whether the shipped corpus is coded with just the codes of a codebook."""
    return {*_codes(codebook)} == {*_codes(open_codebook.DEFAULT)}


def _codes(codebook: str) -> list[str]:
    return [code.id for _, code in open_codebook.read(codebook).all_codes()]


def from_corpus(
    codebook: str,
    *,
    semantic: Path | None,
    learning: Progress = lambda _share: None,
) -> Model:
    """Train on the shipped corpus, with the shipped codebook's text."""
    shipped = open_codebook.read(open_codebook.DEFAULT)
    means = replace(_means(shipped, semantic), remembered=True)
    corpus = resources.training_corpus()
    with local.aside(partial(_ruled, codebook, corpus)) as ruled:
        units = gold_tables.read(corpus)
        seen = training.looked_at(units, shipped, means, progress=learning)
        codings = ruled()
    model, _ = training.learnt_from(seen, codings, progress=learning)
    card = cards.of(model, units, shipped, means, digest=digest(codebook))
    return replace(model, card=card).in_order(_codes(codebook))


def _ruled(codebook: str, corpus: Sequence[Path]) -> RuleCodings:
    """Give what a codebook's rules propose for the units of a corpus, in order."""
    _, rules = open_codebook.opened(codebook)
    units = gold_tables.read(corpus)
    return rules.code([unit.text for unit in units], [unit.role for unit in units])


def from_text(codebook: str, *, semantic: Path | None) -> Model:
    """Train on nothing but a codebook's own text."""
    book, _ = open_codebook.opened(codebook)
    return _untaught(book, semantic, digest(codebook))


def _untaught(book: Codebook, semantic: Path | None, sha256: str) -> Model:
    means = _means(book, semantic)
    model, _ = training.trained([], [], book, means=means)
    return replace(model, card=cards.of(model, [], book, means, digest=sha256))


def _means(book: Codebook, semantic: Path | None) -> Means:
    families = word_families.of(book.language)
    return Means(families, vectors(semantic), SEED, is_scored=False, lowered=STRANGERS)


def _cached(codebook: str, semantic: Path | None) -> Path:
    """Name the cached model by all that it is made of."""
    made_of = hashlib.sha256(f"{__version__} {model_file.VERSION}".encode())
    for path in (
        *resources.training_corpus(),
        *sorted(resources.folder("lexicons").glob("*.csv")),
        open_codebook.found(open_codebook.DEFAULT),
        open_codebook.found(codebook),
        *sorted(Path(training.__file__).parent.glob("*.py")),
    ):
        made_of.update(hashlib.sha256(path.read_bytes()).digest())
    if semantic is not None:
        made_of.update(model_folders.digest(model_folders.found(semantic)).encode())
    return resources.cache() / f"default-{made_of.hexdigest()[:32]}.model"


def _prune(newest: Path) -> None:
    """Take away what earlier versions left."""
    models = sorted(
        newest.parent.glob("default-*.model"), key=lambda path: path.stat().st_mtime
    )
    for path in models[:-_KEPT]:
        path.unlink(missing_ok=True)
