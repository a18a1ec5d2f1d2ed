"""Finding the files that were asked for, and the names they go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Protocol
from zipfile import ZipInfo

from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.errors import BadInputError
from voicecode.intake import packed_kinds, zip_members

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "icon\r"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; ``name`` is what people and outputs call it, with slashes.

    Of a file inside a zip, ``path`` is the zip's and ``part`` what the zip's list
    says of the file. ``ending`` is what the file's own name ends in, where that is not
    what ``name`` ends in.
    """

    name: str
    path: Path
    part: ZipInfo | None = None
    ending: str = ""

    @property
    def size(self) -> int:
        """How many bytes of the disk it takes."""
        return self.part.compress_size if self.part else self.path.stat().st_size


class Reader(Protocol):
    """Turns one kind of file into documents, as they come."""

    def __call__(
        self, source: Source, *, columns: Columns
    ) -> Iterator[Document | Remark | Refusal]:
        """Read the file; ``columns`` counts for tables only."""


def find(inputs: Sequence[Path]) -> list[Source]:
    """List the files given, and those inside the folders given in sorted order.

    A zip of files is a folder, too. A file of a kind nobody can read stays in the
    list, to be refused by its name; hidden files, locks and READMEs do not. Names
    are unique.

    Raises:
        BadInputError: an input is missing, or a folder has no files to read.
    """
    groups = [(path, _sources_in(path)) for path in inputs]
    every = [(path, source) for path, sources in groups for source in sources]
    every = list(
        {
            (source.path.resolve(), _place(source)): (path, source)
            for path, source in every
        }.values()
    )
    counts = Counter(source.name for _, source in every)
    named = [
        replace(source, name=f"{_parent_name(path)}/{source.name}")
        if counts[source.name] > 1
        else source
        for path, source in every
    ]
    return list(_numbered(named))


def _sources_in(path: Path) -> list[Source]:
    if path.is_dir():
        found = [
            Source(_shown(file.relative_to(path).as_posix()), file)
            for file in sorted(path.rglob("*"))
            if file.is_file() and _is_wanted(file.relative_to(path))
        ]
        if found:
            return [one for source in found for one in _unfolded(source)]
        raise BadInputError(
            f"{path}: there are no files to read in this folder.",
            hint="Give the folder that holds the transcripts or surveys.",
        )
    if path.is_file():
        return _unfolded(Source(_shown(path.name), path))
    if path.exists():
        raise BadInputError(
            f"{path}: is no file that can be read twice, such as a pipe or a device.",
            hint="Save it as a file first.",
        )
    raise BadInputError(
        f"{path}: there is no such file or folder.",
        hint="Check the spelling, and that the drive is connected.",
    )


def _unfolded(source: Source) -> list[Source]:
    """Give the files inside a zip of files; of any other file, the file."""
    try:
        if not packed_kinds.is_folder(source.path, source=source.name):
            return [source]
        members = zip_members.members(source.path, source=source.name)
    except BadInputError:
        return [source]  # which its reader refuses again, by name
    found = [
        Source(_shown(f"{source.name}/{member.name}"), source.path, member.part)
        for member in members
        if _is_wanted(PurePath(member.name))
    ]
    return sorted(found, key=lambda one: one.name) or [source]


def _place(source: Source) -> int | None:
    return source.part.header_offset if source.part else None


def _shown(name: str) -> str:
    """Spell out the bytes of a name that is not UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _is_wanted(relative: PurePath) -> bool:
    if any(part.startswith((".", "__MACOSX")) for part in relative.parts):
        return False
    name = relative.name
    if name.startswith("~$") or name.upper().split(".")[0] == "README":
        return False
    return name.casefold() not in _SYSTEM_FILES


def _parent_name(path: Path) -> str:
    whole = path.resolve()
    return (whole if path.is_dir() else whole.parent).name or "root"


def _numbered(sources: Sequence[Source]) -> Iterator[Source]:
    seen: Counter[str] = Counter()
    for source in sources:
        seen[source.name] += 1
        if (number := seen[source.name]) == 1:
            yield source
        else:
            yield replace(source, name=f"{number}/{source.name}")
