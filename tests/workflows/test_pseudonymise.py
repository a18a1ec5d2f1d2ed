from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.small_inputs import written, xlsx
from voicecode.errors import BadInputError, OutputError
from voicecode.workflows import pseudonymise
from voicecode.workflows.protect import How
from voicecode.workflows.pseudonymise import MARK, Done
from voicecode.workflows.read import Inputs, Watch

TEXT = (
    "Int: Hello Callum.\r\n\r\nCallum: my brother  Tayshaun’s there\r\n\r\n"
    "Int: And?\r\n\r\nCallum: no\r\n"
)
ROWS = [
    ["ID", "Role", "What would you change?"],
    ["1", "child", "=Karen never rang, she said"],
    ["2", "child", "  Callum again\n"],
    ["3", "child", ""],
]


def evidence(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    written(folder / "a" / "callum.txt", TEXT)
    xlsx(folder / "survey.xlsx", ROWS)
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Karen Price>Hi Callum</v>\n"
    written(folder / "teams.vtt", vtt)
    return folder


def done(tmp_path: Path, *, key: str = "k.json", out: str = "out") -> Done:
    return pseudonymise.pseudonymise(
        Inputs((evidence(tmp_path),)),
        tmp_path / out,
        how=How(key=tmp_path / key),
        watch=Watch(),
    )


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_copies_are_texts_and_tables_without_a_name(tmp_path: Path) -> None:
    done(tmp_path)
    copies = files(tmp_path / "out")
    assert sorted(copies) == [
        MARK, "README.protected.md", "a/participant-1.txt", "survey.csv", "teams.txt",
    ]  # fmt: skip
    assert copies["a/participant-1.txt"] == (
        "Int: Hello [participant 1].\r\n\r\n"
        "[participant 1]: my brother  [brother]’s there\r\n\r\n"
        "Int: And?\r\n\r\n[participant 1]: no\r\n"
    )
    assert copies["teams.txt"] == "[participant 2]: Hi [participant 1]\n"
    assert "'=[name 1] never rang" in copies["survey.csv"]
    for text in copies.values():
        for name in ("callum", "karen", "tayshaun", "anonym"):
            assert name not in text.casefold()


def test_the_folder_says_what_was_done_and_by_which_key(tmp_path: Path) -> None:
    finished = done(tmp_path)
    mark = json.loads((tmp_path / "out" / MARK).read_text("utf-8"))
    key = json.loads((tmp_path / "k.json").read_text("utf-8"))
    assert mark["key"] == key["id"]
    assert sum(mark["replaced"].values()) == finished.summary.total
    assert finished.sentences[0] in (
        tmp_path / "out" / "README.protected.md"
    ).read_text("utf-8")


def test_with_the_key_everything_comes_back_to_the_letter(tmp_path: Path) -> None:
    done(tmp_path)
    back = pseudonymise.restore(
        [tmp_path / "out"], tmp_path / "back", key=tmp_path / "k.json"
    )
    assert back.inexact == ()
    restored = files(tmp_path / "back")
    assert restored["a/participant-1.txt"] == TEXT
    assert restored["teams.txt"] == "Karen Price: Hi Callum\n"
    assert "'=Karen never rang" in restored["survey.csv"]
    assert "  Callum again\n" in restored["survey.csv"]


def test_a_copy_that_was_changed_comes_back_as_well_as_it_can(tmp_path: Path) -> None:
    done(tmp_path)
    copy = tmp_path / "out" / "a" / "participant-1.txt"
    copy.write_text("[participant 1] and [brother], [name of teacher]", "utf-8")
    back = pseudonymise.restore([copy], tmp_path / "back", key=tmp_path / "k.json")
    assert back.inexact == ("participant-1.txt",)
    assert files(tmp_path / "back") == {
        "participant-1.txt": "Callum and Tayshaun, [name of teacher]"
    }


def test_a_key_of_other_copies_opens_nothing(tmp_path: Path) -> None:
    done(tmp_path)
    done(tmp_path, key="other.json", out="other")
    with pytest.raises(BadInputError, match="is not the key of the copies"):
        pseudonymise.restore(
            [tmp_path / "out"], tmp_path / "back", key=tmp_path / "other.json"
        )
    assert not (tmp_path / "back").exists()


def test_a_key_of_other_copies_changes_nothing(tmp_path: Path) -> None:
    done(tmp_path)
    done(tmp_path, key="other.json", out="other")
    before, other = files(tmp_path / "out"), (tmp_path / "other.json").read_bytes()
    with pytest.raises(BadInputError, match="is not the key of the copies"):
        done(tmp_path, key="other.json")
    assert files(tmp_path / "out") == before
    assert (tmp_path / "other.json").read_bytes() == other


def test_the_same_key_keeps_the_same_stand_ins(tmp_path: Path) -> None:
    done(tmp_path)
    before = files(tmp_path / "out")
    written(
        tmp_path / "in" / "0-first.txt", "Int: Hm?\n\nYP: Zoe and Karen and Jake.\n"
    )
    done(tmp_path)
    after = files(tmp_path / "out")
    for name in ("a/participant-1.txt", "survey.csv", "teams.txt"):
        assert after[name] == before[name]
    assert "[name 2] and [name 1] and [name 3]." in after["0-first.txt"]


def test_a_missing_key_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no such key"):
        pseudonymise.restore([tmp_path], tmp_path / "back", key=tmp_path / "k.json")


def test_what_cannot_be_read_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    written(folder / "scan.pdf", "%PDF-1.7")
    told: list[str] = []
    pseudonymise.pseudonymise(
        Inputs((folder,)),
        tmp_path / "out",
        how=How(key=tmp_path / "k.json"),
        watch=Watch(tell=lambda said: told.append(str(said))),
    )
    assert any("scan.pdf" in said for said in told)
    assert (tmp_path / "out" / "survey.csv").is_file()


def test_nothing_is_written_when_nothing_can_be_read(tmp_path: Path) -> None:
    path = written(tmp_path / "scan.pdf", "%PDF-1.7")
    with pytest.raises(BadInputError):
        pseudonymise.pseudonymise(
            Inputs((path,)),
            tmp_path / "out",
            how=How(key=tmp_path / "k.json"),
            watch=Watch(),
        )
    assert [one.name for one in tmp_path.iterdir()] == ["scan.pdf"]


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    with pytest.raises(OutputError, match="would be written over"):
        pseudonymise.pseudonymise(
            Inputs((folder,)), folder, how=How(key=tmp_path / "k.json"), watch=Watch()
        )
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


def test_copies_among_the_evidence_are_not_read_again(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    written_to = []
    for _ in range(2):
        finished = pseudonymise.pseudonymise(
            Inputs((folder,)),
            folder / "protected",
            how=How(key=tmp_path / "k.json"),
            watch=Watch(),
        )
        written_to.append((finished.files, files(folder / "protected")))
    assert written_to[0] == written_to[1]
