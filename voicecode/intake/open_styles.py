"""The styles of an OpenDocument text: which are bold, hidden or headings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_TITLES = ("Title", "Subtitle", "Heading", "Contents_20_")
_DEEPEST = 20  # styles that rest on one another


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str | None
    is_bold: bool | None
    is_hidden: bool | None
    is_heading: bool


class Styles:
    """The styles that a document's parts define, by family and name."""

    def __init__(self, parts: Iterable[etree._Element]) -> None:
        self._found: dict[tuple[str, str], _Style] = {}
        for part in parts:
            for element in part.iter(f"{_STYLE}style"):
                name = element.get(f"{_STYLE}name") or ""
                family = element.get(f"{_STYLE}family") or ""
                self._found[family, name] = _style(element, name)

    def is_bold(self, family: str, name: str | None) -> bool | None:
        """Tell whether a style is bold; None where neither it nor those below say."""
        said = (one.is_bold for one in self._line(family, name))
        return next((one for one in said if one is not None), None)

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Tell whether what has a style is not shown."""
        said = (one.is_hidden for one in self._line(family, name))
        return next((one for one in said if one is not None), False)

    def is_heading(self, name: str | None) -> bool:
        """Tell whether paragraphs of a style are titles or headings."""
        return any(one.is_heading for one in self._line("paragraph", name))

    def _line(self, family: str, name: str | None) -> list[_Style]:
        """List a style and those that it rests on."""
        line: list[_Style] = []
        while name and len(line) < _DEEPEST:
            style = self._found.get((family, name))
            if style is None:
                break
            line.append(style)
            name = style.parent
        return line


def _style(element: etree._Element, name: str) -> _Style:
    settings = element.find(f"{_STYLE}text-properties")
    weight = settings.get(f"{_FO}font-weight") if settings is not None else None
    display = settings.get(f"{TEXT}display") if settings is not None else None
    return _Style(
        parent=element.get(f"{_STYLE}parent-style-name"),
        is_bold=None if weight is None else weight in _BOLD,
        is_hidden=None if display is None else display == "none",
        is_heading=name.startswith(_TITLES)
        or bool(element.get(f"{_STYLE}default-outline-level")),
    )
