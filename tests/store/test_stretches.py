from __future__ import annotations

import pytest

from voicecode.domain.spans import Span
from voicecode.store import stretches, texts_table
from voicecode.store.project_file import ProjectFile


@pytest.mark.parametrize("at_once", [1, 60, 10_000])
def test_put_together_they_are_the_text_and_no_unit_is_cut(
    file: ProjectFile, at_once: int
) -> None:
    whole = texts_table.cutter(file)(1, Span(0, 10_000))
    pieces = list(stretches.of(file, 1, at_once=at_once))
    assert "".join(piece.text for piece in pieces) == whole
    said = [span.of(piece.text) for piece in pieces for span in piece.spoken]
    rows = file.connection.execute("SELECT start, stop FROM unit ORDER BY number")
    assert said == [whole[start:stop] for start, stop in rows]
    starts = [piece.start for piece in pieces]
    assert starts == sorted(starts)
    assert len(pieces) == {1: 7, 60: 4, 10_000: 1}[at_once]


def test_a_unit_over_another_is_passed_over(file: ProjectFile) -> None:
    file.connection.execute("UPDATE unit SET stop = stop + 60 WHERE number = 1")
    [piece] = stretches.of(file, 1)
    assert all(
        not one.overlaps(other)
        for one, other in zip(piece.spoken, piece.spoken[1:], strict=False)
    )
