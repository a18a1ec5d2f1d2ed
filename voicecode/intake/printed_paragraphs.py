"""Printed lines joined back into the paragraphs that somebody typed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from voicecode.intake import printed, printed_rows
from voicecode.intake.blocks import Paragraph
from voicecode.intake.printed import Page, PrintedLine
from voicecode.intake.shapes import openings

_BIN = 20.0  # points: lines that begin within a few of these are of one column
_BINS_AROUND = 5
_SHIFT = 6.0  # points: less is no indent
_WIDER = 1.3  # times the usual distance of two lines: a gap
_LARGER = 1.15  # times the usual letters: a heading


def of(pages: Sequence[Page]) -> list[Paragraph]:
    """Join lines where the first word of the next had no room left on the line.

    A line that opens a turn, is set apart, or begins further in or out opens a
    paragraph all the same. Between joined lines stands a space, after a hyphen none.
    """
    lines, tops = _lines(pages)
    if not lines:
        return []
    full = _full(lines)
    usual = _usual_distance(lines, full)
    opens = {one.line for one in openings.found(printed.as_lines(lines))}
    groups = [[lines[0]]]
    for number, line in enumerate(lines[1:], start=1):
        has_room = not full[number - 1]
        if (
            has_room
            or number in opens
            or _is_apart(groups[-1], line, usual, at_top=number in tops)
        ):
            groups.append([line])
        else:
            groups[-1].append(line)
    size = _usual_size(lines)
    return [_paragraph(group, size) for group in groups]


def _lines(pages: Sequence[Page]) -> tuple[list[PrintedLine], set[int]]:
    """List all lines, and the numbers of those at the top of a page."""
    lines: list[PrintedLine] = []
    tops = set()
    for page in printed_rows.joined(pages):
        tops.add(len(lines))
        lines += page.lines
    return lines, tops


def _full(lines: Sequence[PrintedLine]) -> list[bool]:
    """Say of each line but the last whether the next one's first word had no room."""
    rights = _rights(lines)
    return [
        line.is_broken or _has_no_room(line, after, rights[_bin(line)])
        for line, after in pairwise(lines)
    ]


def _has_no_room(line: PrintedLine, after: PrintedLine, right: float) -> bool:
    # The first word and a space: as wide as from it to the second, where there is one.
    if len(after.starts) > 1:
        return line.right + after.starts[1] - after.left > right
    words = after.text.split(maxsplit=1)
    letter = (after.right - after.left) / max(len(after.text), 1)
    return line.right + letter * (len(words[0]) + 1 if words else 0) > right


def _bin(line: PrintedLine) -> int:
    return int(line.left // _BIN)


def _rights(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """Say for each place where lines begin how far to the right they reach."""
    furthest: dict[int, float] = {}
    for line in lines:
        place = _bin(line)
        furthest[place] = max(furthest.get(place, line.right), line.right)
    return {
        place: max(
            right
            for other, right in furthest.items()
            if abs(other - place) <= _BINS_AROUND
        )
        for place in furthest
    }


def _usual_distance(lines: Sequence[PrintedLine], full: Sequence[bool]) -> float:
    """Give the distance of two lines of one paragraph, in points."""
    distances = [
        _distance(line, after)
        for (line, after), is_full in zip(pairwise(lines), full, strict=True)
        if is_full and _distance(line, after) > 0
    ]
    return median(distances) if distances else 0.0


def _distance(above: PrintedLine, line: PrintedLine) -> float:
    return above.base - above.drop - line.base


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    return median(line.size for line in lines for _ in range(len(line.text) // 20 + 1))


def _is_apart(
    group: Sequence[PrintedLine], line: PrintedLine, usual: float, *, at_top: bool
) -> bool:
    """Tell whether a line is set apart from the paragraph above it."""
    above = group[-1]
    if above.size != line.size:
        return True
    distance = _distance(above, line)
    if at_top or distance <= 0:  # a new page, or a new column
        return False
    # The second line shows the paragraph's own indent; the first may have another.
    is_shifted = len(group) > 1 and abs(line.left - above.left) > _SHIFT
    return distance > _WIDER * usual or is_shifted


def _paragraph(group: Sequence[PrintedLine], usual_size: float) -> Paragraph:
    text = group[0].text
    for above, line in pairwise(group):
        gap = "" if above.is_broken else " "
        text = f"{text.rstrip()}{gap}{line.text.lstrip()}"
    is_heading = all(line.size > _LARGER * usual_size for line in group)
    strong = min(group[0].strong, len(text))
    return Paragraph(text, strong, is_heading)
