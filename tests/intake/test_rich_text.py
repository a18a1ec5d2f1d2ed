from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import rich_text


def test_turns_are_read_from_labels(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}"
        rb"{\b Interviewer:} How?\par{\b Mum:} It\rquote s \'a35.\par And so.\par}"
    )
    assert aloud.said(path) == [("Interviewer", "How?"), ("Mum", "It’s £5.\nAnd so.")]
    assert aloud.remarks(path) == []


def test_what_stands_before_the_first_group_is_passed_over(
    tmp_path: Path, aloud: ModuleType
):
    path = tmp_path / "a.rtf"
    path.write_bytes(b"\xef\xbb\xbf\r\n" + rb"{\rtf1 Mum: Hi.\par Int: Yes.\par}")
    assert aloud.said(path) == [("Mum", "Hi."), ("Int", "Yes.")]


def test_a_file_that_is_far_too_large_is_refused(
    tmp_path: Path, aloud: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1 Mum: Hi.}")
    monkeypatch.setattr(rich_text, "LARGEST", 10)
    with pytest.raises(BadInputError, match="64 MB"):
        aloud.said(path)
