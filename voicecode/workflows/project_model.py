"""Project model: the classifier that a project learnt from its own decisions."""

from __future__ import annotations

import hashlib
from pathlib import Path

from voicecode.codebooks import codebook_file
from voicecode.domain.documents import Remark
from voicecode.errors import BadInputError
from voicecode.learning import model_file
from voicecode.store import models_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import open_model, open_project


def path(file: ProjectFile) -> Path:
    """Give where a project's own model lies, or would."""
    return file.folder / open_project.MODEL


def chosen(file: ProjectFile) -> tuple[Path | None, tuple[Remark, ...]]:
    """Give a project's own model; where there is one that cannot be used, say why not.

    It cannot once somebody it learnt from was erased, or a name that it knows was
    replaced, or the codebook has other codes.
    """
    own = path(file)
    if not own.is_file():
        return None, ()
    if _is_stale(file, own):
        why = "it learnt from somebody who withdrew, or a name that was replaced"
        return None, (_unused(why),)
    book, _ = codebook_file.read(open_project.codebook_path(file))
    try:
        open_model.fitting(model_file.read(own), book, path=own)
    except BadInputError as error:
        return None, (_unused(error.problem),)
    return own, ()


def _is_stale(file: ProjectFile, own: Path) -> bool:
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    stale = {one.digest for one in models_table.stored(file) if one.is_stale}
    return digest in stale


def _unused(why: str) -> Remark:
    return Remark(open_project.MODEL, f"not used: {why}; 'voicecode train' learns anew")
