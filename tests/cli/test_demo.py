from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, names
from tests.small_inputs import book, evidence
from voicecode import resources
from voicecode.workflows import open_model, run


def test_the_demo_is_the_main_job_on_the_shipped_corpus(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A small corpus and codebook stand in for the shipped ones, which take longer.
    folder, codebook = evidence(tmp_path / "in"), book(tmp_path)
    monkeypatch.setattr(resources, "demo_corpus", lambda: folder)
    monkeypatch.setattr(resources, "codebook", lambda _: codebook)
    monkeypatch.setattr(open_model, "has_corpus", lambda _: False)
    monkeypatch.chdir(tmp_path)
    assert typed("demo").code == 0
    assert len(names(tmp_path / "demo-output")) == len(run.FILES)
    assert typed("demo", "-o", "elsewhere", "--quiet").code == 0
    assert names(tmp_path / "elsewhere") == names(tmp_path / "demo-output")


# Needs the default codebook and the demo corpus, which ship with voicecode.
@pytest.mark.skipif(
    resources.codebook("childrens-voice") is None, reason="no default codebook here"
)
def test_the_shipped_demo_runs_to_the_end(typed: Typed, tmp_path: Path) -> None:
    said = typed("demo", "-o", tmp_path / "out", "--quiet")
    assert (said.code, said.err) == (0, "")
    assert len(names(tmp_path / "out")) == len(run.FILES)
