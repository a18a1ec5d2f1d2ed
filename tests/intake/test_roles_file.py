from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.people import Person, Role
from voicecode.errors import BadInputError
from voicecode.intake import roles_file


def _read(tmp_path: Path, text: str) -> list[Person]:
    path = tmp_path / "roles.csv"
    path.write_text(text)
    return roles_file.read(path)


def test_people_are_read(tmp_path: Path):
    text = "Speaker,ROLE,participant,Age\n Zoe , Child,P01,14\nHannah,interviewer,,\n\n"
    assert _read(tmp_path, text) == [
        Person("Zoe", Role.CHILD, "P01", {"Age": "14"}),
        Person("Hannah", Role.INTERVIEWER),
    ]


def test_a_consent_is_understood_as_people_write_it(tmp_path: Path):
    people = _read(tmp_path, "speaker,role,Consent\nZoe,child,No quotes\nMum,parent,")
    assert [one.attributes for one in people] == [{"consent": "analyse"}, {}]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name,role\nZoe,child", "no column “speaker”"),
        ("speaker\nZoe", "no column “role”"),
        ("speaker,role\nZoe,kid", "row 2: “kid” is not a role"),
        ("speaker,role\nZoe,", "row 2: the role is missing"),
        ("speaker,role\n,child", "row 2: the speaker is missing"),
        ("speaker,role\nZoe,child\nzoe ,child", "row 3: the speaker “zoe” stands"),
        (
            "speaker,role\nSi\u00e2n,child\nSia\u0302n,child",
            "row 3: the speaker .* twice",
        ),
        ("speaker,role,consent\nZoe,child,hm", "row 2: the consent is not understood"),
        ("speaker,role\n", "names nobody"),
        ("", "empty"),
    ],
)
def test_mistakes_are_refused_with_their_row(tmp_path: Path, text: str, problem: str):
    with pytest.raises(BadInputError, match=problem) as refused:
        _read(tmp_path, text)
    assert "roles.csv" in refused.value.problem


def test_the_allowed_roles_are_told(tmp_path: Path):
    with pytest.raises(BadInputError) as refused:
        _read(tmp_path, "speaker,role\nZoe,kid")
    assert refused.value.hint.startswith("Roles are child, parent, carer, staff")


def test_a_missing_file_is_refused(tmp_path: Path):
    with pytest.raises(BadInputError, match="no such roles file"):
        roles_file.read(tmp_path / "roles.csv")
