from __future__ import annotations

import pytest

from voicecode.domain.sheets import Saved
from voicecode.tui.widgets.saved_line import SavedLine


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("", "✓ saved as no. 12  added: [x]\ufffd"),
        ("That was all.", "✓ saved as no. 12  added: [x]\ufffd  That was all."),
    ],
)
def test_a_saved_decision_is_told_with_its_number(more: str, shown: str) -> None:
    line = SavedLine()
    line.saved(Saved(12, "a#1", "added: [x]\x1b"), more)
    assert line.content.plain.rstrip() == shown


def test_what_went_wrong_is_told_with_the_way_out() -> None:
    line = SavedLine()
    line.warn("voicecode.db: the disk is full.", "Free some space.")
    assert line.content.plain == "voicecode.db: the disk is full.  Free some space."
    line.say("")
    assert line.content.plain == ""
