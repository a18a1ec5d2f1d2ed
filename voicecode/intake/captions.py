"""Captions as documents: WebVTT and SubRip files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from voicecode.domain.documents import Columns, Document, Kind, Passage, Remark
from voicecode.intake import composing, plain_text
from voicecode.intake.shapes import cues, voices
from voicecode.intake.shapes.cues import Cue
from voicecode.intake.shapes.voices import Said
from voicecode.intake.sources import Source

_LONGEST_SHOWN = 300  # characters


def read_webvtt(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read Teams', Zoom's, Webex's and other WebVTT.

    Raises:
        BadInputError: it is not text, empty, too large, or holds no cue.
    """
    del columns  # captions have none
    return _read(source, cues.of_webvtt, notes=cues.notes)


def read_subrip(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read SubRip captions.

    Raises:
        BadInputError: it is not text, empty, too large, or holds no cue.
    """
    del columns
    return _read(source, cues.of_subrip)


def _read(
    source: Source,
    cut: Callable[[str], list[Cue]],
    notes: Callable[[str], str] = lambda _: "",
) -> Iterator[Document | Remark]:
    text, remark = plain_text.whole(source)
    if remark:
        yield remark
    if text.count("<v") > plain_text.MOST_LINES:
        raise plain_text.too_long(source.name)
    said = voices.said(cut(text))
    if not said:
        raise plain_text.nothing_said(source.name)
    if memo := notes(text):
        yield Remark(source.name, f"its notes are kept as a memo: {_shown(memo)}")
    words, passages = composing.joined(_pieces(said))
    yield Document(source.name, Kind.TRANSCRIPT, words, passages, memo=memo)


def _shown(memo: str) -> str:
    line = "; ".join(memo.splitlines())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def _pieces(said: Sequence[Said]) -> Iterator[composing.Piece]:
    for one in said:
        speaker = one.name.text if one.name else None
        attributes = one.name.attributes if one.name else {}
        yield composing.Piece(
            one.text,
            Passage(
                composing.NOWHERE, speaker=speaker, attributes=attributes, at=one.at
            ),
        )
