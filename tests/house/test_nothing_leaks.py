"""No command tells what somebody said when an input is broken, nor names a file so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import broken_inputs
from tests.broken_inputs import SAID
from tests.cli import Said, Typed
from tests.small_inputs import INTERVIEW, book, written
from tests.whole_projects import imported

# Some words of it are as telling as all of them.
TELLING = (SAID, "heron by the", "sluice knows", "whose coat")


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(capsys, monkeypatch)


def check(said: Said, folder: Path, *words: object) -> None:
    """Hold what a command said, and the names of all files, against the sentence."""
    shown = said.err + (said.out if said.code == 2 else "")
    for telling in TELLING:
        assert telling not in shown, (words, shown)
        assert not [path for path in folder.rglob("*") if telling in path.name]
    assert "Traceback" not in shown, words


def of_evidence(folder: Path, path: Path, project: Path) -> Iterator[list[object]]:
    small, out = folder / "book.yaml", folder / "out"
    by_rules = ["-c", small, "--rules-only"]
    yield ["read", path, "-o", folder / "read.jsonl"]
    yield ["run", path, "-o", out, *by_rules]
    yield ["code", path, "-o", folder / "coded.csv", *by_rules]
    yield ["pseudonymise", path, "-o", folder / "copies"]
    yield ["import", path, "-p", project]
    yield ["import", path, "-p", project, "--no-protect"]
    yield ["train", path, "-o", folder / "own.model"]
    yield ["evaluate", path]
    yield ["agreement", path]


def of_tables(folder: Path, path: Path, project: Path) -> Iterator[list[object]]:
    run = ["run", folder / "in" / "yp-01.txt", "-o", folder / "out", "--rules-only"]
    for option in ("--roles", "--consent", "--names", "--decisions", "--key"):
        yield [*run, "-c", folder / "book.yaml", option, path]
    for option in ("--model", "--scale", "-c"):
        yield [*run, option, path]
    in_project = ["-p", project]
    yield ["participants", "set", "--from", path, *in_project]
    yield ["participants", "set", "--from", path, "--key", path, *in_project]
    yield ["adjudicate", "--from", path, "--coder", "Ana", *in_project]
    yield ["decide", "--from", path, "--coder", "Ana", *in_project]
    yield ["train", path, "-o", folder / "own.model"]
    yield ["evaluate", path, "-c", folder / "book.yaml"]
    yield ["agreement", path]
    yield ["codebook", "check", path]
    form = ["--format", "docx", "--house", path, "-o", folder / "q.docx"]
    yield ["quotes", *form, "--allow-unreviewed", *in_project]
    yield ["report", "--template", path, "--format", "md", "-o", "r.md", *in_project]


def test_broken_evidence_is_refused_without_a_word_of_it(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    book(tmp_path)
    for path in broken_inputs.evidence(tmp_path):
        for words in of_evidence(tmp_path, path, project):
            check(typed(*words), tmp_path, *words)


def test_broken_tables_are_refused_without_a_word_of_them(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path, coded=True)
    book(tmp_path)
    for path in broken_inputs.tables(tmp_path):
        for words in of_tables(tmp_path, path, project):
            said = typed(*words)
            check(said, tmp_path, *words)


@pytest.mark.parametrize("line", broken_inputs.LINES)
def test_a_broken_line_of_a_script_is_not_told(
    line: str, typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path, coded=True)
    path = written(tmp_path / "lines.jsonl", line)
    said = typed("decide", "--from", path, "-p", project, "--coder", "Ana")
    assert said.code == 2
    check(said, tmp_path)


def test_neither_the_log_nor_what_is_told_of_a_damaged_project_holds_its_text(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    told = INTERVIEW.replace("My carer listened", f"My carer listened, and {SAID}")
    written(tmp_path / "more" / "yp-02.txt", told)
    for words in (["import", tmp_path / "more"], ["code", "--rules-only"], ["log"]):
        check(typed(*words, "-p", project), tmp_path)
    log = typed("log", "--json", "-p", project)
    assert not [telling for telling in TELLING if telling in log.out + log.err]
    with sqlite3.connect(project / "voicecode.db") as file:
        file.execute("UPDATE page SET body = replace(body, 'knows', 'knew')")
    file.close()
    for words in (["check"], ["quotes", "--format", "md", "-o", tmp_path / "q.md",
                   "--allow-unreviewed"]):  # fmt: skip
        said = typed(*words, "-p", project)
        assert said.code in {1, 2}
        check(said, tmp_path)
