from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from tests.odd_files import zipped
from voicecode.errors import BadInputError
from voicecode.intake import zip_members


def test_files_are_listed_in_the_zips_order(tmp_path: Path):
    path = zipped(tmp_path / "a", {"b/": "", "b/2.txt": "xx", "a.txt": ""})
    found = zip_members.members(path, source="a")
    assert [(one.name, one.part.file_size) for one in found] == [
        ("b/2.txt", 2),
        ("a.txt", 0),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../a.txt",
        "a/../../b.txt",
        "C:\\a.txt",
        "c:a",
        "..\\a.txt",
        "\\a",
    ],
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str):
    path = zipped(tmp_path / "a", {"good.txt": "x", name: "x"})
    with pytest.raises(BadInputError, match="leads out"):
        zip_members.members(path, source="a")


def test_windows_slashes_are_slashes(tmp_path: Path):
    path = zipped(tmp_path / "a", {"in\\a..b.txt": "x"})
    assert [one.name for one in zip_members.members(path, source="a")] == [
        "in/a..b.txt"
    ]


def test_a_name_in_utf_8_is_read_so_though_it_does_not_say_it(tmp_path: Path):
    path = zipped(tmp_path / "a", {"Siân.txt": "x", "tŷ.txt": "y"})
    raw = path.read_bytes()
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw = raw[: start + at] + b"\0\0" + raw[start + at + 2 :]
            start = raw.find(mark, start + 1)
    path.write_bytes(raw)
    found = [one.name for one in zip_members.members(path, source="a")]
    assert found == ["Siân.txt", "tŷ.txt"]


def test_a_name_in_the_old_code_page_stays(tmp_path: Path):
    path = zipped(tmp_path / "a", {"caf_.txt": "x"})
    path.write_bytes(path.read_bytes().replace(b"caf_", b"caf\x82"))
    assert [one.name for one in zip_members.members(path, source="a")] == ["café.txt"]


def test_links_are_no_files(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert zip_members.members(tmp_path / "a", source="a") == []


def test_too_many_files_are_refused(tmp_path: Path):
    path = zipped(tmp_path / "a", {str(number): "" for number in range(10_001)})
    with pytest.raises(BadInputError, match="more than 10,000"):
        zip_members.members(path, source="a")


def test_parts_over_one_another_are_refused(tmp_path: Path):
    path = zipped(tmp_path / "a", {"x": bytes(range(256)) * 40})
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\1\2")
    raw[at + 20 : at + 24] = (len(raw) + 1).to_bytes(4, "little")
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match="broken"):
        zip_members.members(path, source="a")
