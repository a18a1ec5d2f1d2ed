from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.consents import Consent
from voicecode.domain.people import Role, Told
from voicecode.errors import BadInputError
from voicecode.intake import participants_file

NAME = "Bronwen"  # must stand in no problem


def written(folder: Path, *lines: str) -> Path:
    path = folder / "consent.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_each_row_tells_of_one_participant(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Participant,Consent,role,Age band",
        "P01,yes,child,12-14",
        " P02 , no quotes,,",
        "",
        "P03,,,",
        "P04,,carer,",
    )
    assert participants_file.read(path) == [
        Told(2, "P01", Consent.PROTECTED, Role.CHILD, {"Age band": "12-14"}),
        Told(3, "P02", Consent.ANALYSE),
        Told(6, "P04", None, Role.CARER),
    ]


def test_a_surveys_ids_serve_too(tmp_path: Path) -> None:
    path = written(tmp_path, "ID;consent", "7;withdrawn")
    found = participants_file.read(path, only_consent=True)
    assert found == [Told(2, "7", Consent.WITHDRAWN)]


@pytest.mark.parametrize(
    ("lines", "problem", "hint"),
    [
        (["name,consent", f"{NAME},yes"], "no column “participant”", "participant,"),
        (["participant,age", f"{NAME},14"], "no column “consent”", "consent"),
        (["participant,consent", f"{NAME},maybe"], "row 2: the consent", "withdrawn"),
        (["participant,consent,role", f"{NAME},yes,kid"], "row 2: the role", "child"),
        (["participant,consent", f"{NAME},y", f"{NAME.upper()},n"], "row 3", "one"),
        (["participant,consent", ",yes"], "row 2: the participant is missing", "id"),
        (["participant,consent", f"{NAME},"], "tells nobody's consent", "P03,analyse"),
        (["participant,consent,x", f"{NAME},y,{'x' * 999}"], "row 2", "characters"),
    ],
)
def test_a_mistake_is_told_by_its_row_and_nobody_is_named(
    lines: list[str], problem: str, hint: str, tmp_path: Path
) -> None:
    path = written(tmp_path, *lines)
    with pytest.raises(BadInputError) as raised:
        participants_file.read(path, only_consent=True)
    assert problem in raised.value.problem
    assert hint in (raised.value.hint or "")
    assert NAME not in f"{raised.value.problem} {raised.value.hint}"


def test_without_anything_told_the_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "participant,age", "P01,")
    with pytest.raises(BadInputError, match="tells nothing of anybody"):
        participants_file.read(path)
    with pytest.raises(BadInputError, match="no such file"):
        participants_file.read(tmp_path / "none.csv")
