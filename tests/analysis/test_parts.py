from __future__ import annotations

from tests.counted import C, code, counts, ledger
from voicecode.analysis import parts
from voicecode.domain.counts import Balance
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings


def test_every_theme_and_code_has_its_tables_and_sentences():
    made = counts({C: 40}, [code("a", {C: Balance(30, 2)})])
    codes = (CodeFindings("a", "Ay", ""),)
    found = Findings("T", "b", "1", themes=(ThemeFindings("t", "Tee", codes=codes),))
    made_of = parts.of(ledger(made), made, found)
    assert set(made_of.of_theme.found) == set(made_of.of_theme.key) == {"t"}
    assert made_of.of_code.key["a"].startswith("Children and young people mostly")
    assert made_of.by_role["t"].rows[0][0] == "Ay"
    assert made_of.by_code["a"].rows[0][0] == "Children and young people"
    for table in (made_of.heard, made_of.evidence, made_of.sides, made_of.groups):
        assert table.rows
