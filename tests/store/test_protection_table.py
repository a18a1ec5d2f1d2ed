from __future__ import annotations

from voicecode.store import protection_table
from voicecode.store.project_file import ProjectFile


def test_a_project_has_no_key_until_a_text_is_protected(file: ProjectFile) -> None:
    assert protection_table.key(file) is None


def test_a_project_stays_with_its_first_key(file: ProjectFile) -> None:
    protection_table.bind(file, "one")
    protection_table.bind(file, "two")
    assert protection_table.key(file) == "one"
