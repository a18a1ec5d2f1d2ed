from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli import Typed, names, on_a_terminal
from tests.odd_files import old_file, zipped
from tests.pdf_files import pdf
from tests.small_inputs import INTERVIEW, SURVEY, evidence, written
from voicecode.exchange import coded_units


def test_every_unit_is_listed_with_its_speaker_and_role(
    typed: Typed, tmp_path: Path
) -> None:
    said = typed("read", written(tmp_path / "yp-01.txt", INTERVIEW))
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "yp-01.txt",
        "    1  Interviewer [interviewer]  Was your worker late?",
        "    2  Young person [child]  She was late. Naïve of me “to hope”.",
        "    3  Interviewer [interviewer]  And who listened?",
        "    4  Young person [child]  My carer listened to me.",
    ]


def test_answers_are_listed_with_their_question_and_what_they_amount_to(
    typed: Typed, tmp_path: Path
) -> None:
    said = typed("read", written(tmp_path / "survey.csv", SURVEY))
    assert said.out.splitlines()[1:] == [
        "    1  Parent [parent] What would you change?:  They were late with "
        "everything.",
        "    2  Parent [parent] What would you change?:  n/a",
        "    3  Child [child] What would you change?:  Someone who listens, always.",
        "    4  Parent [parent] What would you change?:  (blank)",
    ]
    assert said.err.startswith("survey.csv: answers: “What would you change?”;")


def test_people_are_described_where_they_speak_first(
    typed: Typed, tmp_path: Path
) -> None:
    text = "Int: Hi.\nYP1 (F, 14): Hiya.\n[00:01:10] Int: So?\nYP1: Well.\n"
    said = typed("read", written(tmp_path / "a.txt", text))
    assert said.out.splitlines()[1:] == [
        "    1  Int [interviewer]  Hi.",
        "    2  YP1 [child] (sex: female, age: 14)  Hiya.",
        "    3  0:01:10  Int [interviewer]  So?",
        "    4  YP1 [child]  Well.",
    ]


def test_words_over_several_lines_are_listed_in_one(
    typed: Typed, tmp_path: Path
) -> None:
    table = (
        'ID,"What would\nyou change?"\n1,"One line\nand another one."\n2,"No\nno."\n'
    )
    said = typed("read", written(tmp_path / "s.csv", table), "--quiet")
    assert said.out.splitlines()[1] == (
        "    1  [unknown] What would you change?:  One line and another one."
    )


@pytest.mark.parametrize("words", [["-o", "-"], ["--json"], ["--json", "-o", "-"]])
def test_units_are_json_lines_on_stdout_when_asked(
    typed: Typed, tmp_path: Path, words: list[str]
) -> None:
    said = typed("read", written(tmp_path / "yp-01.txt", INTERVIEW), *words)
    records = [json.loads(line) for line in said.out.splitlines()]
    assert [tuple(record) for record in records] == [coded_units.COLUMNS] * 4
    assert [record["unit"] for record in records] == [1, 2, 3, 4]
    assert all(record["codings"] == record["flags"] == [] for record in records)


