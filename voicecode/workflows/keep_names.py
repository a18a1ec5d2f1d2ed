"""Keep names: words that were asked about name nobody, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voicecode.domain.decisions import Action, Entry, NameAction
from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.pseudonyms import name_kinds
from voicecode.review import undoing
from voicecode.store import log_table, questions_table
from voicecode.store.project_file import ProjectFile

_NOWHERE = Span(0, 0)


def keep(
    file: ProjectFile,
    several: Sequence[str],
    *,
    coder: str | None,
    ahead: bool = False,
) -> int:
    """Let words name nobody, however they are typed; give the entry's number.

    It is 0 where that stood already, or nothing asks about them; ``ahead`` keeps them
    then, too, for texts to come.
    """
    with file.writing():
        kept = set(questions_table.kept(file))
        wanted = [one for one in _alike(file, several) if one.words not in kept]
        if ahead:
            wanted += _unasked(file, several)
        if not wanted:
            return 0
        memo = f"{_counted(len(wanted))} nobody"
        seq = log_table.answer(file, NameAction.KEEP, coder=coder, memo=memo)
        questions_table.keep(file, wanted, seq)
    return seq


def ask_again(file: ProjectFile, several: Sequence[str], *, coder: str | None) -> int:
    """Let words that were to name nobody be asked about again; as ``keep``."""
    with file.writing():
        kept = set(questions_table.kept(file))
        wanted = [one.words for one in _alike(file, several) if one.words in kept]
        if not wanted:
            return 0
        memo = f"{_counted(len(wanted))} somebody, perhaps"
        seq = log_table.answer(file, NameAction.ASK, coder=coder, memo=memo)
        questions_table.ask_again(file, wanted, seq)
    return seq


def take_back(file: ProjectFile, entry: Entry) -> tuple[int, list[str]]:
    """Take back what was decided of words; give the number of that, and the words.

    An undo is taken back in the same way. What others decided of the words stands.
    """
    with file.writing():
        several = questions_table.answered(file, entry.seq)
        memo = f"no. {entry.seq}, on {len(several)} word{'s' * (len(several) != 1)}"
        seq = log_table.answer(
            file, Action.UNDO, coder=entry.coder, memo=memo, undoes=entry.seq
        )
        for words in several:
            questions_table.answer(file, words, seq)
            questions_table.stand(file, words, _kept_by(file, words))
    return seq, several


def is_asked(file: ProjectFile, words: str) -> bool:
    """Tell whether words are asked about, or were before somebody decided."""
    return bool(_alike(file, [words]))


def spread(file: ProjectFile) -> None:
    """Let what was kept be kept as it is typed in a text that came since, too."""
    kept = {
        name_kinds.plain(words): seq
        for words, seq in questions_table.kept(file).items()
    }
    for words in questions_table.words(file):
        seq = kept.get(name_kinds.plain(words))
        if seq is not None:
            questions_table.keep(file, [_question(words)], seq)


def _kept_by(file: ProjectFile, words: str) -> int | None:
    """Give the entry by which words name nobody, by all that counts of the log."""
    *_, last = (None, *undoing.steps(log_table.about(file, words)))
    return last.seq if last and last.action == NameAction.KEEP else None


def _counted(count: int) -> str:
    """Say how many words it was, and never which: a name may be among them."""
    return "1 word names" if count == 1 else f"{count} words name"


def _alike(file: ProjectFile, several: Sequence[str]) -> list[Question]:
    """Give the words asked about that are the same but for capitals and signs."""
    wanted = set(map(name_kinds.plain, several))
    return [
        _question(words)
        for words in questions_table.words(file)
        if name_kinds.plain(words) in wanted
    ]


def _unasked(file: ProjectFile, several: Sequence[str]) -> Iterator[Question]:
    known = set(map(name_kinds.plain, questions_table.words(file)))
    for words in dict.fromkeys(several):
        if name_kinds.plain(words) not in known:
            yield _question(words)


def _question(words: str) -> Question:
    is_number = any(map(str.isdigit, words))
    return Question(words, _NOWHERE, "number" if is_number else "capital")
