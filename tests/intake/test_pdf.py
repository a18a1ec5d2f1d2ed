from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.pdf_files import Words, pdf, wrapped
from voicecode.errors import BadInputError
from voicecode.intake import pdf_pages

pytest.importorskip("pypdfium2", reason="needs the extra pdf")

_LONG = "and then nobody came to the house again for weeks, not one of them, " * 4


def test_hard_wrapped_turns_are_joined(tmp_path: Path, aloud: ModuleType):
    path = pdf(
        tmp_path / "a.pdf",
        [
            Words("Interview with Mum", 72, 780, size=18),
            Words("Interviewer: What happened?", 72, 740),
            *wrapped(f"Mum: {_LONG}", width=60, top=720),
            Words("Interviewer: And then?", 72, 600),
            Words("Mum: Nothing.", 72, 580),
            Words("1", 300, 30),
        ],
    )
    assert aloud.said(path) == [
        ("Interviewer", "What happened?"),
        ("Mum", _LONG.strip()),
        ("Interviewer", "And then?"),
        ("Mum", "Nothing."),
    ]
    assert aloud.remarks(path) == ["left out: 1 line of page numbers and margins"]


def test_what_is_not_read_is_told(tmp_path: Path, aloud: ModuleType):
    pages = [[Words("Mum: So."), Words("Int: Yes.", base=680)], []]
    path = pdf(tmp_path / "a.pdf", *pages, picture=True, notes=["Text", "Widget"])
    assert aloud.remarks(path) == [
        "left out, as pictures without text: page 2",
        "left out: 2 form fields",
        "left out: 2 comments",
    ]


def test_a_scan_is_refused_with_the_way_out(tmp_path: Path, aloud: ModuleType):
    path = pdf(tmp_path / "a.pdf", [], [], picture=True)
    with pytest.raises(BadInputError, match="pictures of pages and no text") as refused:
        aloud.documents(path)
    assert "OCR" in refused.value.hint


def test_fonts_that_hide_their_letters_are_refused(tmp_path: Path, aloud: ModuleType):
    path = pdf(tmp_path / "a.pdf", [Words("\ue001\ue002\ue003", is_odd=True)])
    with pytest.raises(BadInputError, match="which letters"):
        aloud.documents(path)


def test_noise_is_refused(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 99)
    with pytest.raises(BadInputError, match="broken"):
        aloud.documents(path)


def test_without_the_extra_the_way_to_it_is_told(
    tmp_path: Path, aloud: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pdf_pages, "LIBRARY", "no_such_library")
    with pytest.raises(BadInputError, match="an extra") as refused:
        aloud.documents(pdf(tmp_path / "a.pdf", []))
    assert refused.value.hint == "Install it: pip install 'voicecode[pdf]'"