def test_units_are_written_to_a_file(typed: Typed, tmp_path: Path) -> None:
    said = typed("read", evidence(tmp_path / "in"), "-o", tmp_path / "units.jsonl")
    assert (said.code, said.out) == (0, "")
    lines = (tmp_path / "units.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 12


def test_a_folder_with_a_bad_file_is_read_and_ends_in_1(
    typed: Typed, tmp_path: Path
) -> None:
    folder = evidence(tmp_path)
    written(folder / "scan.pdf", "%PDF-1.7")
    said = typed("read", folder, "--quiet")
    assert said.code == 1
    assert len(said.out.splitlines()) == 3 + 12
    assert said.err.startswith("not read: scan.pdf: ")
    assert len(said.err.splitlines()) == 1


def test_what_cannot_be_read_is_named_and_the_rest_is_written(
    typed: Typed, tmp_path: Path
) -> None:
    folder = evidence(tmp_path / "in")
    old_file(folder / "letter.doc", "WordDocument")
    pdf(folder / "scan.pdf", [], picture=True)
    old_file(folder / "locked.docx", "EncryptedPackage")
    written(folder / "broken.xlsx", b"PK\3\4 and no more")
    zipped(folder / "more.zip", {"yp-02.txt": INTERVIEW, "cut.odt": "PK\3\4"})
    output = tmp_path / "units.jsonl"
    said = typed("read", folder, "-o", output, "--quiet")
    assert said.code == 1
    refused = [line.split(": ")[1] for line in said.err.splitlines()]
    assert refused == [
        "broken.xlsx", "letter.doc", "locked.docx", "more.zip/cut.odt", "scan.pdf",
    ]  # fmt: skip
    records = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert {record["source"] for record in records} == {
        "interviews/yp-01.txt", "more.zip/yp-02.txt", "survey.csv", "workbook.xlsx",
    }  # fmt: skip
    assert len(records) == 12 + 4


def test_a_file_alone_that_cannot_be_read_leaves_nothing(
    typed: Typed, tmp_path: Path
) -> None:
    path = old_file(tmp_path / "letter.doc", "WordDocument")
    said = typed("read", path, "-o", tmp_path / "units.jsonl")
    assert said.code == 2
    assert said.err.startswith("voicecode: letter.doc: this is an old Word file")
    assert names(tmp_path) == ["letter.doc"]


def test_remarks_are_not_said_when_quiet_is_asked(typed: Typed, tmp_path: Path) -> None:
    path = written(tmp_path / "survey.csv", SURVEY)
    assert typed("read", path).err
    assert typed("read", path, "-q").err == ""


def test_a_roles_file_overrides_the_labels(typed: Typed, tmp_path: Path) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    roles = written(tmp_path / "roles.csv", "speaker,role\nyoung person,staff\n")
    out = typed("read", path, "--roles", roles).out
    assert "Young person [staff]" in out
    assert "[child]" not in out


HOSTILE = (
    "Interviewer: Hi.\n\n"
    "Young person: \x1b]0;title\x07 \x1b[2J \x9b31m \u202egnp.exe\u202c \x7f late.\n"
)
ESCAPES = set("\x1b\x07\x9b\u202e\u202c\x7f")


@pytest.mark.parametrize("words", [[], ["-o", "-"], ["--json"]])
def test_no_escape_in_a_transcript_reaches_the_terminal(
    typed: Typed, tmp_path: Path, words: list[str]
) -> None:
    said = typed("read", written(tmp_path / "yp.txt", HOSTILE), *words)
    assert said.code == 0
    assert "late." in said.out
    assert not ESCAPES & set(said.out + said.err)


@pytest.mark.parametrize("table", ["ID,Why\x1b[31m?\n", "ID,Why?\x9b\n"])
def test_no_escape_in_a_header_reaches_the_terminal(
    typed: Typed, tmp_path: Path, table: str
) -> None:
    rows = "".join(f"{n},It was late on day {n}.\n" for n in range(3))
    said = typed("read", written(tmp_path / "s.csv", table + rows))
    assert said.code == 0
    assert not ESCAPES & set(said.out + said.err)


def test_a_terminal_shows_names_of_sources_in_bold(tmp_path: Path) -> None:
    path = written(tmp_path / "yp-01.txt", HOSTILE)
    shown = on_a_terminal("read", path, env={"NO_COLOR": ""}).decode()
    assert "\x1b[1myp-01.txt\x1b[0m" in shown
    assert "\x1b]0;" not in shown
    assert "\x1b[2J" not in shown


def test_no_colour_is_shown_where_none_is_wanted(tmp_path: Path) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    shown = on_a_terminal("read", path, env={"NO_COLOR": "1"}).decode()
    assert shown.startswith("yp-01.txt\r\n    1  Interviewer")
    assert not re.search(r"\x1b\[[0-9;]*m", shown)


def test_reading_writes_nothing_beside_its_inputs(typed: Typed, tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    before = names(folder)
    typed("read", folder)
    assert names(folder) == before
