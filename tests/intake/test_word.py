from __future__ import annotations

from pathlib import Path
from types import ModuleType


def test_a_word_file_is_read_as_its_last_editor_left_it(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    changed = (
        "<w:p><w:r><w:t xml:space='preserve'>Mum: She was </w:t></w:r>"
        "<w:del><w:r><w:delText>bad</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>late</w:t></w:r></w:ins>"
        "<w:r><w:commentReference/></w:r></w:p>"
    )
    path = strange_files.docx(tmp_path / "a.docx", "Int: How?", changed)
    assert aloud.said(path) == [("Int", "How?"), ("Mum", "She was late")]
    assert aloud.remarks(path) == [
        "read as it stands: 1 tracked insertion",
        "left out: 1 tracked deletion, 1 comment",
    ]
