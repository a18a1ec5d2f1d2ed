"""Report parts: tables, survey answers and a matrix, as they may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Rows of words as they are printed, the first cell naming what the others count.

    ``lengths`` are the rows' printed figures as bars are drawn from them: rounded, and
    0 for what is small or suppressed. ``segments`` are those of the cells between the
    first and the last, which holds them all; ``keys`` are the styles of these columns.
    A last row beyond the lengths sums up the others. ``note`` names what has no row.
    ``is_text`` says that the cells hold no figures.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...] = ()
    segments: tuple[tuple[int, ...], ...] = ()
    keys: tuple[str, ...] = ()
    note: str = ""
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """How many units carry two codes, as printed; ``shade`` goes from 0 to 5."""

    printed: str
    shade: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Codes by codes: ``rows`` are names with a cell for each name; None on itself.

    ``left_out`` counts the codes for which there is no room. ``pairs`` are the most
    frequent, the same figures as a table.
    """

    names: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[GridCell | None, ...]], ...] = ()
    left_out: int = 0
    note: str = ""
    pairs: FigureTable = FigureTable("", (), ())


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open question: what its answers are about, and words that many use.

    ``answered`` is the number of people as it is printed, ``themes`` the principal
    ones, and ``seldom`` the names of those that few raised.
    """

    question: str
    answered: str
    themes: FigureTable
    words: FigureTable
    seldom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyParts:
    """What a survey's closed and open questions came to.

    ``leading`` has the answer that most people gave to each closed question.
    ``left_out`` names the columns that hold no closed answers, such as an id.
    """

    closed: tuple[FigureTable, ...] = ()
    leading: FigureTable | None = None
    open: tuple[OpenQuestion, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixTheme:
    """One theme's part of a matrix, and who mentioned each of its codes."""

    name: str
    grid: FigureTable
    mentions: FigureTable


@dataclass(frozen=True, slots=True)
class Matrix:
    """Participants or organisations by topic, everybody under a pseudonymous id.

    ``of`` says what a row is: "participant" or an attribute's name. ``key`` explains
    the ids, ``silent`` are those who raised no code. ``is_of_conversations`` says that
    those who answered a survey have no row.
    """

    of: str
    themes: tuple[MatrixTheme, ...]
    key: FigureTable
    silent: tuple[str, ...] = ()
    is_of_conversations: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who decided what in a project, and how far they agree: for an appendix.

    All are tables as they are printed; ``agreement`` is None where it cannot be
    worked out, for the reason that ``on_agreement`` gives. ``on_coding`` says by what
    the current run proposed codes, ``thresholds`` from which probabilities.
    """

    decisions: FigureTable
    on_decisions: tuple[str, ...]
    versions: FigureTable
    runs: FigureTable
    on_coding: tuple[str, ...] = ()
    thresholds: FigureTable | None = None
    on_agreement: tuple[str, ...] = ()
    agreement: FigureTable | None = None
    by_code: FigureTable | None = None
    protection: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What the sentences say, without numbers, by ids of themes or codes.

    ``key`` is the one sentence to know of each.
    """

    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a template may set beside the findings.

    ``sides`` and ``groups`` set out all codes by what was said and by who spoke;
    ``by_side`` and ``by_role`` do so for each theme, ``by_code`` for each code's
    groups. ``evidence`` counts the people, passages and quotes of every code,
    ``quotable`` the passages that may be quoted. ``heard_where`` and
    ``evidence_where`` tell apart how people were heard, where that is known.
    ``together`` counts passages with two codes. ``rules`` say how numbers are printed.
    """

    heard: FigureTable
    heard_where: FigureTable
    sources: FigureTable
    questions: FigureTable
    evidence: FigureTable
    evidence_where: FigureTable
    sides: FigureTable
    groups: FigureTable
    quotable: FigureTable
    rules: tuple[str, ...] = ()
    together: Grid = field(default_factory=Grid)
    by_role: Mapping[str, FigureTable] = field(default_factory=dict)
    by_side: Mapping[str, FigureTable] = field(default_factory=dict)
    by_code: Mapping[str, FigureTable] = field(default_factory=dict)
    of_theme: Said = field(default_factory=Said)
    of_code: Said = field(default_factory=Said)
    survey: SurveyParts = field(default_factory=SurveyParts)
    matrix: Matrix | None = None
    provenance: Provenance | None = None
