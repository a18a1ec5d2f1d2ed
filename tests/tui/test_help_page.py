from __future__ import annotations

from voicecode.tui import help_page, keys


def test_help_tells_every_key_and_what_it_does() -> None:
    shown = help_page.text(keys.GROUPS).plain
    for key in keys.every():
        assert f"{key.shown.ljust(13)}{key.does}" in shown


def test_help_tells_the_keys_as_the_project_has_them() -> None:
    shown = help_page.text(keys.mapped({"accept": "y"})).plain
    assert "y            It holds" in shown
    assert "a            It holds" not in shown


def test_help_tells_the_signs() -> None:
    shown = help_page.text(keys.GROUPS).plain
    for sign in ("[ ]", "[✓]", "[✗]", "[!]", "⚑", "★"):
        assert sign in shown
