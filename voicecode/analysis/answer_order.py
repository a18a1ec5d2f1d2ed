"""The order of answers: scales and numbers in theirs, others by how many gave them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

Key = Callable[[str], tuple[float, str]]

# Scales that questionnaires use, from one end to the other.
_SCALES = tuple(
    {answer.strip(): place for place, answer in enumerate(scale.split(","))}
    for scale in (
        "always, most of the time, usually, often, sometimes, occasionally, not often,"
        " hardly ever, rarely, never",
        "strongly agree, agree, tend to agree, neither agree nor disagree, neutral,"
        " tend to disagree, disagree, strongly disagree",
        "very satisfied, satisfied, fairly satisfied, neither satisfied nor"
        " dissatisfied, fairly dissatisfied, dissatisfied, very dissatisfied",
        "excellent, very good, good, fair, ok, okay, poor, bad, very poor, very bad",
        "very well, well, quite well, not very well, not at all well, badly,"
        " very badly",
        "a lot, quite a lot, a bit, a little, not much, not at all",
        "very happy, happy, ok, okay, unhappy, very unhappy",
        "very safe, safe, quite safe, unsafe, very unsafe",
        "very easy, easy, quite easy, quite difficult, difficult, very difficult",
        "very likely, likely, unlikely, very unlikely",
        "definitely, probably, possibly, probably not, definitely not",
        "yes, yes mostly, mostly, partly, sometimes, no",
        "less, about the same, the same, more",
        "bob amser, fel arfer, weithiau, byth",
        "ydw, weithiau, nac ydw",
    )
)
# What says nothing of the question stands last.
_LAST = re.compile(
    r"(?:i )?(?:don't|do not|dont) (?:know|remember|want to say)|not sure|unsure|"
    r"prefer not (?:to say|to answer|say)|rather not say|other(?:\b.*)?|"
    r"something else|somewhere else|none of these|not applicable|n/a|"
    r"ddim yn gwybod|ddim yn siŵr|arall"
)
_FIRST_NUMBER = re.compile(r"\D{0,12}(\d+)")
_UNITS = (("day", 1), ("week", 7), ("month", 30), ("year", 365))
_BELOW = re.compile(r"(?:under|below|less than|up to|fewer than)\b")
_ABOVE = re.compile(r"(?:over|above|more than)\b")


def in_order(counts: Mapping[str, int]) -> list[str]:
    """Give the answers in the order in which a table sets them out."""
    said = [answer for answer in counts if not _LAST.fullmatch(_plain(answer))]
    rest = [answer for answer in counts if answer not in said]
    by_count = partial(_by_count, counts)
    key = _on_scale(said) or _in_numbers(said) or by_count
    return [*sorted(said, key=key), *sorted(rest, key=by_count)]


def _by_count(counts: Mapping[str, int], answer: str) -> tuple[float, str]:
    return -counts[answer], answer


def _on_scale(answers: Sequence[str]) -> Key | None:
    """Give the places on the first scale on which all answers stand."""
    plain = {answer: _plain(answer) for answer in answers}
    for scale in _SCALES:
        if len(answers) > 1 and all(one in scale for one in plain.values()):
            return lambda answer: (scale[plain[answer]], answer)
    return None


def _in_numbers(answers: Sequence[str]) -> Key | None:
    places = {answer: _number(_plain(answer)) for answer in answers}
    if any(place is None for place in places.values()):
        return None
    return lambda answer: (places[answer] or 0, answer)


def _number(answer: str) -> float | None:
    """Give what an answer begins with, in days where it is a time."""
    found = _FIRST_NUMBER.match(answer)
    if found is None:
        return None
    after = answer[found.end() :]
    units = [(after.find(unit), days) for unit, days in _UNITS if unit in after]
    value = float(found[1]) * (min(units)[1] if units else 1)
    return value + (bool(_ABOVE.match(answer)) - bool(_BELOW.match(answer))) / 2


def _plain(answer: str) -> str:
    return answer.casefold().replace("’", "'").strip(" .")
