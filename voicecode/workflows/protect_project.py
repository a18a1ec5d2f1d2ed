"""Protect what a project imports: with one key for all of it, kept elsewhere."""

from __future__ import annotations

from dataclasses import replace

from voicecode.domain.pseudonyms import Verdict
from voicecode.intake import verdicts_file
from voicecode.store import protection_table, questions_table, texts_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import decided_list, keep_names, project_key, protect
from voicecode.workflows.protect import Guard, How
from voicecode.workflows.read import Opened


def guarded(file: ProjectFile, opened: Opened, how: How) -> tuple[Opened, Guard]:
    """Learn the names in what was opened; give it with its names replaced.

    The project's key is known by its id, wherever the folder is moved to. Decisions
    that come along count for what is in the project, too.

    Raises:
        BadInputError: the key is another project's, or is not where it should be.
        VoicecodeError: a file is wrong, or the key would lie in the project.
    """
    verdicts = verdicts_file.read(how.decisions) if how.decisions else []
    decided_list.obey(file, verdicts, key=how.key, coder=None)
    kept = [Verdict(words, is_kept=True) for words in questions_table.kept(file)]
    where = project_key.place(file, how.key)
    own = replace(
        how,
        key=where.path,
        owner=where.owner,
        verdicts=(*kept, *(one for one in verdicts if not one.is_kept)),
    )
    return protect.guarded(opened, own, output=file.folder, apart_from=[file.folder])


def keep(file: ProjectFile, guard: Guard, source: str) -> None:
    """Keep what came of a source that is being stored: key, questions and counts.

    Raises:
        OutputError: the key cannot be written.
    """
    guard.keep()
    protection_table.bind(file, guard.key.id)
    text = texts_table.current(file, source)
    assert text is not None  # noqa: S101 # it was written a moment ago
    fresh = guard.took(source)
    questions_table.write(file, text, fresh.questions, fresh.replaced)
    keep_names.spread(file)
