from __future__ import annotations

import pytest

from voicecode.domain.documents import Remark


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
