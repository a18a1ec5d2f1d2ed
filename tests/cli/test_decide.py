from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import written
from tests.whole_projects import FIRST, SECOND, imported

GOOD = {"unit": FIRST, "code": "punctuality", "action": "accept", "coder": "Ana"}


def test_a_decision_is_told_with_its_number(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("decide", FIRST, "listened", "add", "--coder", "Ana", "-p", project)
    assert (said.code, said.out, said.err) == (0, "ok 4\n", "")


def test_decisions_of_a_file_are_told_line_by_line(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    lines = json.dumps(GOOD) + "\n" + json.dumps({**GOOD, "unit": SECOND}) + "\n"
    path = written(tmp_path / "d.jsonl", "\ufeff" + lines)
    said = typed("decide", "--from", path, "-p", project)
    assert (said.code, said.out, said.err) == (0, "ok 4\nok 5\n", "")


def test_a_wrong_line_ends_in_2_after_what_was_kept(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    lines = json.dumps(GOOD) + "\n" + json.dumps({**GOOD, "code": "punctualty"})
    path = written(tmp_path / "d.jsonl", lines)
    said = typed("decide", "--from", path, "-p", project)
    assert (said.code, said.out) == (2, "ok 4\n")
    assert said.err.startswith(f"voicecode: {path}, line 2: 'punctualty': ")
    assert "'punctuality'" in said.err


def test_stdin_is_read_as_it_comes_and_answered_at_once(tmp_path: Path) -> None:
    project = imported(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "voicecode", "decide", "--from", "-", "-p", project],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    for number in (4, 5, 6):
        process.stdin.write(json.dumps(GOOD) + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == f"ok {number}\n"
    process.stdin.close()
    assert process.wait(timeout=30) == 0
    process.stdout.close()


def test_stdin_may_be_in_any_locale(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = imported(tmp_path)
    line = json.dumps({**GOOD, "memo": "tŷ"}, ensure_ascii=False).encode()
    raw = io.TextIOWrapper(io.BytesIO(line), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", raw)
    assert typed("decide", "--from", "-", "-p", project).out == "ok 4\n"


@pytest.mark.parametrize(
    "words",
    [
        (),
        (FIRST,),
        (FIRST, "listened"),
        (FIRST, "listened", "add", "--from", "-"),
        ("--from", "missing.jsonl"),
        (FIRST, "listened", "add"),
        (FIRST, "listend", "add", "--coder", "Ana"),
        (FIRST, "listened", "reject", "--coder", "Ana"),
    ],
)
def test_what_is_no_decision_is_told_calmly(
    typed: Typed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    monkeypatch.delenv("VOICECODE_CODER", raising=False)
    said = typed("decide", *words, "-p", imported(tmp_path))
    assert said.code == 2
    assert is_calm(said)


def test_deciding_loads_nothing_heavy(tmp_path: Path) -> None:
    project = imported(tmp_path)
    ask = (
        "import sys\nfrom voicecode.cli.app import app\n"
        "try:\n    app(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = 'spacy numpy sklearn scipy yaml textual rich.progress'.split()\n"
        "print(*[name for name in heavy if name in sys.modules])\n"
    )
    words = ("decide", FIRST, "listened", "add", "--coder", "Ana", "-p", str(project))
    done = subprocess.run(
        [sys.executable, "-c", ask, *words], capture_output=True, text=True, check=True
    )
    assert done.stdout == "ok 4\n\n"
