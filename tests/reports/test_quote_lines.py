from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from voicecode.domain.findings import Findings
from voicecode.reports import quote_lines
from voicecode.reports.quote_bank import COLUMNS, Row

ROW = Row(*(f"a {name}" for name in COLUMNS))
FINDINGS = Findings("T", "b", "1", remarks=("Not reviewed.",))


@pytest.mark.parametrize("rows", [[], [ROW], [ROW, replace(ROW, quote='=1+1 "x"\n')]])
def test_rows_come_back_with_what_a_reader_must_know(tmp_path, rows):
    path = tmp_path / "q.json"
    assert quote_lines.write(path, rows, FINDINGS, date(2026, 3, 3)) == len(rows)
    read = json.loads(path.read_text(encoding="utf-8"))
    assert read["remarks"] == ["Not reviewed."]
    assert read["made_on"] == "2026-03-03"
    assert [Row(**row) for row in read["quotes"]] == rows


def test_half_a_character_is_escaped(tmp_path):
    path = tmp_path / "q.json"
    quote_lines.write(path, [replace(ROW, quote="a\ud83d")], FINDINGS, None)
    assert json.loads(path.read_text("utf-8"))["quotes"][0]["quote"] == "a\ud83d"
