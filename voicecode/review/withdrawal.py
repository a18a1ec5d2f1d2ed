"""Withdrawal: which stretches of a text go with a person, and where the rest is then.

What stands before a unit, such as its speaker's name, belongs to it. Where a person's
name stands between other units it goes too; inside what others said it stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from voicecode.domain.spans import Span


def gone(
    stretches: Sequence[tuple[Span, bool]],
    cut: Callable[[Span], str],
    labels: Sequence[str],
) -> list[Span]:
    """Give the stretches of a text that go, in order and apart from one another.

    ``stretches`` are the units as they stand, each with whether it is the person's;
    ``cut`` cuts a span out of the text.
    """
    name = _name(labels)
    found: list[Span] = []
    place = 0
    for span, is_theirs in stretches:
        before = Span(place, max(place, span.start))
        if is_theirs:
            _join(found, Span(before.start, max(before.end, span.end)))
        elif name:
            for match in name.finditer(cut(before)):
                _join(found, Span(*match.span()).shifted(before.start))
        place = max(place, span.end)
    return found


def moved(spans: Sequence[Span], gone_spans: Sequence[Span]) -> Iterator[Span]:
    """Say where spans outside of what is gone stand in the text that is left."""
    ends = [span.end for span in gone_spans]
    lost = [0, *accumulate(span.end - span.start for span in gone_spans)]
    for span in spans:
        yield span.shifted(-lost[bisect_right(ends, span.start)])


def mentions(text: str, labels: Sequence[str]) -> bool:
    """Tell whether somebody else's words name a person as their label does."""
    name = _name(labels)
    return bool(name and name.search(text))


def _join(found: list[Span], span: Span) -> None:
    if span.start == span.end:
        return
    if found and found[-1].end >= span.start:
        span = Span(found.pop().start, span.end)
    found.append(span)


def _name(labels: Sequence[str]) -> re.Pattern[str] | None:
    several = "|".join(re.escape(one) for one in sorted(labels, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{several})(?!\w)") if several else None
