from __future__ import annotations

import pytest

from voicecode.domain.documents import Refusal, Remark


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        (
            Remark("a.csv", "two cells too many", "row 3"),
            "a.csv, row 3: two cells too many",
        ),
        (Remark("a.txt", "read as Windows-1252"), "a.txt: read as Windows-1252"),
    ],
)
def test_a_remark_says_where(remark: Remark, said: str) -> None:
    assert str(remark) == said


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (
            Refusal("x/Ann Ray.PDF", "x/Ann Ray.PDF: this PDF is a scan.", "Type it."),
            Refusal("A .pdf file", "This PDF is a scan."),
        ),
        (
            Refusal("Ann.csv", "Ann.csv, line 3: the line never ends."),
            Refusal("A .csv file", "The line never ends."),
        ),
        (
            Refusal("Ann", "In Ann nothing is written."),
            Refusal("A file", "In the file nothing is written."),
        ),
    ],
)
def test_print_tells_a_refusal_without_the_files_name(
    refusal: Refusal, expected: Refusal
) -> None:
    assert refusal.unnamed == expected
