from __future__ import annotations

from voicecode.domain.measures import By


def test_what_is_drawn_goes_by_the_words_of_the_command_line() -> None:
    assert [By("unit"), By("source")] == [By.UNIT, By.SOURCE]
