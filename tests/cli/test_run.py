from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, is_calm, names
from tests.small_inputs import BOOK, INTERVIEW, book, evidence, written
from voicecode.workflows import run
from voicecode.workflows.run import CODED, REPORT, SECTION

FILES = sorted(run.FILES)


def test_the_main_job_writes_its_files_and_names_them(
    typed: Typed, tmp_path: Path
) -> None:
    output = tmp_path / "new" / "out"
    folder = evidence(tmp_path / "in")
    said = typed("run", folder, "-c", book(tmp_path), "-o", output)
    assert said.code == 0
    assert names(output) == FILES
    for name in FILES:
        assert f"  {output / name}" in said.out.splitlines()


def test_several_inputs_are_one_corpus(typed: Typed, tmp_path: Path) -> None:
    first = written(tmp_path / "a" / "yp.txt", INTERVIEW)
    second = written(tmp_path / "b" / "yp.txt", INTERVIEW)
    said = typed("run", first, second, "-c", book(tmp_path), "-o", tmp_path / "out")
    assert said.code == 0
    assert "Fewer than 5 children and young people were heard." in said.out


def test_one_bad_file_in_a_folder_ends_in_1_with_the_report_written(
    typed: Typed, tmp_path: Path
) -> None:
    folder = evidence(tmp_path / "in")
    written(folder / "scan.pdf", "%PDF-1.7")
    said = typed("run", folder, "-c", book(tmp_path), "-o", tmp_path / "out", "-q")
    assert said.code == 1
    assert names(tmp_path / "out") == FILES
    first, last = said.err.splitlines()
    assert first.startswith("not read: scan.pdf: ")
    assert last == "1 of the inputs could not be read; see above."


def test_a_single_bad_file_ends_in_2_with_nothing_written(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "scan.pdf", "%PDF-1.7")
    said = typed("run", path, "-c", book(tmp_path), "-o", tmp_path / "out")
    assert said.code == 2
    assert is_calm(said)
    assert names(tmp_path) == ["book.yaml", "scan.pdf"]


def test_the_same_day_gives_the_same_bytes(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    folder, codebook = evidence(tmp_path / "in"), book(tmp_path)
    for name, jobs in (("a", 1), ("b", 1), ("c", 2)):
        words = ("-c", codebook, "-o", tmp_path / name, "--jobs", jobs)
        assert typed("run", folder, *words).code == 0
    for file in FILES:
        first = (tmp_path / "a" / file).read_bytes()
        assert (tmp_path / "b" / file).read_bytes() == first
        assert (tmp_path / "c" / file).read_bytes() == first
    assert "1 January 2026" in (tmp_path / "a" / REPORT).read_text("utf-8")


def test_the_texts_may_be_in_another_language_than_the_codebook(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "yp.txt", "Young person: Ei ben.\n\nInterviewer: Beth?\n")
    codebook = book(tmp_path, BOOK.replace('"late"', '"~pen"'))
    words = ("run", path, "-c", codebook, "-o", tmp_path / "out")
    typed(*words, "--lang", "cy")
    assert '"punctuality"' in (tmp_path / "out" / CODED).read_text("utf-8")
    typed(*words)
    assert '"punctuality"' not in (tmp_path / "out" / CODED).read_text("utf-8")
    assert typed(*words, "--lang", "xx").code == 2


def test_names_are_replaced_first_and_it_is_said_where_the_key_lies(
    typed: Typed, tmp_path: Path
) -> None:
    text = INTERVIEW.replace("She was late", "Karen was late")
    path = written(tmp_path / "yp.txt", text)
    words = ("run", path, "-c", book(tmp_path), "-o", tmp_path / "out")
    said = typed(*words, "--key", tmp_path / "keys" / "k.json", "--rules-only")
    assert "1 name or number was replaced" in " ".join(said.out.split())
    assert f"The key to the stand-ins: {tmp_path / 'keys' / 'k.json'}" in said.err
    assert "Karen" not in (tmp_path / "out" / CODED).read_text("utf-8")


def test_names_stay_when_asked_to_and_every_output_says_so(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "yp.txt", INTERVIEW.replace("She was", "Karen was"))
    words = ("run", path, "-c", book(tmp_path), "-o", tmp_path / "out", "--rules-only")
    said = typed(*words, "--no-protect")
    assert "Nothing in this text has been replaced" in " ".join(said.out.split())
    assert "key to the stand-ins" not in said.err
    for name in (REPORT, SECTION):
        shown = " ".join((tmp_path / "out" / name).read_text("utf-8").split())
        assert "Nothing in this text has been replaced" in shown
    refused = typed(*words, "--no-protect", "--key", tmp_path / "k.json")
    assert refused.code == 2
    assert is_calm(refused)


def test_what_may_speak_of_harm_is_flagged_counted_and_not_quoted(
    typed: Typed, tmp_path: Path
) -> None:
    text = INTERVIEW.replace("My carer listened to me", "My dad listened, then hit me")
    path = written(tmp_path / "yp.txt", text)
    words = ("run", path, "-c", book(tmp_path), "-o", tmp_path / "out", "--rules-only")
    said = typed(*words)
    assert "1 passage may speak of harm" in said.out
    assert "no safeguarding system" in " ".join(said.out.split())
    assert '"flags": ["safeguarding"]' in (tmp_path / "out" / CODED).read_text("utf-8")
    assert "then hit me" not in (tmp_path / "out" / SECTION).read_text("utf-8")
