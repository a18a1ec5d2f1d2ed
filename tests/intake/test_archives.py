from __future__ import annotations

import struct
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import archives
from voicecode.intake.archives import Limits

_LIMITS = Limits(part=64 << 20, whole=64 << 20)


def _check(path: Path) -> None:
    archives.check(path, source="a.docx", limits=_LIMITS)


def test_an_ordinary_archive_passes(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a", {"x": "words " * 1000, "y": b""})
    _check(path)
    with archives.opened(path, source="a") as archive:
        assert archives.part(archive, "x", source="a", limit=6000).startswith(b"words")
        with pytest.raises(BadInputError, match="too large"):
            archives.part(archive, "x", source="a", limit=5999)
        with pytest.raises(BadInputError, match="broken"):
            archives.part(archive, "z", source="a", limit=1)


def test_stored_parts_pass(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        archive.writestr("x", "words")
    _check(tmp_path / "a")


def test_what_inflates_too_far_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a", {"x": b"\0" * (16 << 20)})
    with pytest.raises(BadInputError, match="too large"):
        _check(path)


def test_what_declares_too_much_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a", {"x": b"ab" * 600})
    for limits in (Limits(part=1000, whole=9999), Limits(part=9999, whole=1000)):
        with pytest.raises(BadInputError, match="too large"):
            archives.check(path, source="a", limits=limits)


def test_a_size_that_lies_is_not_believed(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.lying_zip(tmp_path / "a", "x", 4 << 20)
    with pytest.raises(BadInputError, match="too large"):
        _check(path)


def test_a_broken_archive_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a", {"x": bytes(range(256)) * 99})
    whole = path.read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "spoilt").write_bytes(whole[:60] + b"\xff" * 40 + whole[100:])
    (tmp_path / "moved").write_bytes(whole.replace(b"PK\3\4", b"XX\3\4"))
    for name in ("cut", "spoilt", "moved"):
        with pytest.raises(BadInputError, match="broken"):
            _check(tmp_path / name)


def test_a_locked_part_is_refused(tmp_path: Path, strange_files: ModuleType):
    raw = bytearray(strange_files.packed(tmp_path / "a", {"x": "words"}).read_bytes())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    (tmp_path / "a").write_bytes(bytes(raw))
    with pytest.raises(BadInputError, match="password"):
        _check(tmp_path / "a")


def test_a_list_of_parts_of_absurd_length_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        for number in range(50_000):
            archive.writestr(f"{number:060}", "")
    with pytest.raises(BadInputError, match="too large"):
        _check(tmp_path / "a")


def test_the_length_is_believed_in_large_records_too(
    tmp_path: Path, strange_files: ModuleType
):
    raw = bytearray(strange_files.packed(tmp_path / "a", {"x": "w"}).read_bytes())
    at = raw.rindex(b"PK\5\6")
    large = struct.pack("<4s36xQ28x", b"PK\6\6", 1 << 30)
    raw[at + 12 : at + 16] = b"\xff" * 4
    (tmp_path / "a").write_bytes(bytes(raw[:at]) + large + bytes(raw[at:]))
    with pytest.raises(BadInputError, match="too large"):
        _check(tmp_path / "a")


def test_an_archive_may_be_listed_though_parts_are_locked(
    tmp_path: Path, strange_files: ModuleType
):
    raw = bytearray(strange_files.packed(tmp_path / "a", {"x": "words"}).read_bytes())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    (tmp_path / "a").write_bytes(bytes(raw))
    with archives.listed(tmp_path / "a", source="a") as archive:
        assert archives.is_locked(archive.infolist()[0])
