"""The words of one paragraph in a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from voicecode.intake.blocks import Paragraph, strong_start

URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACE = {"w": URI}
W = f"{{{URI}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

# Elements that only wrap others; what is inside is read as if they were not there.
TRANSPARENT = frozenset(
    {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink")}
    | {f"{W}{name}" for name in ("smartTag", "customXml", "fldSimple", "dir", "bdo")}
    | {f"{MC}AlternateContent", f"{MC}Choice"}
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_OFF = frozenset({"0", "false", "off", "none"})


def paragraph(element: etree._Element, headings: frozenset[str]) -> Paragraph:
    """Read one paragraph; ``headings`` are the ids of styles that are no speech."""
    pieces = [piece for run in _runs(element) for piece in _pieces(run)]
    settings = element.find(f"{W}pPr")
    return Paragraph(
        "".join(text for text, _ in pieces),
        strong=strong_start(pieces),
        is_heading=_is_heading(settings, headings),
        joins_next=settings is not None and settings.find(f"{W}rPr/{W}del") is not None,
    )


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in TRANSPARENT:
            yield from _runs(child)


def _pieces(run: etree._Element) -> Iterator[tuple[str, bool]]:
    settings = run.find(f"{W}rPr")
    if _is_on(settings, "vanish") or _is_on(settings, "webHidden"):
        return
    is_strong = _is_on(settings, "b")
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or "", is_strong
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag], is_strong


def _is_on(settings: etree._Element | None, name: str) -> bool:
    switch = settings.find(f"{W}{name}") if settings is not None else None
    return switch is not None and (switch.get(f"{W}val") or "on") not in _OFF


def _is_heading(settings: etree._Element | None, headings: frozenset[str]) -> bool:
    if settings is None:
        return False
    style = settings.find(f"{W}pStyle")
    if style is not None and style.get(f"{W}val") in headings:
        return True
    level = settings.find(f"{W}outlineLvl")
    return level is not None and level.get(f"{W}val") in set("012345678")
