"""Names beside their words without a colon: with a dash, in brackets, a gap between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from voicecode.intake.shapes import names, role_words, times
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.openings import Opening

_HEAD = 120  # characters
_FORMS = (
    re.compile(r"\s*\*\*(?P<name>[^*\n]{1,60})\*\*\s*(?=\S)"),  # **YP1** words
    re.compile(r"\s*[\[(<](?P<name>[^\[\]()<>\n]{1,60})[\])>]\s*[:–-]?\s*(?=\S)"),
    re.compile(
        rf"\s*(?P<name>[^\[\]()\n]{{1,60}}?)\s{{0,9}}[\[(](?P<time>{times.PATTERN})[\])]"
        r"\s*(?=\S)"
    ),
    re.compile(r"\s*(?P<name>[^\s–-][^\n–-]{0,59}?)\s{1,9}[–-]{1,2}\s{1,9}(?=\S)"),
    re.compile(r"\s*(?P<name>\S[^\n]{0,59}?)(?:\s{3,40}|\t+\s{0,40})(?=\S)"),
)
_LEAST = 2  # people that speak, each in one same form


def found(lines: Sequence[Line], *, named: Sequence[Opening] = ()) -> list[Opening]:
    """List the lines that open a turn in one of the forms; none unless two speak.

    Only roles, codes such as "R1", and who speaks as often as one of these does
    count: a dash and a gap stand between many words. ``named`` are turns that open
    by colons, beside which somebody else has another form.
    """
    return max((_in_form(form, lines, named) for form in _FORMS), key=len, default=[])


def _in_form(
    form: re.Pattern[str], lines: Sequence[Line], named: Sequence[Opening]
) -> list[Opening]:
    taken = {one.line for one in named}
    in_form = [
        opening
        for number, line in enumerate(lines)
        if not line.is_heading
        and number not in taken
        and (opening := _opening(form, number, line))
    ]
    openings = sorted([*named, *in_form], key=lambda one: one.line)
    counts = Counter(one.name.key for one in openings)
    known = {one.name.key for one in openings if role_words.is_speaker(one.name.text)}
    least = max(_LEAST, min((counts[key] for key in known), default=_LEAST))
    sure = known | {key for key, count in counts.items() if count >= least}
    asks = any(role_words.is_interviewer(one.name.text) for one in openings)
    is_talk = len(sure) >= _LEAST and (asks or len(known) >= _LEAST)
    return [one for one in openings if one.name.key in sure] if is_talk else []


def _opening(form: re.Pattern[str], number: int, line: Line) -> Opening | None:
    match = form.match(line.text[:_HEAD].rstrip())
    name = names.of(match["name"]) if match else None
    if not match or not name:
        return None
    time = match.groupdict().get("time")
    at = times.seconds(time) if time else None
    return Opening(number, line.start + match.end(), name, at, stamped=bool(time))
