from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.spss_files import Column, sav
from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError
from voicecode.intake import spss_rows

pytest.importorskip("pyreadstat", reason="needs the extra spss")


def _survey(path: Path) -> Path:
    return sav(
        path,
        Column("id", [7, 8]),
        Column("role", [1, 2], "Who are you?", meanings={1: "Parent", 2: "Child"}),
        Column("q1", ["She came late", "n/a"], "What would you change?", width=16),
        Column("q2", ["Nothing at all", ""], "Anything else?", width=16),
        Column("band", [1, 9], "Age", meanings={1: "11-13"}, missing=[9]),
    )


def test_a_survey_is_read_with_its_labels(tmp_path: Path, aloud: ModuleType):
    path = _survey(tmp_path / "a.sav")
    [document] = aloud.documents(path)
    assert [
        (one.participant, one.role, one.question, one.span.of(document.text))
        for one in document.passages
    ] == [
        ("7", "Parent", "What would you change?", "She came late"),
        ("7", "Parent", "Anything else?", "Nothing at all"),
        ("8", "Child", "What would you change?", "n/a"),
        ("8", "Child", "Anything else?", ""),
    ]
    assert [dict(one.attributes) for one in document.passages[1:3]] == [
        {"Age": "11-13"},
        {},
    ]


@pytest.mark.parametrize("name", ["Q2", "Anything else?"])
def test_columns_are_asked_for_by_variable_or_question(
    tmp_path: Path, aloud: ModuleType, name: str
):
    asked = Columns(text=(name,), role="ROLE", id="ID", attributes=("BAND",))
    [document] = aloud.documents(_survey(tmp_path / "a.sav"), asked)
    assert document.text == "Nothing at all\n"


def test_noise_is_refused(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.sav"
    path.write_bytes(b"$FL2@(#) SPSS DATA FILE" + bytes(range(256)) * 400)
    with pytest.raises(BadInputError, match="broken"):
        aloud.documents(path)


def test_without_the_extra_the_way_to_it_is_told(
    tmp_path: Path, aloud: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(spss_rows, "LIBRARY", "no_such_library")
    with pytest.raises(BadInputError, match="an extra") as refused:
        aloud.documents(_survey(tmp_path / "a.sav"))
    assert refused.value.hint == "Install it: pip install 'voicecode[spss]'"
