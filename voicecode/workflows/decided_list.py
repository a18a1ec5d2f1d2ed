"""Decided list: what a person decided in a list of questions counts for a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.name_decisions import Names, Replaced
from voicecode.domain.pseudonyms import Verdict
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import keep_names, replace_names


@dataclass(frozen=True, slots=True)
class Obeyed:
    """What came of a list: the log's entry of what was kept, and what was replaced."""

    kept: int
    replaced: Replaced


def obey(
    file: ProjectFile,
    verdicts: Sequence[Verdict],
    *,
    key: Path | None,
    coder: str | None,
) -> Obeyed:
    """Keep and replace what a list says, wherever it stands in the project.

    Words that no text has are kept all the same, and not replaced.

    Raises:
        BadInputError: a kind is unknown; then nothing of the list counts.
        VoicecodeError: the key is not where it should be, or cannot be written.
    """
    names = tuple(one for one in verdicts if not one.is_kept)
    kept = [one.words for one in verdicts if one.is_kept]
    with file.writing():
        replaced = Replaced()
        if names:
            wanted = Names(verdicts=names)
            replaced = replace_names.names(file, wanted, key=key, coder=coder)
        seq = keep_names.keep(file, kept, coder=coder, ahead=True) if kept else 0
    return Obeyed(seq, replaced)
