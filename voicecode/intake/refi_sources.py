"""The sources of a REFI-QDA project: which are texts, and where they lie.

Programs differ in their namespaces, in the name of the folder and in how they point
into it; what is read here is what several of them write.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree

from voicecode.errors import BadInputError
from voicecode.intake import archives, markup

_MOST = 10_000  # sources in one project
_TEXT = "TextSource"
_KINDS = {
    "PDFSource": "PDF",
    "PictureSource": "picture",
    "AudioSource": "sound",
    "VideoSource": "film",
}
_PATHS = ("plainTextPath", "richTextPath")
_INTERNAL = "internal://"


@dataclass(frozen=True, slots=True)
class Text:
    """A text inside a project; ``part`` is what the zip's list says of its file.

    A text that stands in the project's own list has no part, and its ``words`` are
    here.
    """

    name: str
    part: zipfile.ZipInfo | None = None
    words: str = ""

    @property
    def ending(self) -> str:
        """What its file's name ends in."""
        return PurePosixPath(self.part.filename).suffix if self.part else ".txt"


@dataclass(frozen=True, slots=True)
class Listed:
    """A project's texts, and by name what is missing or is no text."""

    texts: tuple[Text, ...]
    missing: tuple[str, ...]
    others: tuple[str, ...]


def listed(path: Path, *, source: str) -> Listed:
    """Read a project's list of sources.

    Raises:
        BadInputError: it is broken, locked, too large, or has a DTD.
    """
    # Films may lie in a project that are larger than any text: only what is read is
    # inflated, each part within its own limit.
    with archives.opened(path, source=source) as archive:
        project = _project(archive, source)
        files = _files(archive)
    texts: list[Text] = []
    missing, others = [], []
    for number, (kind, element) in enumerate(_elements(project), start=1):
        if number > _MOST:
            raise archives.too_large(source)
        name = (element.get("name") or "").strip() or f"Source {number}"
        if kind != _TEXT:
            others.append(f"{name} ({_KINDS.get(kind, 'unknown')})")
            continue
        text = _text(name, element, files)
        if text is None:
            missing.append(name)
        else:
            texts.append(text)
    return Listed(tuple(texts), tuple(missing), tuple(others))


def _project(archive: zipfile.ZipFile, source: str) -> etree._Element:
    names = [
        name
        for name in archive.namelist()
        if "/" not in name and name.casefold().endswith(".qde")
    ]
    if len(names) != 1:
        raise BadInputError(
            f"{source}: a project file holds one list (.qde), this one {len(names)}.",
            hint="Export the project again as .qdpx.",
        )
    xml = archives.part(archive, names[0], source=source, limit=markup.LARGEST)
    root = markup.tree(xml, source=source)
    if _local(root) != "Project":
        raise archives.broken(source)
    return root


def _files(archive: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    """Arrange the files by their names without the folder, whatever the case."""
    found: dict[str, zipfile.ZipInfo] = {}
    for part in archive.infolist():
        if not part.is_dir():
            found.setdefault(_key(part.filename), part)
    return found


def _elements(project: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for child in project:
        if _local(child).casefold() == "sources":
            yield from ((_local(one), one) for one in child if _local(one))


def _text(
    name: str, element: etree._Element, files: Mapping[str, zipfile.ZipInfo]
) -> Text | None:
    for attribute in _PATHS:
        written = element.get(attribute) or ""
        if written and "://" in written.removeprefix(_INTERNAL):
            continue  # a file elsewhere, on somebody's own disk
        part = files.get(_key(written.removeprefix(_INTERNAL)))
        if written and part:
            return Text(name, part)
    for child in element:
        if _local(child) == "PlainTextContent":
            return Text(name, words=child.text or "")
    return None


def _key(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1].casefold()


def _local(element: etree._Element) -> str:
    # A comment has a function where an element has its name.
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
