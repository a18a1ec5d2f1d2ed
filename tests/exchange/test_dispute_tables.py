from __future__ import annotations

import csv
from pathlib import Path

from voicecode.domain.settlements import Dispute
from voicecode.exchange import dispute_tables


def test_a_row_has_who_gave_the_code_what_is_decided_and_the_words(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new" / "disputes.csv"
    disputes = [
        Dispute("a#1", "trust", ("Ana",), ("Ben", "Cai")),
        Dispute("a#1", "late", ("Ben",), ("Ana",), settled=True),
        Dispute("=a#2", "late", ("Ben",), ("Ana",), settled=False),
    ]
    texts = {"a#1": 'She said "no", twice.', "=a#2": "=1+1"}
    dispute_tables.write(path, disputes, texts=texts)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["unit", "code", "decision", "memo", "given by", "not by", "text"],
            ["a#1", "trust", "", "", "Ana", "Ben, Cai", 'She said "no", twice.'],
            ["a#1", "late", "settle", "", "Ben", "Ana", 'She said "no", twice.'],
            ["'=a#2", "late", "dismiss", "", "Ben", "Ana", "'=1+1"],
        ]
