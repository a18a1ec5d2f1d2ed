from __future__ import annotations

from tests.small_evidence import BOOK
from voicecode.workflows import quoted_units


def test_themes_come_with_the_names_of_their_codes() -> None:
    themes = list(quoted_units.themes(BOOK))
    assert [theme.id for theme in themes] == list(
        dict.fromkeys(theme.id for theme, _ in BOOK.all_codes())
    )
    named = [(code.id, code.name) for theme in themes for code in theme.codes]
    assert named == [(code.id, code.name) for _, code in BOOK.all_codes()]
