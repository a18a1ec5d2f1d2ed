"""Themes: quiet colours for a dark and for a light terminal."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#8ab4e8",
    secondary="#a9b4c4",
    accent="#e3b778",
    success="#93c79a",
    warning="#e3b778",
    error="#e39a95",
    foreground="#dfe3ea",
    background="#15181d",
    surface="#15181d",
    panel="#2b313b",
    variables={"context": "#98a1af", "rule": "#343b47"},
)
LIGHT = Theme(
    name="light",
    dark=False,
    primary="#1f5fa8",
    secondary="#4b5563",
    accent="#8a5300",
    success="#27693a",
    warning="#8a5300",
    error="#a02c2c",
    foreground="#1f2328",
    background="#fcfbf8",
    surface="#fcfbf8",
    panel="#e9e6df",
    variables={"context": "#5c636e", "rule": "#d5d1c8"},
)
ALL = (DARK, LIGHT)


def fitting(environment: Mapping[str, str]) -> Theme:
    """Choose the theme that fits a terminal, as far as it says what it is like.

    Terminals that set ``COLORFGBG`` give the number of their background colour last:
    7 and 15 are the light ones.
    """
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in ("7", "15") else DARK


def after(name: str) -> Theme:
    """Give the theme that comes after one."""
    names = [theme.name for theme in ALL]
    place = names.index(name) if name in names else -1
    return ALL[(place + 1) % len(ALL)]
