"""Agreement: how far coders gave the same codes to the units that both coded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from voicecode.agreement import comparison, tables
from voicecode.agreement.intervals import Resampling
from voicecode.agreement.tables import Table
from voicecode.domain.agreements import CoderColumns, CoderTable, Compared, Comparison
from voicecode.domain.measures import By
from voicecode.errors import BadInputError
from voicecode.intake import coder_tables
from voicecode.workflows import coder_sets, open_project
from voicecode.workflows.coder_sets import Who

DRAWS = 1000
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class How:
    """How to compare, and how to draw for the intervals.

    Only ``codes`` are compared, if any are named. For ``leave_out_empty`` and
    ``count_single`` see ``comparison.of``.
    """

    codes: tuple[str, ...] = ()
    leave_out_empty: bool = False
    count_single: bool = False
    by: By = By.UNIT
    draws: int = DRAWS
    seed: int = 0


def of_table(
    path: Path,
    *,
    columns: CoderColumns,
    how: How,
    progress: Progress = lambda _share: None,
) -> Compared:
    """Compare the coders of a table; ``progress`` hears the share of the draws done.

    Raises:
        BadInputError: the table cannot be read, a code asked for is not in it, or
            sources are to be drawn and a unit has none.
    """
    found = coder_tables.read(path, columns=columns)
    return compared(found, how, progress)


def of_project(
    folder: Path | None,
    *,
    who: Who,
    how: How,
    progress: Progress = lambda _share: None,
) -> Compared:
    """Compare the coders of a project, on the units that people coded.

    Raises:
        BadInputError: there is no project, or somebody or some code is not in it.
    """
    with open_project.opened(folder) as file:
        found = coder_sets.of(file, who)
    return compared(found, how, progress)


def compared(found: CoderTable, how: How, progress: Progress) -> Compared:
    """Compare coders' codings.

    Raises:
        BadInputError: a code asked for was never given, or sources are to be drawn and
            a unit has none.
    """
    table = tables.of(_of_codes(found.codings, how.codes))
    clusters = _clusters(table, found.sources, how)
    resampling = Resampling(how.seed, how.draws, clusters, progress)
    whole = comparison.of(
        table,
        resampling=resampling if how.draws else None,
        leave_out_empty=how.leave_out_empty,
        count_single=how.count_single,
    )
    return Compared(whole, _without_empty(table, whole, how), found.remarks)


def _of_codes(
    codings: Mapping[tuple[str, str], frozenset[str]], codes: Sequence[str]
) -> Mapping[tuple[str, str], frozenset[str]]:
    if not codes:
        return codings
    known = frozenset().union(*codings.values())
    for code in codes:
        if code not in known:
            near = get_close_matches(code, known, n=1)
            raise BadInputError(
                f"No coder gave any unit the code {code!r}.",
                hint=f"Did you mean {near[0]!r}?" if near else "Check its spelling.",
            )
    return {key: given & {*codes} for key, given in codings.items()}


def _clusters(
    table: Table, sources: Mapping[str, str], how: How
) -> Sequence[str] | None:
    if how.by is By.UNIT:
        return None
    for unit in table.units:
        if unit not in sources:
            raise BadInputError(
                f"The unit {unit[:40]!r} does not say which source it is of.",
                hint="Name the column that does with --source, or call units SOURCE#N.",
            )
    return [sources[unit] for unit in table.units]


def _without_empty(table: Table, whole: Comparison, how: How) -> Comparison | None:
    if how.leave_out_empty or not (table.empty & table.paired).any():
        return None
    found = comparison.of(table, leave_out_empty=True, count_single=how.count_single)
    return replace(found, disagreements=whole.disagreements)
