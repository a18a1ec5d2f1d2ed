from __future__ import annotations

from types import ModuleType

import pytest
from lxml import etree

from voicecode.intake import word_marks, word_runs
from voicecode.intake.word_runs import MC, W

_W, _MC = W[1:-1], MC[1:-1]


def _body(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{_W}" xmlns:mc="{_MC}">{inner}</w:p>')


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<w:r><w:t>said</w:t></w:r>", ()),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins>",
         ("read as it stands: 1 tracked insertion",)),
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
         "<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom>",
         ("left out: 2 tracked deletions",)),
        ("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r/></w:ins>", ()),
        ("<w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r>"
         "<w:r><w:footnoteReference/></w:r>", ("left out: 1 comment, 2 footnotes",)),
    ],
)  # fmt: skip
def test_changes_and_notes_are_counted(inner: str, expected: tuple[str, ...]):
    assert word_marks.remarks(_body(inner)) == expected


def test_a_box_that_is_written_twice_is_read_once(strange_files: ModuleType):
    boxed = strange_files.boxed("hello").removeprefix("<w:p>").removesuffix("</w:p>")
    assert len(list(word_marks.boxes(_body(boxed)))) == 1
    old = boxed.replace("Choice", "Other")  # only the fallback holds the box
    assert len(list(word_marks.boxes(_body(old)))) == 2
    deleted = f"<w:del>{boxed}</w:del>"
    assert list(word_marks.boxes(_body(deleted))) == []
    assert word_runs.paragraph(_body(boxed), frozenset()).text == ""
