from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import BOOK, book, written
from voicecode.codebooks import codebook_files
from voicecode.domain.codebooks import Mistake
from voicecode.errors import BadInputError


def test_a_codebook_is_found_by_path_or_by_shipped_name(tmp_path: Path) -> None:
    path = book(tmp_path)
    assert codebook_files.found(str(path)) == path
    assert codebook_files.found("childrens-voice").name == "childrens-voice.yaml"


def test_of_an_unknown_one_the_shipped_ones_are_named() -> None:
    with pytest.raises(BadInputError) as refused:
        codebook_files.found("childrens-voices")
    assert "childrens-voice" in refused.value.hint


def test_a_file_is_read_to_the_letter(tmp_path: Path) -> None:
    path = written(tmp_path / "a.yaml", "\ufeff" + BOOK + "\r\n")
    assert codebook_files.text(path) == "\ufeff" + BOOK + "\r\n"


@pytest.mark.parametrize(
    ("content", "problem"), [(None, "no such file"), (b"\xff", "is not UTF-8")]
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, content: bytes | None, problem: str
) -> None:
    path = tmp_path / "a.yaml"
    if content is not None:
        written(path, content)
    with pytest.raises(BadInputError, match=problem):
        codebook_files.text(path)


def test_of_several_mistakes_the_first_is_told_and_the_others_counted() -> None:
    path = Path("a.yaml")
    told = codebook_files.told(path, [Mistake(3, "no id.", "Add it."), Mistake(9, "x")])
    assert told.problem.startswith("a.yaml, line 3: no id. (1 more")
    assert told.hint == "Add it."
    assert "more" not in codebook_files.told(path, [Mistake(3, "no id")]).problem
