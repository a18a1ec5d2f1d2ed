"""Report parts: tables, survey answers and a matrix, as they may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Rows of words as they are printed, the first cell naming what the others count.

    ``lengths`` are the rows' printed figures as bars are drawn from them: rounded, and
    0 for what is suppressed. ``is_text`` says that the cells hold no figures.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...] = ()
    is_text: bool = False


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

    ``by_theme`` has each theme's codes by group, ``by_code`` each code's groups by
    what they said. ``found`` are sentences without numbers, by the ids of themes and
    codes, and ``key`` the one sentence to know of each. ``evidence`` counts the people,
    passages and quotes of every code.
    """

    heard: FigureTable
    sources: FigureTable
    questions: FigureTable
    by_theme: Mapping[str, FigureTable] = field(default_factory=dict)
    by_code: Mapping[str, FigureTable] = field(default_factory=dict)
    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key: Mapping[str, str] = field(default_factory=dict)
    evidence: FigureTable | None = None
    survey: SurveyParts = field(default_factory=SurveyParts)
    matrix: Matrix | None = None
    provenance: Provenance | None = None
