from __future__ import annotations

from voicecode.language import frequencies


def test_shares_are_shares() -> None:
    assert all(frequencies.RARE < share < 1 for share in frequencies.ENGLISH.values())
    assert sum(frequencies.ENGLISH.values()) < 1.5


def test_the_is_said_more_often_than_a_visit() -> None:
    assert frequencies.ENGLISH["the"] > frequencies.ENGLISH["visit"]
