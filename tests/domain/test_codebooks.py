from __future__ import annotations

from voicecode.domain.codebooks import Code, Codebook, Phrase, Rule, Theme


def test_codes_come_in_file_order_with_the_theme_they_stand_in() -> None:
    inner = Theme("inner", "Inner", codes=(Code("b", "B", "b"),))
    outer = Theme("outer", "Outer", codes=(Code("a", "A", "a"),), themes=(inner,))
    codebook = Codebook("x", "X", themes=(outer,))
    pairs = [(theme.id, code.id) for theme, code in codebook.all_codes()]
    assert pairs == [("outer", "a"), ("inner", "b")]


def test_rules_come_with_their_codes() -> None:
    rule = Rule("a.1", Phrase("late"))
    code = Code("a", "A", "a", rules=(rule,))
    codebook = Codebook("x", "X", themes=(Theme("t", "T", codes=(code,)),))
    assert list(codebook.all_rules()) == [(code, rule)]


def test_themes_are_listed_with_all_that_nest_in_them() -> None:
    inner = Theme("inner", "Inner", themes=(Theme("innermost", "Innermost"),))
    outer = Theme("outer", "Outer", themes=(inner, Theme("last", "Last")))
    ids = [theme.id for theme in outer.all_themes()]
    assert ids == ["outer", "inner", "innermost", "last"]
