from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf_files import Words, pdf
from voicecode.errors import BadInputError
from voicecode.intake import pdf_pages
from voicecode.intake.printed import Page

pytest.importorskip("pypdfium2", reason="needs the extra pdf")


def _pages(path: Path) -> list[Page]:
    return list(pdf_pages.pages(str(path), "a.pdf"))


def test_lines_come_with_their_places(tmp_path: Path):
    path = pdf(
        tmp_path / "a.pdf",
        [Words(" So (they) said", 72, 700, bold="Mum:"), Words("£5 – é", 90, 686.5)],
    )
    [page] = _pages(path)
    first, second = page.lines
    assert (first.text, first.strong, first.is_broken) == (
        "Mum: So (they) said",
        4,
        False,
    )
    assert (second.text, second.strong) == ("£5 – é", 0)
    assert (first.base, second.base) == (700, 686.5)
    assert first.left == pytest.approx(72, abs=2)
    assert first.left < first.starts[1] < first.right < 250
    assert len(first.starts) == 4
    assert first.size == second.size


def test_larger_letters_are_told(tmp_path: Path):
    path = pdf(tmp_path / "a.pdf", [Words("Visit", size=18), Words("So.", base=600)])
    [page] = _pages(path)
    assert page.lines[0].size > page.lines[1].size


def test_pictures_fields_and_comments_are_counted(tmp_path: Path):
    notes = ("Widget", "Widget", "Text", "Highlight")
    path = pdf(tmp_path / "a.pdf", [Words("So.")], [], picture=True, notes=notes)
    assert [(one.has_pictures, one.fields, one.comments) for one in _pages(path)] == [
        (True, 2, 1)
    ] * 2
    assert not _pages(pdf(tmp_path / "b.pdf", []))[0].has_pictures


def test_a_page_without_text_has_no_lines(tmp_path: Path):
    assert _pages(pdf(tmp_path / "a.pdf", [])) == [Page(())]


@pytest.mark.parametrize("keep", [0.3, 0.6])
def test_a_broken_file_is_refused_or_read_as_far_as_it_goes(
    tmp_path: Path, keep: float
):
    path = pdf(tmp_path / "a.pdf", [Words("So.")])
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * keep)])
    with pytest.raises(BadInputError, match="broken"):
        _pages(path)


def test_too_many_pages_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf_pages, "_MOST_PAGES", 1)
    with pytest.raises(BadInputError, match="too large"):
        _pages(pdf(tmp_path / "a.pdf", [], []))


def test_a_page_of_absurdly_many_letters_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pdf_pages, "_MOST_CHARACTERS", 2)
    with pytest.raises(BadInputError, match="too large"):
        _pages(pdf(tmp_path / "a.pdf", [Words("So.")]))
