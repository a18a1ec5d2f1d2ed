"""Set participants: what a table tells of many of them, all of it in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from voicecode.domain.people import Told
from voicecode.errors import BadInputError
from voicecode.intake import participants_file
from voicecode.language import gazetteers
from voicecode.pseudonyms import key_file
from voicecode.pseudonyms.protecting import Protector
from voicecode.store import participants_table, protection_table
from voicecode.store.project_file import ProjectFile
from voicecode.units import inferring
from voicecode.workflows import consent, open_project, participants, project_key
from voicecode.workflows.participants import Change, Changed

_Named = Callable[[str], Sequence[str]]  # who goes by what was typed


def set_from(folder: Path | None, path: Path, *, key: Path | None = None) -> Changed:
    """Set what a table tells of participants; nothing, if it names nobody.

    Somebody is known by the whole id, by its end where nobody else's ends so, or by
    name where the project's key leads to their stand-in. Rows that name nobody are
    told of, and the others are set.

    Raises:
        BadInputError: there is no project, the table is wrong, it names nobody or
            somebody twice, an id is several people's, or the key is another's.
    """
    told = participants_file.read(path)
    with open_project.opened(folder) as file, file.writing():
        named = _named(file)
        shown = _shown_by(file, key)
        wanted: dict[str, Change] = {}
        unmet: list[int] = []
        for one in told:
            found = named(one.participant) or shown(one.participant, named)
            if not found:
                unmet.append(one.row)
                continue
            _see_that_it_is_one(path, one, found, wanted)
            wanted[found[0]] = Change(one.role, one.consent, one.attributes)
        if not wanted:
            raise consent.nobody(path)
        changed = participants.set_all(file, wanted)
    return replace(changed, unknown=consent.unknown(path, unmet))


def _named(file: ProjectFile) -> _Named:
    whole: dict[str, str] = {}
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for one in participants_table.stored(file):
        whole[inferring.key(one.id)] = one.id
        ends[inferring.key(one.id.rpartition("/")[2])].append(one.id)

    def named(typed: str) -> Sequence[str]:
        key = inferring.key(typed)
        return [whole[key]] if key in whole else ends.get(key, [])

    return named


def _shown_by(
    file: ProjectFile, key: Path | None
) -> Callable[[str, _Named], Sequence[str]]:
    """Look for somebody under the stand-in that the project's key has for a name."""
    protector = _protector(file, key)

    def shown(typed: str, named: _Named) -> Sequence[str]:
        if protector is None:
            return []
        source, _, own = typed.rpartition("/")
        before = f"{protector.source(source)}/" if source else ""
        forms = (protector.label(own), protector.identity(own))
        found = (named(f"{before}{form}") for form in forms)
        return next(filter(None, found), [])

    return shown


def _protector(file: ProjectFile, path: Path | None) -> Protector | None:
    owner = protection_table.key(file)
    if owner is None:
        return None
    place = path or project_key.default_path(owner)
    found = key_file.read(place, owner=owner)
    if found is None and path is not None:
        raise BadInputError(
            f"{path}: there is no such key.",
            hint="Leave --key away, or name the file that lies with your keys.",
        )
    return Protector(gazetteers.shipped(), entries=found.entries) if found else None


def _see_that_it_is_one(
    path: Path, one: Told, found: Sequence[str], wanted: dict[str, Change]
) -> None:
    place = f"{path.name}, row {one.row}"
    if len(found) > 1:
        raise BadInputError(
            f"{place}: several participants go by that id.",
            hint="Write the whole id, as 'voicecode participants' lists it.",
        )
    if found[0] in wanted:
        raise BadInputError(
            f"{place}: names somebody for the second time.",
            hint="Give each participant one line.",
        )
