"""Questions: words that may name somebody, where they stand, and what is decided.

A word is asked about once; what is decided of it counts wherever it stands. What was
decided to be a name is replaced, and stands here no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from voicecode.domain.pseudonyms import Question, Summary
from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.store.project_file import ProjectFile


def write(
    file: ProjectFile,
    text: int,
    questions: Iterable[Question],
    replaced: Mapping[str, int],
) -> None:
    """Keep what a text asks, and how many names of each kind were replaced in it.

    Spans count in the text. It is looked through then.
    """
    for one in questions:
        _ask(file, one.words, one.why)
        file.connection.execute(
            "INSERT OR IGNORE INTO question (text, start, stop, asked)"
            " SELECT ?, ?, ?, id FROM asked WHERE words = ?",
            (text, one.span.start, one.span.end, one.words),
        )
    count(file, text, replaced)
    file.connection.execute("INSERT INTO read_for_names VALUES (?)", (text,))


def count(file: ProjectFile, text: int, replaced: Mapping[str, int]) -> None:
    """Add to how many names of each kind were replaced in a text."""
    file.connection.executemany(
        "INSERT INTO replaced (text, kind, times) VALUES (?, ?, ?)"
        " ON CONFLICT (text, kind) DO UPDATE SET times = times + excluded.times",
        [(text, kind, times) for kind, times in replaced.items()],
    )


def waiting(file: ProjectFile) -> list[int]:
    """List the protected current texts that nobody looked through yet, by their rows.

    They were imported before there was a place for questions.
    """
    rows = file.connection.execute(
        "SELECT id FROM text WHERE is_current AND is_protected"
        " AND id NOT IN (SELECT text FROM read_for_names) ORDER BY id"
    )
    return [int(text) for (text,) in rows]


def words(file: ProjectFile) -> list[str]:
    """List all words that were ever asked about and are in the project still."""
    rows = file.connection.execute("SELECT words FROM asked ORDER BY id")
    return [str(one) for (one,) in rows]


def standing(file: ProjectFile) -> list[str]:
    """List the words asked about that stand in a text, whatever version of it."""
    rows = file.connection.execute(
        "SELECT words FROM asked WHERE id IN (SELECT asked FROM question) ORDER BY id"
    )
    return [str(one) for (one,) in rows]


def kept(file: ProjectFile) -> dict[str, int]:
    """Give the words that name nobody, each with the entry of the log that says so."""
    rows = file.connection.execute(
        "SELECT words, kept FROM asked WHERE kept IS NOT NULL ORDER BY id"
    )
    return dict(rows)


def keep(file: ProjectFile, several: Iterable[Question], seq: int) -> None:
    """Let words name nobody, by an entry of the log, also where no text has them."""
    for one in several:
        _ask(file, one.words, one.why)
        stand(file, one.words, seq)
        answer(file, one.words, seq)


def ask_again(file: ProjectFile, several: Iterable[str], seq: int) -> None:
    """Let words be open questions again, by an entry of the log."""
    for words in several:
        stand(file, words, None)
        answer(file, words, seq)


def stand(file: ProjectFile, words: str, kept: int | None) -> None:
    """Let words name nobody, by an entry that is known already; None asks again."""
    file.connection.execute("UPDATE asked SET kept = ? WHERE words = ?", (kept, words))


def answer(file: ProjectFile, words: str, seq: int) -> None:
    """Keep that an entry of the log is about words."""
    file.connection.execute(
        "INSERT OR IGNORE INTO answered (seq, asked)"
        " SELECT ?, id FROM asked WHERE words = ?",
        (seq, words),
    )


def answered(file: ProjectFile, seq: int) -> list[str]:
    """Give the words that an entry of the log is about, if they are there still."""
    rows = file.connection.execute(
        "SELECT words FROM asked WHERE id IN"
        " (SELECT asked FROM answered WHERE seq = ?) ORDER BY id",
        (seq,),
    )
    return [str(one) for (one,) in rows]


def forget(file: ProjectFile, several: Iterable[str]) -> None:
    """Take words out that are replaced, wherever they were asked about."""
    for one in several:
        file.connection.execute(
            "DELETE FROM question WHERE asked = (SELECT id FROM asked WHERE words = ?)",
            (one,),
        )
        file.connection.execute("DELETE FROM asked WHERE words = ?", (one,))


def places(file: ProjectFile, text: int) -> list[Question]:
    """Give what is asked in a text, what was decided too, as it stands in it."""
    rows = file.connection.execute(
        "SELECT a.words, a.why, q.start, q.stop FROM question q"
        " JOIN asked a ON a.id = q.asked WHERE q.text = ? ORDER BY q.start",
        (text,),
    )
    return [Question(one, Span(start, stop), why) for one, why, start, stop in rows]


def move(file: ProjectFile, text: int, splice: Splice) -> None:
    """Let questions follow their words in a text that is being rewritten.

    Those about words that are replaced, or that go, are no questions any more.
    """
    rows = file.connection.execute(
        "SELECT start, stop, asked FROM question WHERE text = ? ORDER BY start", (text,)
    ).fetchall()
    file.connection.execute("DELETE FROM question WHERE text = ?", (text,))
    stay = _apart([(Span(start, stop), asked) for start, stop, asked in rows], splice)
    file.connection.executemany(
        "INSERT INTO question (text, start, stop, asked) VALUES (?, ?, ?, ?)",
        [(text, span.start, span.end, asked) for span, asked in stay],
    )


def forget_orphans(file: ProjectFile, before: Iterable[str]) -> None:
    """Take words out that no text asks about any more, if they are among some."""
    file.connection.executemany(
        "DELETE FROM asked WHERE words = ? AND id NOT IN (SELECT asked FROM question)",
        [(one,) for one in before],
    )


def summary(file: ProjectFile) -> Summary:
    """Count what was replaced in the current texts, and what is open in them."""
    replaced = dict(file.connection.execute(_REPLACED))
    [questions, open_places] = file.connection.execute(_OPEN).fetchone()
    return Summary(replaced, questions, open_places)


def _ask(file: ProjectFile, words: str, why: str) -> None:
    file.connection.execute(
        "INSERT OR IGNORE INTO asked (words, why) VALUES (?, ?)", (words, why)
    )


def _apart(
    rows: Sequence[tuple[Span, int]], splice: Splice
) -> Iterator[tuple[Span, int]]:
    """Yield the rows that no replaced stretch overlaps, with where they are then."""
    gone = iter(splice.before)
    next_gone = next(gone, None)
    for span, asked in rows:
        while next_gone and next_gone.end <= span.start:
            next_gone = next(gone, None)
        if not (next_gone and next_gone.overlaps(span)):
            yield splice.span(span), asked


_REPLACED = (
    "SELECT r.kind, sum(r.times) FROM replaced r JOIN text t ON t.id = r.text"
    " WHERE t.is_current GROUP BY r.kind ORDER BY r.kind"
)
_OPEN = (
    "SELECT count(DISTINCT q.asked), count(*) FROM question q"
    " JOIN asked a ON a.id = q.asked AND a.kept IS NULL"
    " JOIN text t ON t.id = q.text AND t.is_current"
)
