from __future__ import annotations

import csv
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.small_inputs import BOOK, book, evidence, rules, written
from voicecode import resources
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Refusal, Remark
from voicecode.errors import BadCodebookError, BadInputError, OutputError
from voicecode.workflows import run
from voicecode.workflows.read import Inputs, Watch
from voicecode.workflows.run import Edition, Finished

FILES = [
    "report.html",
    "what-children-told-us.docx",
    "what-children-told-us.md",
    "quote-bank.xlsx",
    "quote-bank.csv",
    "coded.jsonl",
    "methods.md",
]


def ran(
    tmp_path: Path,
    *,
    inputs: Path | None = None,
    folder: Path | None = None,
    jobs: int = 1,
    text: str = BOOK,
    watch: Watch | None = None,
    publication: Publication | None = None,
) -> Finished:
    return run.run(
        Inputs((inputs or evidence(tmp_path / "in"),)),
        folder or tmp_path / "out",
        how=rules(str(book(tmp_path, text)), jobs=jobs),
        edition=Edition(
            made_on=date(2026, 3, 3), publication=publication or Publication()
        ),
        watch=watch or Watch(),
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_seven_files_are_written_and_nothing_beside_them(tmp_path: Path) -> None:
    done = ran(tmp_path)
    assert [path.name for path in done.files] == FILES
    assert names(tmp_path / "out") == sorted(FILES)
    assert all(path.stat().st_size for path in done.files)
    assert done.refused == ()


def test_people_and_codes_are_counted_as_far_as_it_may_be_printed(
    tmp_path: Path,
) -> None:
    found = ran(tmp_path).findings
    assert found.summary[0] == (
        "About 5 people were heard: fewer than 5 each of children and young people and"
        " parents."
    )
    said = {code.id: code.sentences for code in found.all_codes()}
    assert said["punctuality"] == (
        "Fewer than 5 people spoke about this, from among children and young people and"
        " parents.",
        "They raised concerns.",
    )


def test_exact_numbers_can_be_asked_for(tmp_path: Path) -> None:
    found = ran(tmp_path, publication=Publication(1, 1, 1)).findings
    assert found.summary[0] == (
        "5 people were heard: 3 children and young people and 2 parents."
    )
    said = {code.id: code.sentences for code in found.all_codes()}
    assert said["punctuality"][0] == (
        "3 people spoke about this: 1 of 3 children and young people, and both parents."
    )
    section = (tmp_path / "out" / "what-children-told-us.md").read_text("utf-8")
    assert "| Parents | 2 | 2 |" in section


def test_no_output_for_readers_names_a_file(tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    (folder / "interviews" / "yp-01.txt").rename(folder / "Tomos.txt")
    written(folder / "Tomos Jones.pdf", "%PDF-1.7")
    done = ran(tmp_path, inputs=folder)
    for path in done.files:
        if path.name != "coded.jsonl":
            assert "Tomos" not in _read(path), path
    assert "Transcript 1, passage 2" in _read(tmp_path / "out" / "quote-bank.csv")


def test_speakers_are_described_by_what_enough_people_share(tmp_path: Path) -> None:
    rows = [f"{n},Child,{10 + n % 2},She was late, number {n}." for n in range(12)]
    survey = "\n".join(["ID,Role,Age,What would you change?", *rows])
    folder = written(tmp_path / "in" / "survey.csv", survey).parent
    for k, expected in ((5, "Young person, 8 to 11, survey"), (13, "Young person")):
        ran(tmp_path, inputs=folder, publication=Publication(k=k))
        bank = (tmp_path / "out" / "quote-bank.csv").open("r", encoding="utf-8-sig")
        with bank:
            said = {row["attribution"] for row in csv.DictReader(bank)}
        assert said == {expected}
        assert f"— {expected}, asked" in _read(
            tmp_path / "out" / "what-children-told-us.md"
        )


def _read(path: Path) -> str:
    """Give all that a file says, also one that is packed as Word and Excel pack."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def test_every_unit_is_written_and_the_interviewer_never_coded(tmp_path: Path) -> None:
    ran(tmp_path)
    lines = (tmp_path / "out" / "coded.jsonl").read_text("utf-8").splitlines()
    units = [json.loads(line) for line in lines]
    assert len(units) == 12
    asked = [unit for unit in units if unit["role"] == "interviewer"]
    assert len(asked) == 2
    assert all(unit["codings"] == [] for unit in asked)


def test_the_quote_bank_has_a_row_for_each_coding(tmp_path: Path) -> None:
    ran(tmp_path)
    with (tmp_path / "out" / "quote-bank.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6
    assert {row["role"] for row in rows} == {"child", "parent"}


def test_every_output_for_readers_says_that_nothing_was_replaced(
    tmp_path: Path,
) -> None:
    ran(tmp_path)
    for name in ("report.html", "what-children-told-us.md"):
        text = (tmp_path / "out" / name).read_text("utf-8")
        assert "Nothing in this text has been replaced" in " ".join(text.split())


def test_a_quote_in_the_section_is_what_was_said(tmp_path: Path) -> None:
    ran(tmp_path)
    section = (tmp_path / "out" / "what-children-told-us.md").read_text("utf-8")
    assert "She was late. Naïve of me “to hope”." in section


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, jobs: int) -> None:
    inputs = evidence(tmp_path / "in")
    first, second = tmp_path / "first", tmp_path / "second"
    ran(tmp_path, inputs=inputs, folder=first)
    ran(tmp_path, inputs=inputs, folder=second, jobs=jobs)
    for name in FILES:
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_a_run_into_the_folder_of_its_inputs_can_be_repeated(tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    told: list[Remark | Refusal] = []
    ran(tmp_path, inputs=folder, folder=folder)
    first = [(folder / name).read_bytes() for name in FILES]
    ran(tmp_path, inputs=folder, folder=folder, watch=Watch(tell=told.append))
    assert [(folder / name).read_bytes() for name in FILES] == first
    assert [str(said).split(":")[0] for said in told[: len(FILES)]] == sorted(FILES)


def test_one_bad_file_is_told_and_the_rest_is_reported(tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    written(folder / "scan.pdf", "%PDF-1.7")
    done = ran(tmp_path, inputs=folder)
    assert [refusal.source for refusal in done.refused] == ["scan.pdf"]
    assert names(tmp_path / "out") == sorted(FILES)
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "A .pdf file" in page
    assert "scan.pdf" not in page


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n"),
        ("broken.docx", b"PK\x03\x04 and no more"),
        ("asked.txt", b"Interviewer: Why?\n\nInterviewer: And why not?\n"),
    ],
)
def test_nothing_is_left_when_nothing_was_said(
    tmp_path: Path, name: str, content: bytes, jobs: int
) -> None:
    path = written(tmp_path / name, content)
    with pytest.raises(BadInputError) as refused:
        ran(tmp_path, inputs=path, jobs=jobs)
    assert refused.value.hint
    assert names(tmp_path) == sorted(["book.yaml", name])


def test_an_earlier_report_stands_when_a_run_fails(tmp_path: Path) -> None:
    ran(tmp_path)
    before = {name: (tmp_path / "out" / name).read_bytes() for name in FILES}
    with pytest.raises(BadInputError):
        ran(tmp_path, inputs=written(tmp_path / "empty.txt", b""))
    after = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert after == before


def test_a_codebook_with_a_mistake_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadCodebookError, match="line 12"):
        ran(tmp_path, text=BOOK.replace('"late"', '"(late"'))
    assert names(tmp_path) == ["book.yaml", "in"]


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "file", b"in the way")
    with pytest.raises(OutputError, match="cannot write there"):
        ran(tmp_path, folder=tmp_path / "file" / "out")


def test_all_files_or_none(tmp_path: Path) -> None:
    (tmp_path / "out" / "report.html").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"report\.html is a folder"):
        ran(tmp_path)
    assert names(tmp_path / "out") == ["report.html"]


# Needs the default codebook and the demo corpus, which ship with voicecode.
@pytest.mark.skipif(
    resources.codebook("childrens-voice") is None, reason="no default codebook here"
)
def test_the_demo_corpus_is_read_to_the_last_file(tmp_path: Path) -> None:
    done = run.run(
        Inputs((resources.demo_corpus(),)),
        tmp_path / "out",
        how=rules("childrens-voice"),
        edition=Edition(),
        watch=Watch(),
    )
    assert done.refused == ()
    assert "children and young people, 45 parents" in done.findings.summary[0]
    assert done.said[-1].split()[1:5] == "passages may speak of".split()
    assert any(code.quotes for code in done.findings.all_codes())
