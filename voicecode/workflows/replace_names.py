"""Replace names in a project: what was decided to be one, wherever it stands.

All of it is one transaction, and the key that leads back is written before it ends.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from voicecode.domain.decisions import NameAction
from voicecode.domain.name_decisions import Mark, Names, Replaced
from voicecode.domain.pseudonyms import Key, Verdict
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.language import gazetteers
from voicecode.pseudonyms import key_file, name_kinds, replacing
from voicecode.pseudonyms.replacing import Replacer
from voicecode.store import (
    exports_table,
    free_pages,
    log_table,
    protection_table,
    questions_table,
    renaming,
    rewriting,
    texts_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.renaming import Renamed
from voicecode.workflows import project_key, stale_models, stored_names
from voicecode.workflows.project_key import Place
from voicecode.workflows.stored_names import Changed, Marked


@dataclass(frozen=True, slots=True)
class _Own:
    """Where the project's key lies, what it held before, and who decides."""

    where: Place
    key: Key
    coder: str | None


def kind(written: str) -> str:
    """Give the kind that somebody wrote; nothing means a name.

    Raises:
        BadInputError: there is no such kind.
    """
    found = name_kinds.meant(written) if written.strip() else name_kinds.ALL[0]
    if found is not None:
        return found
    near = get_close_matches(written.casefold(), name_kinds.ALL, n=1)
    mean = f"Did you mean {near[0]!r}? " if near else ""
    raise BadInputError(
        f"{written[:40]!r}: is no kind of name.",
        hint=f"{mean}Kinds are name, place, school, home, teacher, number and others;"
        " the guide lists them.",
    )


def names(
    file: ProjectFile, wanted: Names, *, key: Path | None, coder: str | None
) -> Replaced:
    """Replace names in all texts of a project, and in what stands beside them.

    Raises:
        BadInputError: a kind is unknown, the key is not where it should be, no name
            was pointed at, or one that must stand somewhere does not.
        OutputError: the key cannot be written.
    """
    with file.writing():
        where = project_key.place(file, key)
        own = _Own(where, project_key.opened(where), coder)
        replacer, marked = _ready(file, wanted, own.key)
        changed = stored_names.replace(file, replacer, marked)
        renamed = renaming.rename(file, replacer.words, replacer.source)
        if wanted.must_stand:
            _see_that_they_stand(wanted, replacer, changed, own.key)
        if not changed.texts and not renamed.count:
            return Replaced()
        rewriting.seal(file, renamed.texts.union(changed.texts))
        _forget(file, replacer)
        _keep_key(file, replacer, own)
        return _told(file, own, changed, renamed)


def _ready(
    file: ProjectFile, wanted: Names, key: Key
) -> tuple[Replacer, dict[int, Marked]]:
    verdicts = [replace(one, kind=kind(one.kind)) for one in wanted.verdicts]
    marked: dict[int, Marked] = {}
    if wanted.mark:
        verdict, place, text = _pointed_at(file, wanted.mark)
        marked[text] = place, verdict.words
        verdicts.append(verdict)
    replacer = Replacer(
        gazetteers.shipped(),
        roster=wanted.roster,
        verdicts=verdicts,
        entries=key.entries,
    )
    return replacer, marked


def _pointed_at(file: ProjectFile, mark: Mark) -> tuple[Verdict, Span, int]:
    """Say what a person pointed at, and where it stands in which text."""
    unit = units_table.unit(file, mark.unit)
    text = texts_table.current(file, unit.source) if unit else None
    span = (
        replacing.trimmed(unit.text, mark.span, gazetteers.shipped()) if unit else None
    )
    if unit is None or text is None or span is None:
        raise BadInputError(
            "there is no name to replace there.",
            hint="Point at a name; what is in square brackets is replaced already.",
        )
    verdict = Verdict(span.of(unit.text), is_kept=False, kind=kind(mark.kind))
    return verdict, span.shifted(unit.span.start), text


def _see_that_they_stand(
    wanted: Names, replacer: Replacer, changed: Changed, key: Key
) -> None:
    """Refuse decided words that are replaced neither in a text nor beside one."""
    before = {f"[{entry.stand_in}]" for entry in key.entries}
    printed = [replacer.printed(one.words) for one in wanted.verdicts]
    missing = sum(
        not one or (one in before and one not in changed.stand_ins) for one in printed
    )
    if missing:
        words = "1 of the names stands" if missing == 1 else f"{missing} names stand"
        raise BadInputError(
            f"{words} in no text of the project; nothing was replaced.",
            hint="Type names as they stand there; 'voicecode pseudonymise' lists what"
            " is asked about.",
        )


def _forget(file: ProjectFile, replacer: Replacer) -> None:
    """Let nothing be asked about what is replaced by now."""
    asked = questions_table.words(file)
    questions_table.forget(file, [one for one in asked if replacer.is_decided(one)])
    kept = questions_table.kept(file)
    questions_table.forget_orphans(file, set(asked).difference(kept))


def _keep_key(file: ProjectFile, replacer: Replacer, own: _Own) -> None:
    entries = replacer.entries()
    key_file.write(own.where.path, replace(own.key, entries=entries))
    protection_table.bind(file, own.key.id)


def _told(file: ProjectFile, own: _Own, changed: Changed, renamed: Renamed) -> Replaced:
    """Keep what was done in the log, and say what a person has to see to."""
    free_pages.mark(file, free_pages.REPLACING)
    sources = len(set(changed.texts.values()))
    memo = _memo(changed.stand_ins, changed.places, sources)
    return Replaced(
        seq=log_table.answer(file, NameAction.REPLACE, coder=own.coder, memo=memo),
        stand_ins=tuple(changed.stand_ins),
        places=changed.places,
        sources=sources,
        renamed=renamed.sources,
        exports=tuple(exports_table.that_may_hold(file, changed.units)),
        models=tuple(stale_models.mark(file, changed.names)),
    )


def _memo(stand_ins: Collection[str], places: int, sources: int) -> str:
    shown = next(iter(stand_ins)) if len(stand_ins) == 1 else f"{len(stand_ins)} names"
    many = "1 place" if places == 1 else f"{places} places"
    return f"{shown}: {many} in {sources} source{'s' * (sources != 1)}"
