from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.pseudonyms import Verdict
from voicecode.errors import BadInputError
from voicecode.intake import verdicts_file


def _read(tmp_path: Path, text: str) -> list[Verdict]:
    path = tmp_path / "questions.csv"
    path.write_text(text, encoding="utf-8")
    return verdicts_file.read(path)


def test_only_what_was_decided_is_read(tmp_path: Path) -> None:
    text = (
        "words,why,decision,kind\nFerry,capital,Keep,\nOaks,capital, replace , Home \n"
        "Riverside,capital,,\n'=1,number,keep,\n'Tis,capital,keep,\n"
    )
    assert _read(tmp_path, text) == [
        Verdict("Ferry", True),
        Verdict("Oaks", False, "home"),
        Verdict("=1", True),
        Verdict("'Tis", True),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("word,decision\nFerry,keep", "no column “words”"),
        ("words,kind\nFerry,keep", "no column “decision”"),
        ("words,decision\nFerry,maybe", "row 2: the decision is neither"),
    ],
)
def test_mistakes_are_refused_with_their_row(
    tmp_path: Path, text: str, problem: str
) -> None:
    with pytest.raises(BadInputError, match=problem) as refused:
        _read(tmp_path, text)
    assert "Ferry" not in refused.value.problem
