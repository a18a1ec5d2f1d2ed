from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.odd_files import zipped
from tests.refi_files import qdpx
from tests.small_inputs import INTERVIEW, SURVEY, book, evidence, written, xlsx
from voicecode.domain.documents import Columns, Refusal, Remark
from voicecode.domain.people import Role
from voicecode.domain.units import Answer, Unit
from voicecode.errors import BadInputError, OutputError
from voicecode.intake import reading
from voicecode.intake.sources import Source
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch


@dataclass
class Heard:
    """What a watch was told."""

    told: list[Remark | Refusal] = field(default_factory=list)
    shares: list[tuple[float, int]] = field(default_factory=list)

    def watch(self) -> Watch:
        return Watch(
            tell=self.told.append,
            progress=lambda share, units: self.shares.append((share, units)),
        )

    def refusals(self) -> list[str]:
        return [said.source for said in self.told if isinstance(said, Refusal)]


def units(*paths: Path, roles: Path | None = None, heard: Heard | None = None, **named):
    inputs = Inputs(paths, roles=roles, columns=Columns(**named))
    return list(read.units(read.opened(inputs), (heard or Heard()).watch()))


def source_text(path: Path) -> str:
    found = reading.read(Source(path.name, path), columns=Columns())
    return "".join(one.text for one in found if not isinstance(one, Remark))


def test_every_unit_is_read_in_order_with_its_role(tmp_path: Path) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    assert [(unit.number, unit.role) for unit in units(path)] == [
        (1, Role.INTERVIEWER),
        (2, Role.CHILD),
        (3, Role.INTERVIEWER),
        (4, Role.CHILD),
    ]


def test_offsets_cut_the_words_out_of_the_sources_text(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    said = units(folder)
    assert len(said) == 4 + 4 + 4
    for unit in said:
        assert unit.span.of(source_text(folder / unit.source)) == unit.text
    assert "Naïve of me “to hope”" in said[1].text


def test_answers_are_told_apart(tmp_path: Path) -> None:
    said = units(written(tmp_path / "survey.csv", SURVEY))
    assert [(unit.role, unit.answer) for unit in said] == [
        (Role.PARENT, Answer.SUBSTANTIVE),
        (Role.PARENT, Answer.PLACEHOLDER),
        (Role.CHILD, Answer.SUBSTANTIVE),
        (Role.PARENT, Answer.BLANK),
    ]
    assert {unit.question for unit in said} == {"What would you change?"}


def test_a_workbook_reads_as_its_csv_does(tmp_path: Path) -> None:
    rows = [line.split(",", 2) for line in SURVEY.replace('"', "").splitlines()]

    def seen(unit: Unit) -> tuple[object, ...]:
        return (unit.number, unit.role, unit.answer, unit.text, unit.question)

    from_csv = units(written(tmp_path / "survey.csv", SURVEY))
    from_xlsx = units(xlsx(tmp_path / "survey.xlsx", rows))
    assert list(map(seen, from_csv)) == list(map(seen, from_xlsx))


@pytest.mark.parametrize("label", ["Young person", "YOUNG PERSON", " young  person "])
def test_a_roles_file_overrides_labels_whatever_their_case(
    tmp_path: Path, label: str
) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    roles = written(
        tmp_path / "roles.csv", f"speaker,role,participant,age\n{label},carer,P03,44\n"
    )
    said = [unit for unit in units(path, roles=roles) if unit.number in (2, 4)]
    assert {(u.role, u.participant, u.attributes["age"]) for u in said} == {
        (Role.CARER, "P03", "44")
    }


def test_columns_may_be_named(tmp_path: Path) -> None:
    path = written(tmp_path / "s.csv", "A,B,C\nMum,red,They came late to see us.\n")
    (unit,) = units(path, text=("C",), role="A", attributes=("B",))
    assert (unit.role, unit.question, unit.attributes) == (
        *(Role.PARENT, "C", {"B": "red"}),
    )


@pytest.mark.parametrize("named", [{"text": ("Z",)}, {"role": "Z"}, {"id": "Z"}])
def test_a_column_that_is_not_there_is_refused(
    tmp_path: Path, named: dict[str, object]
) -> None:
    path = written(tmp_path / "survey.csv", SURVEY)
    with pytest.raises(BadInputError, match="Z") as refused:
        units(path, **named)
    assert "survey.csv" in refused.value.problem
    assert refused.value.hint


def test_one_bad_file_in_a_folder_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    written(folder / "notes.pdf", "%PDF-1.7 ...")
    heard = Heard()
    assert len(units(folder, heard=heard)) == 12
    assert heard.refusals() == ["notes.pdf"]


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"\x89PNG\r\n", b"\x00\x01\x02\x03" * 100]
)
def test_a_single_input_that_cannot_be_read_raises(
    tmp_path: Path, content: bytes
) -> None:
    heard = Heard()
    path = written(tmp_path / "bad.txt", content)
    with pytest.raises(BadInputError, match=r"bad\.txt") as refused:
        units(path, heard=heard)
    assert refused.value.hint
    assert heard.refusals() == []


