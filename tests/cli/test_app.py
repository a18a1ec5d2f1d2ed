from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli import Typed, is_calm, names, shell
from tests.small_inputs import BOOK, INTERVIEW, SURVEY, book, evidence, written
from voicecode import __version__, resources

COMMANDS = ["", "run", "demo", "read", "code", "codebook", "codebook check",
            "codebook show"]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help(typed: Typed, command: str, flag: str) -> None:
    said = typed(*command.split(), flag)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Usage: voicecode {command}".rstrip())


@pytest.mark.parametrize("command", ["", "codebook"])
def test_a_command_alone_shows_its_help(typed: Typed, command: str) -> None:
    said = typed(*command.split())
    assert "Usage: voicecode" in said.out + said.err


def test_the_help_of_voicecode_names_every_command(typed: Typed) -> None:
    out = typed("--help").out
    for command in COMMANDS[1:]:
        assert re.search(rf"^  {command.split()[0]} ", out, re.M)


def test_the_version_is_said(typed: Typed) -> None:
    said = typed("--version")
    assert (said.code, said.out, said.err) == (0, f"voicecode {__version__}\n", "")


def test_python_runs_voicecode_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "voicecode", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"voicecode {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        "nosuch",
        "run --nosuch",
        "run in",
        "code in -o out.csv --jobs 0",
        "code in -o out.csv --jobs many",
        "code in -o out.csv --jobs 257",
        "codebook check",
        "codebook check a b",
        "read",
    ],
)
def test_a_wrong_call_exits_2_and_says_how_to_go_on(typed: Typed, words: str) -> None:
    said = typed(*words.split())
    assert (said.code, said.out) == (2, "")
    assert "Usage: voicecode" in said.err
    assert "Traceback" not in said.err


def bad_calls(folder: Path) -> dict[str, list[object]]:
    """Calls that are wrong, each in one way."""
    text = written(folder / "yp.txt", INTERVIEW)
    table = written(folder / "survey.csv", SURVEY)
    good = book(folder)
    wrong = book(folder, BOOK.replace('"late"', '"(late"'), name="wrong.yaml")
    empty = written(folder / "empty.txt", b"")
    binary = written(folder / "binary.txt", bytes(range(256)) * 40)
    roles = written(folder / "roles.csv", "speaker,role\nMum,mummy\n")
    (folder / "nothing").mkdir()
    code = ["code", "-c", good, "-o", folder / "out.csv"]
    run = ["run", "-c", good, "-o", folder / "out"]
    return {
        "missing file": [*code, folder / "missing.txt"],
        "missing folder": [*run, folder / "missing" / "folder"],
        "empty folder": [*run, folder / "nothing"],
        "empty file": [*run, empty],
        "binary file": [*code, binary],
        "codebook as input": [*code, good],
        "name too long": [*code, "x" * 5000],
        "codebook's name too long": ["code", text, "-o", "out.csv", "-c", "x" * 5000],
        "no such codebook": ["code", text, "-o", folder / "out.csv", "-c", "nosuch"],
        "wrong codebook": ["code", text, "-o", folder / "out.csv", "-c", wrong],
        "wrong codebook to run": ["run", text, "-o", folder / "out", "-c", wrong],
        "wrong codebook to show": ["codebook", "show", wrong],
        "text as codebook": ["codebook", "show", text],
        "binary codebook": ["codebook", "check", binary],
        "codebook that is a folder": ["codebook", "check", folder],
        "unknown ending": ["code", "-c", good, text, "-o", folder / "out.docx"],
        "output under a file": ["code", "-c", good, text, "-o", text / "out.csv"],
        "folder under a file": ["run", "-c", good, text, "-o", text / "out"],
        "output is a device": ["run", "-c", good, text, "-o", "/dev/null"],
        "output is the input": ["code", "-c", good, table, "-o", table],
        "unknown text column": [*code, table, "--text", "Nosuch"],
        "unknown role column": [*code, table, "--role", "Nosuch"],
        "unknown id column": ["read", table, "--id", "Nosuch"],
        "unknown attribute": ["read", table, "--attribute", "Nosuch"],
        "unknown role": ["read", text, "--roles", roles],
        "missing roles file": ["read", text, "--roles", folder / "missing.csv"],
        "empty roles file": ["read", text, "--roles", empty],
        "binary roles file": ["read", text, "--roles", binary],
        "roles that are a folder": ["read", text, "--roles", folder],
    }


