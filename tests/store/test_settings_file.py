from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from voicecode.domain.consents import Consent
from voicecode.domain.disclosure import Publication
from voicecode.domain.projects import Settings
from voicecode.errors import BadInputError
from voicecode.store import settings_file


def read(folder: Path, text: str | bytes) -> Settings:
    return settings_file.read(written(folder / "voicecode.toml", text))


def test_what_is_not_said_is_as_it_is_by_default(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Settings()
    assert Settings().publication == Publication(rounding=5, threshold=5, k=5)


def test_all_that_can_be_said_is_read(tmp_path: Path) -> None:
    text = (
        '\ufefftitle = "Gwrando"\ncoder = "Ana"\n'
        '[review]\nkeys = {accept = "a enter", reject = "x"}\n'
        'colours = "light"\n'
        "[publication]\nrounding = 10\nthreshold = 7\nk = 3\nconsent = 'analyse'\n"
    )
    assert read(tmp_path, text) == Settings(
        "Gwrando",
        "Ana",
        {"accept": "a enter", "reject": "x"},
        Publication(10, 7, 3),
        colours="light",
        consent=Consent.ANALYSE,
    )


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ('titel = "A"', "'titel'", "'title'"),
        ("[reviews]", "'reviews'", "'review'"),
        ("[publication]\nconsent = 'all'", "'all' is no kind of consent", "analyse"),
        ("[publication]\nround = 5", "'publication.round'", "'rounding'"),
        ("[review]\nkey = {}", "'review.key'", "'keys'"),
        ("title = 5", "'title' is no text", "quotation marks"),
        ("[review]\nkeys = {accept = 1}", "'accept' is no text", "quotation"),
        ('publication = "no"', "'publication' holds no settings", "[publication]"),
        ("[publication]\nk = 0", "'k' is no number", "k = 5"),
        ("[publication]\nk = true", "'k' is no number", "k = 5"),
        ('[publication]\nk = "5"', "'k' is no number", "k = 5"),
        ("title = ", "is no TOML", "quotation marks"),
        (b"title = '\xff'", "is not UTF-8", "UTF-8"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_way_out(
    tmp_path: Path, text: str | bytes, problem: str, hint: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        read(tmp_path, text)
    assert problem in refused.value.problem
    assert hint in refused.value.hint
    assert "voicecode.toml" in refused.value.problem


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no such file"):
        settings_file.read(tmp_path / "voicecode.toml")


@pytest.mark.parametrize(
    "title", ["Riverside 2026", 'What "we" said \\ {heard}', "a\nb\x7f\x00", "Tŷ 🙂"]
)
def test_the_first_file_says_the_title_whatever_it_is(
    tmp_path: Path, title: str
) -> None:
    assert read(tmp_path, settings_file.first(title)) == Settings(title)


def test_the_first_files_suggestions_can_be_taken_up(tmp_path: Path) -> None:
    text = settings_file.first("A")
    for setting in ("coder =", "[review]", "keys ="):
        text = text.replace(f"# {setting}", setting)
    found = read(tmp_path, text)
    assert found.coder
    assert found.keys == {"accept": "a", "reject": "x"}
