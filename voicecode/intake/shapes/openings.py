"""Where turns open: the lines that say who speaks next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from voicecode.intake.shapes import names, role_words, times
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.names import Name


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a turn: its line's number and where its words begin.

    ``words`` counts characters in the whole text; ``at`` seconds of the recording.
    ``stamped`` says that a timestamp stood beside the name; ``certain`` that it
    stood there as only a recorder writes it, which counts where it stands twice.
    """

    line: int
    words: int
    name: Name
    at: float | None = None
    stamped: bool = False
    certain: bool = False


_HEAD = 240  # characters
_NEARLY_ALL = 0.8
# Nobody sees the marks that steer the direction of writing, but they come first.
_LEAD = r"^[\s>*_•\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff–-]*"
_TIME = times.PATTERN
# A gap is short: else each of a name's endings would be tried with each of a gap's.
_GAP = r"\s{0,20}"
_NUMBER = r"(?:[0-9]{1,4}[.)]?\s{1,9})?"  # of a line or a turn
_COLON = re.compile(
    _LEAD
    + _NUMBER
    + rf"(?P<name>[^:：\n]{{1,60}}?)[*_]{{0,3}}{_GAP}[:：][*_]{{0,3}}(?P<gap>\s*)"
)
_TIME_FIRST = re.compile(
    _LEAD
    + rf"[\[(#]?(?P<time>{_TIME})[\])#]?\s*[–-]?\s*(?P<name>[^:\d\n][^:\n]{{0,59}}?)"
    + rf"[*_]{{0,3}}{_GAP}(?:(?P<colon>:)[*_]{{0,3}}\s*|$)"
)
_TIME_IN_BRACKETS = re.compile(
    _LEAD
    + rf"(?P<name>[^:\n]{{1,60}}?){_GAP}[\[(]{_GAP}(?P<time>{_TIME}){_GAP}[\])]"
    + rf"[*_]{{0,3}}(?:(?P<colon>{_GAP}:)[*_]{{0,3}}\s*|\s*$)"
)
_TIME_LAST = re.compile(
    _LEAD
    + r"(?P<name>[^:\n]{1,60}?)[*_]{0,3}(?P<gap>\s{0,9}[,–-]\s{1,9}|\s{1,20})"
    + rf"(?P<time>{_TIME}|{times.SPELLED})[*_]{{0,3}}(?:\s*$|:[*_]{{0,3}}\s+)"
)
_TAB = re.compile(r"^(?P<name>[^:\t\n]{1,60}?)\t+(?=\S)")
_TIME_AFTER = re.compile(rf"\s*[\[(]\s*({_TIME})\s*[\])]\s*")


def found(
    lines: Sequence[Line], *, known: frozenset[str] = frozenset()
) -> list[Opening]:
    """List the lines that open a turn, in order; none where nobody is named.

    A name counts when it is a role's, stands there more than once, or its key is
    ``known`` from a cover sheet; one that looks like first name and surname may
    stand once beside others that count, and so may any where nearly all lines or
    paragraphs open with a name.
    """
    candidates = every(lines)
    counts = Counter(candidate.name.key for candidate in candidates)
    several = sum(candidate.certain for candidate in candidates) > 1
    sure = {
        one.name.key
        for one in candidates
        if role_words.is_speaker(one.name.text)
        or counts[one.name.key] > 1
        or one.name.key in known
        or (several and one.certain)
    }
    if sure:
        sure |= {one.name.key for one in candidates if one.name.is_full}
    if len(sure) > 1 and _are_nearly_all(lines, candidates):
        sure |= set(counts)
    return _from_one_recorder([one for one in candidates if one.name.key in sure])


def _are_nearly_all(lines: Sequence[Line], candidates: Sequence[Opening]) -> bool:
    """Tell whether nearly all lines from the first opening on open a turn.

    Nearly all paragraphs will do, if there are some.
    """
    first = candidates[0].line
    opening = {one.line for one in candidates}
    written = [at for at, line in enumerate(lines) if at >= first and not line.is_blank]
    paragraphs = [at for at in written if lines[at].opens_paragraph]
    return any(
        len(places) >= least and len(opening & set(places)) >= _NEARLY_ALL * len(places)
        for places, least in ((written, 4), (paragraphs, 6))
    )