def test_anything_wrong_is_told_in_two_lines_and_leaves_nothing(
    typed: Typed, tmp_path: Path
) -> None:
    calls = bad_calls(tmp_path)
    before = names(tmp_path)
    for what, words in calls.items():
        said = typed(*words)
        assert said.code == 2, what
        assert is_calm(said), (what, said)
        assert names(tmp_path) == before, what


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("missing file", "missing.txt"),
        ("empty file", "empty.txt"),
        ("binary file", "binary.txt"),
        ("wrong codebook", "wrong.yaml, line 12: rule punctuality.1 "),
        ("wrong codebook to show", "wrong.yaml, line 12: rule punctuality.1 "),
        ("text as codebook", "yp.txt, line 5"),
        ("unknown ending", "End the name in .jsonl, .csv, .parquet."),
        ("unknown text column", "Nosuch"),
        ("unknown role", "roles.csv, row 2: “mummy” is not a role"),
        ("output under a file", "cannot write there"),
        ("output is the input", "would be written over"),
    ],
)
def test_what_is_wrong_is_named_and_where(
    typed: Typed, tmp_path: Path, what: str, told: str
) -> None:
    assert told in typed(*bad_calls(tmp_path)[what]).err


def test_the_shipped_codebooks_are_named_when_a_name_is_wrong(
    typed: Typed, tmp_path: Path
) -> None:
    err = typed(*bad_calls(tmp_path)["no such codebook"]).err
    assert "nosuch: no such codebook." in err
    for name in resources.codebook_names():
        assert name in err


def test_a_problem_in_a_name_cannot_speak_to_the_terminal(
    typed: Typed, tmp_path: Path
) -> None:
    said = typed("read", tmp_path / "\x1b]0;x\x07\x9b31m.txt")
    assert said.code == 2
    assert not set("\x1b\x07\x9b") & set(said.err)


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_exits_130_and_leaves_nothing(tmp_path: Path, jobs: int) -> None:
    process = stopped(tmp_path, signal.SIGINT, jobs=jobs)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().splitlines()[-1] == (
        "voicecode: interrupted; no file was written."
    )
    assert b"Traceback" not in err
    assert names(tmp_path) == ["book.yaml", "in.csv"]


def test_a_run_that_is_told_to_end_leaves_nothing(tmp_path: Path) -> None:
    process = stopped(tmp_path, signal.SIGTERM, jobs=1)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (128 + signal.SIGTERM, b"")
    assert b"Traceback" not in err
    assert names(tmp_path) == ["book.yaml", "in.csv"]


def stopped(
    tmp_path: Path, signal_sent: signal.Signals, *, jobs: int
) -> subprocess.Popen[bytes]:
    """Start to code a long survey, and stop all its processes midway."""
    answers = "".join(f"{n},They were late {n} times.\n" for n in range(200_000))
    table = written(tmp_path / "in.csv", "ID,Why?\n" + answers)
    output = tmp_path / "out" / "coded.jsonl"
    words = ("code", table, "-c", book(tmp_path), "-o", output, "--jobs", jobs)
    # What a shell starts in the background is deaf to Ctrl-C, and so are its children.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = shell(*words)
    signal.signal(signal.SIGINT, heard)
    for _ in range(600):
        if output.parent.exists():
            break
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(process.pid, signal_sent)
    return process


@pytest.mark.parametrize("option", [[], ["-o", "-"], ["--json"]])
def test_a_reader_that_goes_away_is_no_problem(
    tmp_path: Path, option: list[str]
) -> None:
    process = shell("read", written(tmp_path / "yp.txt", INTERVIEW * 2000), *option)
    assert process.stdout
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()


def test_a_reader_that_never_came_is_no_problem(tmp_path: Path) -> None:
    process = shell("read", written(tmp_path / "yp.txt", INTERVIEW))
    assert process.stdout
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.parametrize(
    ("redirection", "code", "told"),
    [
        (">&-", 0, ""),
        (">&- 2>&-", 0, ""),
        pytest.param(
            "> /dev/full",
            2,
            "voicecode: no space left on device.\n",
            marks=pytest.mark.skipif(
                not Path("/dev/full").exists(), reason="no /dev/full here"
            ),
        ),
    ],
)
def test_an_output_that_takes_nothing_is_told_calmly(
    tmp_path: Path, redirection: str, code: int, told: str
) -> None:
    path = written(tmp_path / "yp.txt", INTERVIEW)
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m voicecode read "$1" {redirection}',
         sys.executable, str(path)],
        capture_output=True,
        check=False,
        text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (code, told)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_results_are_utf_8_whatever_the_environment_says(
    tmp_path: Path, encoding: str
) -> None:
    process = shell(
        "read",
        written(tmp_path / "yp.txt", INTERVIEW),
        env={"PYTHONIOENCODING": encoding},
    )
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Naïve of me “to hope”." in out.decode("utf-8")


def test_no_command_leaves_the_house(tmp_path: Path) -> None:
    """Run the main job where every attempt at a connection is a failure."""
    folder = evidence(tmp_path / "in")
    lines = (
        "import socket, sys",
        "def refuse(*_, **__): raise SystemExit('a connection')",
        "socket.socket.connect = socket.create_connection = refuse",
        "socket.getaddrinfo = refuse",
        "from voicecode.cli.app import main",
        "main()",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines), "run", str(folder),
         "-c", str(book(tmp_path)), "-o", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
