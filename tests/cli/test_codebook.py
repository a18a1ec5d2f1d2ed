from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli import Typed
from tests.small_inputs import BOOK, book
from voicecode import resources

THREE_MISTAKES = (
    BOOK.replace('"late"', '"(late"')
    .replace("name: Being", "nmae: Being")
    .replace("valence: positive\n        examples", "valence: good\n        examples")
)


def test_a_good_codebook_comes_out(typed: Typed, tmp_path: Path) -> None:
    said = typed("codebook", "check", book(tmp_path))
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "theme        code         rules  examples  misses  failed",
        "reliability  punctuality      2         1       1       0",
        "reliability  listened         1         0       0       0",
        "2 codes, 3 rules. Every sentence comes out.",
    ]


def test_all_mistakes_are_told_each_with_its_line(typed: Typed, tmp_path: Path) -> None:
    path = book(tmp_path, THREE_MISTAKES)
    said = typed("codebook", "check", path)
    assert (said.code, said.out) == (2, "")
    lines = said.err.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"{path}, line 12",
        f"{path}, line 15",
        f"{path}, line 20",
    ]
    assert lines[2].endswith("code 'listened' has 'nmae'. Did you mean 'name'?")


def test_elsewhere_the_first_mistake_and_their_count_are_told(
    typed: Typed, tmp_path: Path
) -> None:
    path = book(tmp_path, THREE_MISTAKES)
    for words in (["show"], ["show", "--json"]):
        said = typed("codebook", *words, path)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f"voicecode: {path}, line 12: rule punctuality.1 ")
        assert f"(2 more: voicecode codebook check {path})" in said.err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("She was late.", "She was early.", "line 17: punctuality: no rule matches: "),
        ("The bus came.", "A late bus.", "line 18: punctuality: must be missed, but "),
        ("negative}", "mixed}", "line 17: punctuality: must be mixed, but is negative"),
    ],
)
def test_a_sentence_that_comes_out_wrong_is_told_and_ends_in_1(
    typed: Typed, tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = book(tmp_path, BOOK.replace(old, new))
    said = typed("codebook", "check", path)
    assert said.code == 1
    assert f"{path}, {told}" in said.out
    assert said.out.splitlines()[-1] == "2 codes, 3 rules. 1 sentences failed."


def test_a_rule_without_a_fixed_word_is_told_to_be_slow(
    typed: Typed, tmp_path: Path
) -> None:
    text = BOOK.replace('phrase: "~listen"', "pattern: [{IS_DIGIT: true}]")
    said = typed("codebook", "check", book(tmp_path, text))
    assert said.code == 0
    assert "listened.1: has no fixed word to look it up by, and is slow." in said.out


def test_a_good_check_as_json(typed: Typed, tmp_path: Path) -> None:
    path = book(tmp_path)
    said = typed("codebook", "check", path, "--json")
    assert said.code == 0
    assert json.loads(said.out) == {
        "file": str(path),
        "id": "small",
        "version": "1.0",
        "good": True,
        "mistakes": [],
        "codes": [
            {
                "code": "punctuality",
                "theme": "reliability",
                "rules": 2,
                "examples": 1,
                "misses": 1,
                "failures": [],
                "slow": [],
            },
            {
                "code": "listened",
                "theme": "reliability",
                "rules": 1,
                "examples": 0,
                "misses": 0,
                "failures": [],
                "slow": [],
            },
        ],
    }


def test_mistakes_as_json(typed: Typed, tmp_path: Path) -> None:
    said = typed("codebook", "check", book(tmp_path, THREE_MISTAKES), "--json")
    assert (said.code, said.err) == (2, "")
    read = json.loads(said.out)
    assert (read["good"], read["codes"]) == (False, [])
    assert [mistake["line"] for mistake in read["mistakes"]] == [12, 15, 20]
    assert read["mistakes"][2] == {
        "line": 20,
        "problem": "code 'listened' has 'nmae'",
        "hint": "Did you mean 'name'?",
    }


def test_failures_as_json(typed: Typed, tmp_path: Path) -> None:
    path = book(tmp_path, BOOK.replace("She was late.", "She was early."))
    said = typed("codebook", "check", path, "--json")
    assert said.code == 1
    assert json.loads(said.out)["codes"][0]["failures"] == [
        {"line": 17, "text": "She was early.", "reason": "no rule matches"}
    ]


def test_what_a_mistake_quotes_cannot_speak_to_the_terminal(
    typed: Typed, tmp_path: Path
) -> None:
    path = book(tmp_path, BOOK.replace("id: small", 'id: "\\e[2J \\x9b"'))
    for words in ([], ["--json"]):
        said = typed("codebook", "check", path, *words)
        assert said.code == 2
        assert not set("\x1b\x9b") & set(said.out + said.err)


def test_a_codebook_is_shown(typed: Typed, tmp_path: Path) -> None:
    said = typed("codebook", "show", book(tmp_path))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(
        "A small book (small 1.0)\n\nReliability [reliability]\n"
    )
    assert (
        "  Turning up on time [punctuality]\n    Arriving when arranged.\n" in said.out
    )


def test_a_codebook_is_shown_as_json(typed: Typed, tmp_path: Path) -> None:
    read = json.loads(typed("codebook", "show", book(tmp_path), "--json").out)
    assert [code["id"] for code in read["themes"][0]["codes"]] == [
        "punctuality",
        "listened",
    ]


# Needs the codebooks that ship with voicecode.
@pytest.mark.parametrize("name", resources.codebook_names())
def test_every_shipped_codebook_is_good(typed: Typed, name: str) -> None:
    said = typed("codebook", "check", name)
    assert (said.code, said.err) == (0, "")
