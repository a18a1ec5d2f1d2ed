"""Ratings written out, as worked examples print them."""

from __future__ import annotations

import numpy as np

from voicecode.agreement.ratings import NOT_CODED, Ratings

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability": four observers
# code twelve units with the values 1 to 5; a dot is not coded.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)

# Fleiss (1971), table 1: how many of six psychiatrists gave each of 30 patients each
# of five diagnoses.
DIAGNOSES = """
    00060 03003 01401 00006 03030 20400 00402 20310 20040 00006
    10050 11040 03300 10050 02031 00501 30012 51000 02040 10203
    00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
""".split()


def by_coder(*rows: str) -> Ratings:
    """Read one row of digits a coder; the values are in ascending order."""
    table = [row.split() for row in rows]
    values = sorted({cell for row in table for cell in row} - {"."})
    given = [
        [NOT_CODED if cell == "." else values.index(cell) for cell in row]
        for row in table
    ]
    return Ratings(np.array(given).T, len(values))


def by_count(rows: list[str]) -> Ratings:
    """Read one row of counts a unit: how many coders gave each value."""
    given = [
        [value for value, count in enumerate(map(int, row)) for _ in range(count)]
        for row in rows
    ]
    return Ratings(np.array(given), len(rows[0]))


def crossed(table: list[list[int]]) -> Ratings:
    """Read how often two coders gave each two values: one's rows, other's columns."""
    given = [
        (row, column)
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    return Ratings(np.array(given), len(table))
