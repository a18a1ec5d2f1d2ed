"""Counts made by hand, and ledgers of them, that tests of several rooms share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from voicecode.analysis import ledgers
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.counts import (
    Balance,
    CodeCounts,
    Counts,
    GroupCount,
    GroupHeard,
    Heard,
    ThemeCounts,
)
from voicecode.domain.disclosure import Publication
from voicecode.domain.people import Role
from voicecode.domain.scales import QuantityWord, Scale
from voicecode.domain.survey_counts import ClosedCounts, SurveyCounts

C, P, S, U = Role.CHILD, Role.PARENT, Role.STAFF, Role.UNKNOWN
EXACT, RULES = Publication(1, 1, 1), Publication()
SCALE = Scale(
    "s",
    "Somebody's",
    "1",
    "made up",
    (
        QuantityWord("most", Fraction(3, 4)),
        QuantityWord("less than half of", Fraction()),
    ),
)

Said = Mapping[Role, Balance]


def groups(
    said: Said, apart: Mapping[Role, int] | None = None
) -> tuple[GroupCount, ...]:
    """Give what groups said, each person in one unit, and units of nobody beside."""
    loose = apart or {}
    return tuple(
        GroupCount(
            role,
            said.get(role, Balance()),
            said.get(role, Balance()) + Balance(unsaid=loose.get(role, 0)),
            loose.get(role, 0),
        )
        for role in sorted({*said, *loose}, key=list(Role).index)
    )


def code(name: str, said: Said, apart: Mapping[Role, int] | None = None) -> CodeCounts:
    """Give a code of which all units may be quoted."""
    made = groups(said, apart)
    return CodeCounts(name, made, sum((one.mentions for one in made), Balance()))


def counts(
    heard: Mapping[Role, int],
    codes: Sequence[CodeCounts] = (),
    theme: Said | None = None,
    **rest: object,
) -> Counts:
    """Give counts of one theme ``t``: what is said of it, or else of its first code."""
    people = tuple(GroupHeard(role, count, 3 * count) for role, count in heard.items())
    whole = groups(theme) if theme is not None else (codes[0].groups if codes else ())
    return Counts(
        Heard(people, **rest),  # type: ignore[arg-type]
        (ThemeCounts("t", whole, tuple(codes)),) if codes else (),
    )


def ticked(question: str, answers: Mapping[str, int]) -> SurveyCounts:
    """Give a survey of one closed question, with one answer from everybody."""
    one = ClosedCounts(question, sum(answers.values()), answers)
    return SurveyCounts((one,))


def ledger(made: Counts, publication: Publication = RULES) -> Ledger:
    """Give the ledger of counts."""
    return ledgers.of(made, SCALE, publication)
