from __future__ import annotations

from voicecode.domain.report_parts import FigureTable, Parts


def test_parts_can_be_of_what_was_heard_alone() -> None:
    table = FigureTable("Heard", ("Group", "People"), (("Parents", "5"),))
    parts = Parts(*[table] * 9)
    assert parts.heard.rows[0] == ("Parents", "5")
    assert (parts.matrix, parts.provenance, parts.survey.closed) == (None, None, ())
    assert parts.together.rows == ()
