"""Queues: the orders in which units come to be reviewed."""

from __future__ import annotations

from enum import StrEnum


class Queue(StrEnum):
    """An order in which units come to be reviewed."""

    UNSURE = "unsure"  # rarest code first, then least certain
    RANDOM = "random"  # a sample drawn by chance, each with its probability
    SAFEGUARDING = "safeguarding"  # flagged units, to be cleared by a person
    ALL = "all"  # as the sources stand
    DISAGREEMENTS = "disagreements"  # units on which coders differ
    OUTDATED = "outdated"  # decided under an older definition of a code
