from __future__ import annotations

from voicecode.domain.scores import Share


def test_a_share_is_right_codings_of_all_codings() -> None:
    assert Share(right=3, codings=4).share == 0.75


def test_no_codings_have_no_share() -> None:
    assert Share(right=0, codings=0).share is None
