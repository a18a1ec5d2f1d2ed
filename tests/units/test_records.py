from __future__ import annotations

import pytest

from voicecode.units import records


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("case-files/care-plan-b.docx", "Care plan"),
        ("observations/visit-3.md", "Observation"),
        ("files/Pathway Plan 2.docx", "Care plan"),
        ("case-files/case-note-a.md", "Case file"),
        ("notes.md", "Case file"),
        ("audits/2026-03.docx", "Audit"),
    ],
)
def test_a_record_is_called_what_its_name_says(source: str, name: str) -> None:
    assert records.name_of(source) == name
