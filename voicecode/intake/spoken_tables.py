"""Tables whose rows are turns of a conversation: times, perhaps speakers, words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from voicecode.domain.documents import Document, Kind, Passage, Remark
from voicecode.intake import composing
from voicecode.intake.shapes import tabled, voices
from voicecode.intake.shapes.cues import Cue
from voicecode.intake.shapes.tabled import Turn
from voicecode.intake.tables import Row

ROWS = 100_000  # in one document: no conversation is so long


def are_turns(headers: Sequence[str], first: Sequence[Row]) -> bool:
    """Tell whether a header names times and words, and times stand below it."""
    return tabled.is_timed([headers, *(row.cells for row in first)])


def documents(
    source: str, headers: Sequence[str], rows: Iterator[Row]
) -> Iterator[Document | Remark]:
    """Yield a conversation whole; its text is what was said."""
    listed = ", ".join(f"“{header}”" for header in headers)
    yield Remark(source, f"read as turns of a conversation, from {listed}")
    start = 0
    while some := [row.cells for row in islice(rows, ROWS)]:
        said = tabled.turns([headers, *some])
        text, passages = composing.joined(_pieces(said))
        yield Document(source, Kind.TRANSCRIPT, text, passages, start)
        start += len(text) + 1


def _pieces(said: Sequence[Turn]) -> Iterator[composing.Piece]:
    if any(turn.passage.speaker for turn in said):
        for turn in said:
            yield composing.Piece(turn.text, turn.passage)
        return
    # A recogniser without speakers writes some seconds a row, whatever is said.
    times = [turn.passage.at or 0.0 for turn in said]
    ends = [*times[1:], *times[-1:]]
    for one in voices.said(
        [
            Cue("", start, end, turn.text)
            for turn, start, end in zip(said, times, ends, strict=True)
        ]
    ):
        speaker = one.name.text if one.name else None
        passage = Passage(composing.NOWHERE, speaker=speaker, at=one.at)
        yield composing.Piece(one.text, passage)
