"""Together: several processes decide at once in one project."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.kills.killing import started
from tests.whole_projects import FIRST, imported
from voicecode.store import checking, log_table, project_file


def decided(folder: Path, *, processes: int, each: int) -> int:
    """Let processes decide; count the decisions stored, each told once and in order."""
    folder.mkdir(parents=True)
    project = imported(folder)
    running = []
    for number in range(processes):
        path = folder / f"{number}.jsonl"
        lines = (_line(f"coder {number}", str(memo)) for memo in range(each))
        path.write_text("".join(lines))
        words = ("decide", "--from", path, "-p", project)
        running.append(started(*words, stdout=subprocess.PIPE))
    told = [process.communicate()[0].decode().split()[1::2] for process in running]
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []
        kept = [entry for entry in log_table.entries(file) if entry.decision]
    numbers = sorted(int(seq) for one in told for seq in one)
    assert numbers == [entry.seq for entry in kept]
    for number in range(processes):
        memos = [
            entry.decision.memo
            for entry in kept
            if entry.decision and entry.coder == f"coder {number}"
        ]
        assert memos == [str(memo) for memo in range(each)]
    return len(kept)


def _line(coder: str, memo: str) -> str:
    said = {"unit": FIRST, "code": "punctuality", "action": "add", "coder": coder}
    return json.dumps({**said, "memo": memo}) + "\n"
