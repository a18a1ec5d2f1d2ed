"""Review names: a coder decides on a unit's open questions, and points at names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.name_decisions import Mark, Names, Replaced
from voicecode.domain.pseudonyms import Verdict
from voicecode.domain.sheets import NameQuestion, Saved, Sheet
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.pseudonyms import name_kinds
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import keep_names, review_sheet


@dataclass(frozen=True, slots=True)
class NameDesk:
    """Where a coder decides on names; what is returned as saved is on the disk.

    ``key`` is where the key lies, if not where it is looked for. ``rename`` is told
    which sources go by another name.
    """

    file: ProjectFile
    coder: str
    key: Path | None
    rename: Callable[[Mapping[str, str]], None]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What names may be called, beginning with what is said most often."""
        return name_kinds.ALL

    def keep(self, sheet: Sheet, question: NameQuestion) -> Saved | None:
        """Let words name nobody; of words that do so already, ask again."""
        turn = keep_names.ask_again if question.is_kept else keep_names.keep
        with self.file.writing():
            review_sheet.check(self.file, sheet)
            seq = turn(self.file, [question.words], coder=self.coder)
        told = "is asked about again" if question.is_kept else "names nobody"
        return (
            Saved(seq, sheet.unit.name, f"“{question.words}” {told}") if seq else None
        )

    def replace(self, sheet: Sheet, words: str, kind: str) -> Saved:
        """Replace words that were asked about, or others, wherever they stand.

        Raises:
            BadInputError: the kind is unknown, the words stand nowhere, or the key is
                not where it should be.
            OutputError: the key cannot be written.
        """
        verdict = Verdict(words, is_kept=False, kind=kind)
        return self._replaced(sheet, words, Names((verdict,), must_stand=True))

    def replace_span(self, sheet: Sheet, span: Span, kind: str) -> Saved:
        """Replace a name that a coder points at, and the same name wherever it stands.

        Raises:
            BadInputError: as ``replace``; or there is no name there.
            OutputError: the key cannot be written.
        """
        mark = Mark(sheet.unit.name, span, kind)
        return self._replaced(sheet, span.of(sheet.unit.text), Names(mark=mark))

    def _replaced(self, sheet: Sheet, words: str, names: Names) -> Saved:
        # It reads the lists of names first, which takes a second or two.
        from voicecode.workflows import replace_names  # noqa: PLC0415 # not at the start

        with self.file.writing():
            review_sheet.check(self.file, sheet)
            done = replace_names.names(self.file, names, key=self.key, coder=self.coder)
        if not done.seq:
            raise BadInputError(
                "these words stand nowhere any more; nothing was saved.",
                hint="Read the unit again.",
            )
        self.rename(done.renamed)
        source = sheet.unit.source
        name = f"{done.renamed.get(source, source)}#{sheet.unit.number}"
        return Saved(done.seq, name, _told(words, done))


def _told(words: str, done: Replaced) -> str:
    shown = " and ".join(done.stand_ins[:2]) or "another"
    many = "1 place" if done.places == 1 else f"{done.places:,} places"
    told = f"“{' '.join(words.split())}” is {shown} now, in {many}"
    if done.exports:
        told += f"; {len(done.exports)} exports from before may hold it"
    return told


def renamed(unit: str, sources: Mapping[str, str]) -> str:
    """Name a unit by what its source is called now; ``sources`` gives new names."""
    source, mark, number = unit.rpartition("#")
    return sources.get(source, source) + mark + number
