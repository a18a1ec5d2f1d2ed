"""The list of open questions: a table in which a person decides, once for each word."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from voicecode import cells
from voicecode.domain.pseudonyms import Asked, Question, Verdict

COLUMNS = ("words", "why", "times", "places", "context", "decision", "kind")
AROUND = 40  # characters on either side
MOST_PLACES = 20  # named in one row


@dataclass(slots=True)
class _Row:
    why: str
    context: str
    times: int = 0
    places: list[str] = field(default_factory=list)


@dataclass(slots=True)
class OpenQuestions:
    """The questions met so far: each different word once, with where it stands."""

    _rows: dict[str, _Row] = field(default_factory=dict)

    def __len__(self) -> int:
        """Count the different words and numbers."""
        return len(self._rows)

    @property
    def places(self) -> int:
        """How many places there are to look at."""
        return sum(row.times for row in self._rows.values())

    def add(
        self, source: str, text: str, start: int, asked: Iterable[Question]
    ) -> None:
        """Add a document's questions; ``start`` is where its text begins."""
        for question in asked:
            row = self._rows.get(question.words)
            if row is None:
                span = question.span.shifted(-start)
                around = text[max(span.start - AROUND, 0) : span.end + AROUND]
                row = _Row(question.why, " ".join(around.split()))
                self._rows[question.words] = row
            row.times += 1
            if len(row.places) < MOST_PLACES:
                row.places.append(f"{source}:{question.span.start}")

    def asked(self) -> list[Asked]:
        """Give what was met, the words that stand most often first."""
        return ranked(
            Asked(words, row.why, row.times, tuple(row.places), row.context)
            for words, row in self._rows.items()
        )


def ranked(several: Iterable[Asked]) -> list[Asked]:
    """Put first what stands most often; else the order stays."""
    return sorted(several, key=lambda one: -one.times)


def written(several: Iterable[Asked], verdicts: Mapping[str, Verdict]) -> str:
    """Give the list as CSV: what is open first, then what was decided before."""
    lines = io.StringIO(newline="")
    rows = csv.writer(lines)
    rows.writerow(COLUMNS)
    for one in several:
        places = "; ".join(one.places)
        cell = [one.words, one.why, str(one.times), places, one.context, "", ""]
        rows.writerow(map(cells.guarded, cell))
    for verdict in verdicts.values():
        decision = "keep" if verdict.is_kept else "replace"
        cell = [verdict.words, "", "", "", "", decision, verdict.kind]
        rows.writerow(map(cells.guarded, cell))
    return "\ufeff" + lines.getvalue()
