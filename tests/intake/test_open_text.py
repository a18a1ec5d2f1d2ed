from __future__ import annotations

from pathlib import Path
from types import ModuleType

from tests.odd_files import odt


def test_turns_are_read_from_labels(tmp_path: Path, aloud: ModuleType):
    path = odt(
        tmp_path / "a.odt",
        "<text:h>Interview</text:h>",
        "<text:p><text:span text:style-name='Bold'>Int </text:span>How?</text:p>",
        "<text:p><text:span text:style-name='Bold'>Mum </text:span>So.</text:p>",
        "And so.",
    )
    assert aloud.said(path) == [("Int", "How?"), ("Mum", "So.\nAnd so.")]
    [document] = aloud.documents(path)
    assert document.text == "How?\nSo.\nAnd so."
    assert aloud.remarks(path) == []
