"""Report parts: tables, survey answers and a matrix, as they may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Rows of words as they are printed, the first cell naming what the others count.

    ``lengths`` are the rows' printed figures as bars are drawn from them: rounded, and
    0 for what is suppressed. ``segments`` are those of the cells between the first and
    the last, which is their sum; what is small or suppressed has one length there.
    ``keys`` are the styles of these columns. ``note`` names what has no row.
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

    ``left_out`` counts the codes for which there is no room.
    """

    names: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[GridCell | None, ...]], ...] = ()
    left_out: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open question: what its answers are about, and words that many use.

    ``answered`` is the number of people as it is printed.
    """

    question: str
    answered: str
    themes: FigureTable
    words: FigureTable


@dataclass(frozen=True, slots=True)
class SurveyParts:
    """What a survey's closed and open questions came to.

    ``left_out`` names the columns that hold no closed answers, such as an id.
    """

    closed: tuple[FigureTable, ...] = ()
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
    the ids, ``silent`` are those who raised no code.
    """

    of: str
    themes: tuple[MatrixTheme, ...]
    key: FigureTable
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who decided what in a project, and how far they agree: for an appendix.

    All are tables as they are printed; ``agreement`` is None where it cannot be
    worked out, for the reason that ``on_agreement`` gives.
    """

    decisions: FigureTable
    on_decisions: tuple[str, ...]
    versions: FigureTable
    runs: FigureTable
    on_agreement: tuple[str, ...] = ()
    agreement: FigureTable | None = None
    by_code: FigureTable | None = None
    protection: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a template may set beside the findings.

    ``by_side`` and ``by_group`` set out all codes by what people said and by who they
    are, ``by_theme`` each theme's codes by group, ``by_code`` each code's groups by
    what they said. ``together`` counts units with two codes. ``found`` are sentences
    without numbers, by the ids of themes and codes, and ``key`` the one sentence to
    know of each. ``evidence`` counts the people and passages of every code,
    ``quotable`` the passages that may be quoted.
    """

    heard: FigureTable
    sources: FigureTable
    questions: FigureTable
    evidence: FigureTable
    by_side: FigureTable
    by_group: FigureTable
    quotable: FigureTable
    together: Grid = field(default_factory=Grid)
    by_theme: Mapping[str, FigureTable] = field(default_factory=dict)
    by_code: Mapping[str, FigureTable] = field(default_factory=dict)
    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key: Mapping[str, str] = field(default_factory=dict)
    survey: SurveyParts = field(default_factory=SurveyParts)
    matrix: Matrix | None = None
    provenance: Provenance | None = None
