"""Pseudonymise a project: its open questions listed, and decided on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.name_decisions import Names, Replaced
from voicecode.domain.pseudonyms import Asked, Summary, Verdict
from voicecode.errors import BadInputError
from voicecode.intake import names_file, verdicts_file
from voicecode.pseudonyms import summaries
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    decided_list,
    keep_names,
    name_questions,
    open_project,
    replace_names,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person decided, and where the key lies that leads back.

    ``keep`` are words that name nobody, ``ask`` those that may after all, ``replace``
    names and what they are. ``names`` is a roster, ``decisions`` a list of questions.
    """

    keep: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    replace: tuple[Verdict, ...] = ()
    names: Path | None = None
    decisions: Path | None = None
    key: Path | None = None
    coder: str | None = None

    @property
    def decides(self) -> bool:
        """Whether anything is decided."""
        several = (self.keep, self.ask, self.replace, self.names, self.decisions)
        return any(several)


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of decisions: entries of the log, 0 where that stood already."""

    kept: int
    asked: int
    replaced: tuple[Replaced, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """What is asked, decided words too, and what is said of it in sentences."""

    asked: tuple[Asked, ...]
    summary: Summary
    sentences: tuple[str, ...]


def listed(folder: Path | None) -> Listed:
    """List what a project asks about names.

    Raises:
        BadInputError: there is no project.
    """
    with open_project.opened(folder) as file:
        summary = name_questions.summary(file)
        asked = tuple(name_questions.listed(file))
    return Listed(asked, summary, summaries.sentences(summary))


def write(folder: Path | None, path: Path) -> int:
    """Write the list in which a person decides; give how many questions are open.

    Raises:
        BadInputError: there is no project.
        OutputError: the list would lie in the project, or cannot be written.
    """
    with open_project.opened(folder) as file:
        return name_questions.write(file, path)


def decide(folder: Path | None, wish: Wish) -> Decided:
    """Keep what a person decided, all of it or nothing.

    Raises:
        BadInputError: there is no project, words are asked about nowhere, a file is
            wrong, or the key is not where it should be.
        OutputError: the key cannot be written.
    """
    with open_project.opened(folder) as file:
        coder = open_project.somebody(file, wish.coder)
        name_questions.look_through(file)
        with file.writing():
            return _decided(file, wish, coder)


def _decided(file: ProjectFile, wish: Wish, coder: str | None) -> Decided:
    roster = tuple(names_file.read(wish.names)) if wish.names else ()
    verdicts = verdicts_file.read(wish.decisions) if wish.decisions else []
    # What is wrong is told before the key is written.
    _see_that_they_are_asked(file, (*wish.keep, *wish.ask))
    for verdict in verdicts:
        replace_names.kind(verdict.kind)
    replaced = [
        replace_names.names(file, names, key=wish.key, coder=coder)
        for names in (
            Names(verdicts=wish.replace, must_stand=True),
            Names(roster=roster),
        )
        if names.verdicts or names.roster
    ]
    obeyed = decided_list.obey(file, verdicts, key=wish.key, coder=coder)
    kept = keep_names.keep(file, wish.keep, coder=coder)
    asked = keep_names.ask_again(file, wish.ask, coder=coder)
    return Decided(kept or obeyed.kept, asked, (*replaced, obeyed.replaced))


def _see_that_they_are_asked(file: ProjectFile, several: tuple[str, ...]) -> None:
    unasked = [one for one in several if not keep_names.is_asked(file, one)]
    if unasked:
        words = "1 of the words is" if len(unasked) == 1 else f"{len(unasked)} are"
        raise BadInputError(
            f"{words} asked about nowhere; nothing was decided.",
            hint="'voicecode pseudonymise' lists what is.",
        )
