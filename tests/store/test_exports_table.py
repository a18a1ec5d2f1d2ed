from __future__ import annotations

from voicecode.store import exports_table, log_table
from voicecode.store.project_file import ProjectFile


def test_exports_are_in_the_log_with_whose_words_they_hold(file: ProjectFile) -> None:
    file.connection.execute("INSERT INTO participant (name) VALUES ('P1'), ('P2')")
    for path, names in (("a.csv", ["P1"]), ("b.csv", ["P2"]), ("a.csv", ["P1", "P2"])):
        exports_table.record(file, path, participants=names)
    assert exports_table.holding(file, "P1") == ["a.csv"]
    assert exports_table.holding(file, "P2") == ["b.csv", "a.csv"]
    assert exports_table.holding(file, "nobody") == []
    entries = list(log_table.entries(file))
    assert [entry.action for entry in entries] == ["export"] * 3
    assert [entry.memo for entry in entries] == ["a.csv", "b.csv", "a.csv"]
