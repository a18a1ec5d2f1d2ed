from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.pseudonyms import Listed, RosterName
from voicecode.errors import BadInputError
from voicecode.intake import names_file


def _read(tmp_path: Path, text: str) -> list[RosterName]:
    path = tmp_path / "names.csv"
    path.write_text(text, encoding="utf-8")
    return names_file.read(path)


def test_names_are_read_whatever_the_case_of_their_kind(tmp_path: Path) -> None:
    text = "Kind,NAME,note\nhome, Oak Lodge ,x\nStaff,Siân O'Brien,\n,,\n"
    assert _read(tmp_path, text) == [
        RosterName("Oak Lodge", Listed.HOME),
        RosterName("Siân O'Brien", Listed.STAFF),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("speaker,kind\nZoe,staff", "no column “name”"),
        ("name\nZoe", "no column “kind”"),
        ("name,kind\nZoe,friend", "row 2: the kind is missing or unknown"),
        ("name,kind\nZoe,", "row 2: the kind is missing or unknown"),
        ("name,kind\n-,staff", "row 2: the name is missing"),
        ("name,kind\n", "names nobody"),
        ("", "empty"),
    ],
)
def test_mistakes_are_refused_with_their_row(
    tmp_path: Path, text: str, problem: str
) -> None:
    with pytest.raises(BadInputError, match=problem) as refused:
        _read(tmp_path, text)
    assert "names.csv" in refused.value.problem
    assert "Zoe" not in refused.value.problem


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no such file of names"):
        names_file.read(tmp_path / "names.csv")
