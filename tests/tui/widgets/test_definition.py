from __future__ import annotations

from voicecode.domain.codebooks import Code, Theme
from voicecode.tui.widgets import definition

THEME = Theme("reliability", "Reliability")


def test_a_definition_says_what_is_in_and_what_is_not() -> None:
    code = Code(
        "punctuality",
        "Turning up\x1b on time",
        "Arriving when\narranged.",
        include=("late [/x]",),
        exclude=("a late bus",),
    )
    assert definition.meaning(THEME, code, gap="\n").plain.splitlines() == [
        "Turning up\ufffd on time  Reliability",
        "Arriving when arranged.",
        "Include",
        "· late [/x]",
        "Exclude",
        "· a late bus",
    ]


def test_what_a_code_does_not_say_leaves_no_gap() -> None:
    code = Code("punctuality", "On time", "Arriving.")
    assert definition.meaning(THEME, code).plain == "On time  Reliability\n\nArriving."
