from __future__ import annotations

from pathlib import Path

import pytest

from tests.odd_files import ods, odt
from voicecode.errors import BadInputError
from voicecode.intake import open_manifests


def test_an_open_file_passes(tmp_path: Path):
    open_manifests.check(odt(tmp_path / "a.odt", "x"), source="a.odt")
    open_manifests.check(ods(tmp_path / "a.ods", [["x"]]), source="a.ods")


def test_a_locked_file_is_refused(tmp_path: Path):
    said = '<manifest:encryption-data manifest:checksum="x"/>'
    path = odt(tmp_path / "a.odt", "x", parts={"META-INF/manifest.xml": said})
    with pytest.raises(BadInputError, match=r"a\.odt: .*password"):
        open_manifests.check(path, source="a.odt")
