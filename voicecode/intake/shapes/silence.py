"""Lines that nobody said: rules, page numbers, the recorder's own notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecode.intake.shapes import times
from voicecode.intake.shapes.lines import Line

_RECORDER = re.compile(
    r"\S.{0,80} (?:started|stopped) (?:the )?(?:transcription|recording)\.?"
    r"|\W*transcribed by https?://\S+\W*"
    r"|\W*(?:the )?(?:end|start|beginning) of (?:the )?"
    r"(?:interview|transcript|transcription|recording|audio|focus group|session)\W*"
    r"|\W*(?:interview|transcript|recording|transcription) (?:ends|ended)\W*"
    r"|(?:\S.{0,100}(?:\s{2,9}|[|•–-] ?))?page [0-9]+(?: of [0-9]+)?"
    r"|(?:meeting|transcription|recording) ended after [0-9:]+.*"
    r"|this editable transcript was computer generated.*"
    r"|people can also change the text after it was created\.?",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:[-_=*~]\s?){3,}\s*")


def holds(line: Line) -> bool:
    """Tell whether a line is no speech; what is said within one stays."""
    text = line.text.strip()
    if line.is_heading or line.is_aside:
        return True
    if not text or len(text) > 200:
        return False
    return bool(_RECORDER.fullmatch(text) or _RULE.fullmatch(text)) or is_time(text)


def is_time(text: str) -> bool:
    """Tell whether a line is only a timestamp or a time span."""
    return times.alone(text) is not None or times.start_of_range(text) is not None


def time_above(lines: Sequence[Line], number: int) -> float | None:
    """Read the timestamp that stands alone above a line, in seconds, if one does."""
    while number and lines[number - 1].is_blank:
        number -= 1
    return _time(lines[number - 1].text) if number else None


def time_below(lines: Sequence[Line], number: int) -> float | None:
    """Read the timestamp that stands alone right below a line, if one does."""
    return _time(lines[number + 1].text) if number + 1 < len(lines) else None


def _time(text: str) -> float | None:
    at = times.alone(text)
    return times.start_of_range(text) if at is None else at
