"""Stale models: those that hold a name which was replaced since they learnt it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from voicecode.errors import BadInputError
from voicecode.language import gazetteers, ordinary_words
from voicecode.learning import model_file
from voicecode.store import models_table
from voicecode.store.models_table import TrainedModel
from voicecode.store.project_file import ProjectFile


def mark(file: ProjectFile, names: Iterable[str]) -> list[str]:
    """Mark the models that know a word of the names; give their paths.

    A word of the dictionary gives nobody away. What is no model any more is passed
    over.
    """
    wanted = {
        gazetteers.folded(word)
        for name in names
        for word in name.split()
        if not ordinary_words.is_ordinary(gazetteers.folded(word))
    }
    stale = [
        one
        for one in models_table.stored(file)
        if wanted and not one.is_stale and _knows(file, one, wanted)
    ]
    for one in stale:
        models_table.mark(file, one)
    return sorted(one.path for one in stale)


def _knows(file: ProjectFile, model: TrainedModel, wanted: Collection[str]) -> bool:
    try:
        held = model_file.read(file.folder / model.path)
    except BadInputError:
        return False
    known = {word.partition("'")[0] for word in held.vocabulary.words}
    return not known.isdisjoint(wanted)