def every(lines: Sequence[Line]) -> list[Opening]:
    """List the lines that open a turn if all that could be a name is one."""
    return [
        candidate
        for number, line in enumerate(lines)
        if not line.is_heading and (candidate := _candidate(number, line))
    ]


def _candidate(number: int, line: Line) -> Opening | None:
    for form in _FORMS:
        if opening := form(number, line):
            return opening
    return None


def _head(line: Line) -> str:
    # However long a line is, who speaks stands at its start.
    text = line.text.rstrip()
    if len(text) > _HEAD:
        return text[:_HEAD].rstrip() + "\0"
    return text


def _time_first(number: int, line: Line) -> Opening | None:
    match = _TIME_FIRST.match(_head(line))
    return _stamped(number, line, match, certain=bool(match and match["colon"]))


def _time_in_brackets(number: int, line: Line) -> Opening | None:
    match = _TIME_IN_BRACKETS.match(_head(line))
    return _stamped(number, line, match, certain=bool(match and match["colon"]))


def _time_last(number: int, line: Line) -> Opening | None:
    match = _TIME_LAST.match(_head(line))
    return _stamped(number, line, match, certain=bool(match and len(match["gap"]) > 1))


def _stamped(
    number: int, line: Line, match: re.Match[str] | None, *, certain: bool = False
) -> Opening | None:
    name = names.of(match["name"], commas=True) if match else None
    if not match or not name:
        return None
    at = times.seconds(match["time"])
    is_alone = not line.text[match.end() :].strip()
    words = line.end if is_alone else line.start + match.end()
    return Opening(number, words, name, at, True, certain)


def _colon(number: int, line: Line) -> Opening | None:
    match = _COLON.match(_head(line))
    name = _named(match["name"]) if match else None
    if not match or not name:
        return None
    after = line.text[match.end() :]
    if after and not match["gap"] and not _may_touch(name, after):
        return None
    time = _TIME_AFTER.match(after)
    words = line.start + match.end() + (time.end() if time else 0)
    return Opening(number, words, name, times.seconds(time[1]) if time else None)


def _named(words: str) -> Name | None:
    return names.of(words) or (
        names.with_surname_first(words) if "," in words else None
    )


def _may_touch(name: Name, after: str) -> bool:
    # "YP:yeah" is a label; "http://" and "10:30" are not.
    return (
        role_words.is_speaker(name.text)
        and not after[0].isdigit()
        and (after[0] != "/")
    )


def _strong(number: int, line: Line) -> Opening | None:
    if not line.strong or line.strong > names.LONGEST:
        return None
    name = names.of(line.text[: line.strong].rstrip(" \t:–-"))
    return Opening(number, line.start + line.strong, name) if name else None


def _tab(number: int, line: Line) -> Opening | None:
    match = _TAB.match(_head(line))
    name = names.of(match["name"]) if match else None
    if not match or not name:
        return None
    return Opening(number, line.start + match.end(), name)


_FORMS: tuple[Callable[[int, Line], Opening | None], ...] = (
    _time_first,
    _time_in_brackets,
    _time_last,
    _colon,
    _strong,
    _tab,
)


def _from_one_recorder(openings: list[Opening]) -> list[Opening]:
    # A recorder stamps every turn: then a bare "Mum:" is somebody's speech, unless
    # the bare names are the stamped ones, or there are more of them.
    stamped = [one for one in openings if one.stamped]
    bare = len(openings) - len(stamped)
    if len(stamped) < 2 or bare > len(stamped):
        return openings
    keys = {one.name.key for one in stamped}
    return [one for one in openings if one.stamped or one.name.key in keys]


def one_name_each(openings: Sequence[Opening]) -> Mapping[str, Name]:
    """Say under which name each speaker goes: the fullest, with all that was told."""
    return names.fullest(opening.name for opening in openings)