def test_when_nothing_at_all_can_be_read_it_raises_and_counts(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        written(tmp_path / name, "%PDF-1.7")
    heard = Heard()
    with pytest.raises(BadInputError, match=r"a\.pdf.*\(and 2 more\)"):
        units(tmp_path, heard=heard)
    assert heard.refusals() == ["a.pdf", "b.pdf", "c.pdf"]


def test_an_input_that_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="there is no such file"):
        units(tmp_path / "missing.txt")


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    heard = Heard()
    units(evidence(tmp_path), heard=heard)
    assert heard.shares == sorted(heard.shares)
    assert heard.shares[-1] == (1.0, 12)


def test_progress_is_told_within_a_long_source(tmp_path: Path) -> None:
    answers = "".join(f"{n},They were late {n} times.\n" for n in range(1200))
    heard = Heard()
    units(written(tmp_path / "s.csv", "ID,Why?\n" + answers), heard=heard)
    assert [count for _, count in heard.shares] == [500, 1000, 1200]
    assert all(0 < share <= 1 for share, _ in heard.shares)


def test_units_come_before_the_next_source_is_opened(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", INTERVIEW)
    written(tmp_path / "b.txt", "%PDF-1.7")
    heard = Heard()
    said = read.units(read.opened(Inputs((tmp_path,))), heard.watch())
    next(said)
    assert heard.refusals() == []
    list(said)
    assert heard.refusals() == ["b.txt"]


def test_units_are_written_without_codings(tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    output = tmp_path / "units.jsonl"
    assert read.written(Inputs((folder,)), output, watch=Watch()) == 12
    records = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [record["codings"] + record["flags"] for record in records] == [[]] * 12
    assert [record["text"] for record in records] == [u.text for u in units(folder)]


def test_the_files_of_a_run_are_not_taken_for_evidence(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    roles = written(folder / "roles.csv", "speaker,role\nMum,parent\n")
    codebook = book(folder)
    earlier = written(folder / "out.csv", "id,text\n1,They were late.\n")
    opened = read.opened(
        Inputs((folder,), roles=roles), outputs=(earlier,), codebook=str(codebook)
    )
    assert [source.name for source in opened.sources] == [
        "interviews/yp-01.txt",
        "survey.csv",
        "workbook.xlsx",
    ]
    heard = Heard()
    list(read.units(opened, heard.watch()))
    assert str(heard.told[0]) == "out.csv: left out, as it will be written anew"


def test_a_folder_of_nothing_but_the_runs_own_files_is_refused(tmp_path: Path) -> None:
    codebook = book(tmp_path)
    with pytest.raises(BadInputError, match="holds no evidence"):
        read.opened(Inputs((tmp_path,)), codebook=str(codebook))


def test_no_input_is_written_over(tmp_path: Path) -> None:
    path = written(tmp_path / "survey.csv", SURVEY)
    (tmp_path / "sub").mkdir()
    same = tmp_path / "sub" / ".." / "survey.csv"
    with pytest.raises(OutputError, match="would be written over"):
        read.written(Inputs((path,)), same, watch=Watch())
    assert path.read_text() == SURVEY


def test_speakers_whose_role_is_unknown_are_named_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Interviewer: Well?\nZoe: Fine.\nInterviewer: And?\nZoe: Yes.\n")
    told: list[str] = []
    watch = Watch(tell=lambda said: told.append(str(said)))
    list(read.units(read.opened(Inputs(paths=(path,))), watch))
    assert [text for text in told if "Zoe" in text] == [
        "a.txt: the role of “Zoe” could not be told; a roles file (--roles FILE: "
        "speaker,role) settles it by: Zoe,child"
    ]


def test_the_line_that_a_message_gives_settles_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n")
    heard = Heard()
    assert [unit.role for unit in units(path, heard=heard)] == [Role.UNKNOWN]
    line = str(heard.told[-1]).rsplit(": ", 1)[1]
    roles = written(tmp_path / "roles.csv", f"speaker,role\n{line}\n")
    heard = Heard()
    assert [u.role for u in units(path, roles=roles, heard=heard)] == [Role.CHILD]
    assert heard.told == []


def test_answers_are_counted_by_class(tmp_path: Path) -> None:
    heard = Heard()
    units(written(tmp_path / "survey.csv", SURVEY), heard=heard)
    assert str(heard.told[-1]) == (
        "survey.csv: 4 answers: 2 substantive, 1 placeholder, 1 blank"
    )


def test_when_something_was_said_is_written_with_the_unit(tmp_path: Path) -> None:
    text = "WEBVTT\n\n01:02:03.450 --> 01:02:04.000\n<v Mum>Hi.\n"
    path = written(tmp_path / "a.vtt", text)
    output = tmp_path / "units.jsonl"
    read.written(Inputs((path,)), output, watch=Watch())
    assert json.loads(output.read_text())["attributes"] == {"at": "1:02:03.45"}


def test_texts_of_a_project_are_numbered_each_by_itself(tmp_path: Path) -> None:
    listed = "".join(
        f'<TextSource name="{name}" plainTextPath="internal://{name}.txt"/>'
        for name in ("one", "bad", "two")
    )
    files = {"sources/one.txt": INTERVIEW, "sources/two.txt": INTERVIEW}
    noise = bytes(range(128, 256)) * 9
    path = qdpx(tmp_path / "p.qdpx", listed, {**files, "sources/bad.txt": noise})
    heard = Heard()
    said = units(path, heard=heard)
    assert [unit.name for unit in said] == [
        f"p.qdpx/{source}#{number}"
        for source in ("one", "two")
        for number in range(1, 5)
    ]
    assert heard.refusals() == ["p.qdpx/bad"]


def test_a_project_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    listed = '<TextSource name="bad" plainTextPath="internal://bad.txt"/>'
    noise = bytes(range(128, 256)) * 9
    path = qdpx(tmp_path / "p.qdpx", listed, {"sources/bad.txt": noise})
    with pytest.raises(BadInputError, match="qdpx/bad"):
        units(path)


def test_units_that_were_written_are_read_back(tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    for ending in (".jsonl", ".csv", ".parquet"):
        output = tmp_path / f"units{ending}"
        read.written(Inputs((folder,)), output, watch=Watch())
        assert units(output) == [
            replace(unit, at=None) if unit.at else unit for unit in units(folder)
        ]


def test_a_project_inside_a_zip_is_read(tmp_path: Path) -> None:
    listed = '<TextSource name="one" plainTextPath="internal://one.txt"/>'
    project = qdpx(tmp_path / "p.qdpx", listed, {"sources/one.txt": INTERVIEW})
    path = zipped(tmp_path / "a.zip", {"in/p.qdpx": project.read_bytes()})
    assert [unit.name for unit in units(path)] == [
        f"a.zip/in/p.qdpx/one#{number}" for number in range(1, 5)
    ]
