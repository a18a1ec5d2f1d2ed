from __future__ import annotations

from pathlib import Path

from tests.learning import tiny_models
from voicecode.learning import sentence_vectors
from voicecode.learning.means import Means


def test_nothing_is_remembered_unless_somebody_says_so() -> None:
    assert not Means().remembered


def test_vectors_take_most_of_the_time(tmp_path: Path) -> None:
    vectors = sentence_vectors.opened(tiny_models.folder(tmp_path / "model"))
    assert Means().looking < 0.5 < Means(vectors=vectors).looking < 1
