from __future__ import annotations

from voicecode.intake.shapes import word_lists


def test_words_are_parted_by_spaces():
    assert word_lists.of("mum  dad\n  nan") == {"mum", "dad", "nan"}


def test_phrases_are_parted_by_commas():
    assert word_lists.of("social\n   worker, nan") == {"social worker", "nan"}
