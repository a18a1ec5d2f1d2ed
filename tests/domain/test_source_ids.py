from __future__ import annotations

import pytest

from voicecode.domain.documents import Kind
from voicecode.domain.source_ids import SourceIds, source_id
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.TRANSCRIPT, "Transcript 7"),
        (Kind.SURVEY, "Survey 7"),
        (Kind.RECORD, "Case record 7"),
    ],
)
def test_a_source_goes_by_its_kind_and_a_number(kind, expected):
    assert source_id(kind, 7) == expected


def test_no_files_name_is_in_an_id():
    name = "interview Tomos Jones.docx"
    ids = SourceIds.numbered([("a.csv", Kind.SURVEY), (name, Kind.TRANSCRIPT)])
    unit = Unit(name, 12, "Yes.", Span(0, 4))
    assert ids.source(unit) == "Transcript 2"
    assert ids.passage(unit) == "Transcript 2, passage 12"
