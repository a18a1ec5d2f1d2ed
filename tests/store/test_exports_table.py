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


def test_an_export_may_hold_a_units_words_if_it_holds_its_speakers(
    file: ProjectFile,
) -> None:
    file.connection.execute("INSERT INTO participant (name) VALUES ('P1'), ('P2')")
    file.connection.execute("UPDATE unit SET participant = 1 WHERE id = 2")
    exports_table.record(file, "b.csv", participants=["P1"])
    exports_table.record(file, "a.csv", participants=["P2"])
    assert exports_table.that_may_hold(file, [2]) == ["b.csv"]
    assert exports_table.that_may_hold(file, []) == []
    # Of a unit that is nobody's, any may.
    assert exports_table.that_may_hold(file, [2, 3]) == ["a.csv", "b.csv"]
