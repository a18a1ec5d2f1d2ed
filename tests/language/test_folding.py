from __future__ import annotations

import unicodedata

import pytest

from voicecode.language import folding


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("LATE", "late"),
        ("n’t", "not"),
        ("n't", "not"),
        ("nt", "not"),
        ("’ve", "have"),
        ("ca", "can"),
        ("wo", "will"),
        ("'cause", "because"),
        ("cos", "because"),
        ("Mum", "mum"),
        ("so\u00adcial", "social"),
        (unicodedata.normalize("NFD", "Tŷ"), "tŷ"),
    ],
)
def test_spellings_of_one_word_fold_together(typed: str, folded: str) -> None:
    assert folding.folded(typed) == folded


def test_other_languages_have_short_forms_of_their_own() -> None:
    assert folding.folded("CA", forms={}) == "ca"
