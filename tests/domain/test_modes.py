from __future__ import annotations

import pytest

from voicecode.domain import modes
from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode


@pytest.mark.parametrize(
    ("kind", "speakers", "mode"),
    [
        (Kind.TRANSCRIPT, 0, Mode.INTERVIEW),
        (Kind.TRANSCRIPT, 1, Mode.INTERVIEW),
        (Kind.TRANSCRIPT, 2, Mode.GROUP),
        (Kind.SURVEY, 300, Mode.SURVEY),
        (Kind.RECORD, 0, Mode.RECORD),
    ],
)
def test_a_transcript_with_several_speakers_is_a_group(
    kind: Kind, speakers: int, mode: Mode
) -> None:
    assert modes.of(kind, speakers) is mode


def test_every_mode_has_its_names() -> None:
    assert [mode.name_of_one for mode in Mode] == [
        "interview", "group", "survey", "case file",
    ]  # fmt: skip
    assert Mode.GROUP.name_of_all == "Groups of two or more"
