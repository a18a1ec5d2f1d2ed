from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import sheet_parts


def _check(path: Path) -> None:
    sheet_parts.check(path, source="a.xlsx")


def test_an_ordinary_sheet_passes(tmp_path: Path, strange_files: ModuleType):
    _check(strange_files.xlsx(tmp_path / "a", {"S": [["a", "b"], [1, 2]]}))


def test_entities_are_refused(tmp_path: Path, strange_files: ModuleType):
    part = '<!DOCTYPE x [<!ENTITY a "ha">]><x/>'
    with pytest.raises(BadInputError, match="entities"):
        _check(strange_files.packed(tmp_path / "a", {"xl/sharedStrings.xml": part}))


@pytest.mark.parametrize("place", ["XFD1048576", "xfd1048576"])
def test_a_cell_at_the_far_corner_is_refused(
    tmp_path: Path, strange_files: ModuleType, place: str
):
    part = f'<x><c r="A1"/>{" " * (1 << 20)}<c  r = "{place}"/></x>'
    with pytest.raises(BadInputError, match="spans far more cells"):
        _check(strange_files.packed(tmp_path / "a", {"xl/odd.bin": part}))


def test_a_spoilt_part_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a", {"x.xml": bytes(range(256)) * 9})
    raw = path.read_bytes()
    path.write_bytes(raw[:60] + b"\xff" * 20 + raw[80:])
    with pytest.raises(BadInputError, match="broken"):
        _check(path)
