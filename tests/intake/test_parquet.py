from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Columns
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units


def test_a_table_of_answers_is_read_as_any_other(tmp_path: Path, aloud: ModuleType):
    columns = {
        "id": [1, 2],
        "comment": pa.array(["She came late", None]).dictionary_encode(),
        "age": [14.0, None],
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    [document] = aloud.documents(tmp_path / "a.parquet")
    assert document.text == "She came late\n"
    assert dict(document.passages[0].attributes) == {"age": "14"}


def test_units_are_read_back(tmp_path: Path, aloud: ModuleType):
    unit = Unit("yp.docx", 5, "So it was.", Span(30, 40), speaker="Zoe")
    coded_units.write(tmp_path / "u.parquet", [CodedUnit(unit)])
    [document] = aloud.documents(tmp_path / "u.parquet")
    assert (document.source, document.start, document.text) == (
        "yp.docx",
        30,
        "So it was.",
    )
    assert document.passages[0].unit == 5
    with pytest.raises(BadInputError, match="no column 'said'"):
        aloud.documents(tmp_path / "u.parquet", Columns(text=("said",)))


def test_nothing_is_read_where_the_last_unit_is_wrong(
    tmp_path: Path, aloud: ModuleType
):
    columns = {"text": ["So.", "So."], "unit": [1, -2]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    read: list[object] = []
    with pytest.raises(BadInputError, match="row 2"):
        read.extend(aloud.each(tmp_path / "a.parquet"))
    assert read == []
