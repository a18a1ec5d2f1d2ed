from __future__ import annotations

import pytest
from textual.color import Color

from voicecode.tui import themes

COLOURS = "foreground primary secondary accent success warning error context".split()
READABLE = 4.5  # the contrast that small text needs; source: WCAG 2.2, 1.4.3


@pytest.mark.parametrize(
    ("environment", "theme"),
    [
        ({}, themes.DARK),
        ({"COLORFGBG": "15;0"}, themes.DARK),
        ({"COLORFGBG": "0;15"}, themes.LIGHT),
        ({"COLORFGBG": "0;default;7"}, themes.LIGHT),
        ({"COLORFGBG": "nonsense"}, themes.DARK),
    ],
)
def test_colours_fit_the_terminal_where_it_says_what_it_is_like(
    environment: dict[str, str], theme: themes.Theme
) -> None:
    assert themes.fitting(environment) is theme


def test_colours_take_turns() -> None:
    assert themes.after("dark") is themes.LIGHT
    assert themes.after("light") is themes.DARK
    assert themes.after("gone") is themes.DARK


@pytest.mark.parametrize(
    ("theme", "colour"),
    [(theme, colour) for theme in themes.ALL for colour in COLOURS],
    ids=lambda value: getattr(value, "name", value),
)
def test_every_colour_is_readable(theme: themes.Theme, colour: str) -> None:
    said = getattr(theme, colour, None) or theme.variables[colour]
    for ground in (theme.background, theme.panel):
        assert _contrast(Color.parse(said), Color.parse(ground)) >= READABLE


def _contrast(one: Color, other: Color) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [value / 255 for value in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
