from __future__ import annotations

from voicecode.domain.agreements import CoderColumns, CoderTable, PairAgreement


def test_a_pair_is_named_for_both_coders() -> None:
    assert PairAgreement(("A", "B"), 3, {}).name == "A|B"


def test_columns_are_recognised_unless_they_are_named() -> None:
    asked = CoderColumns()
    assert {asked.unit, asked.coder, asked.codes, asked.source} == {None}
    assert asked.blank


def test_a_coder_who_is_not_there_did_not_code() -> None:
    table = CoderTable({("u1", "A"): frozenset()})
    assert ("u1", "B") not in table.codings
    assert table.codings["u1", "A"] == frozenset()
