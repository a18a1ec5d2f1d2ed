"""What a Word file holds beside its text: changes, comments, notes, boxes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from voicecode.intake import asides
from voicecode.intake.word_runs import MC, W

_BOX = f"{W}txbxContent"
_ASIDES = {
    "comment": f"{W}commentReference",
    "footnote": f"{W}footnoteReference",
    "endnote": f"{W}endnoteReference",
}


def remarks(body: etree._Element) -> tuple[str, ...]:
    """Say which changes stand in the text, and what is left out of it."""
    inserted = _changes(body, "ins", "moveTo")
    left_out = {"tracked deletion": _changes(body, "del", "moveFrom")}
    for what, tag in _ASIDES.items():
        left_out[what] = sum(not _is_double(one) for one in body.iter(tag))
    return asides.remarks(inserted=inserted, left_out=left_out)


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the contents of the text boxes anchored in a paragraph, each once."""
    for box in paragraph.iter(_BOX):
        above = takewhile(lambda one: one is not paragraph, box.iterancestors())
        if not _is_double(box) and all(one.tag != f"{W}del" for one in above):
            yield box


def _changes(body: etree._Element, *kinds: str) -> int:
    changes = (change for kind in kinds for change in body.iter(f"{W}{kind}"))
    return sum(any(map(_text, change.iter())) for change in changes)


def _text(element: etree._Element) -> str:
    is_text = element.tag in {f"{W}t", f"{W}delText"}
    return (element.text or "").strip() if is_text else ""


def _is_double(element: etree._Element) -> bool:
    # Word writes a box twice: for itself, and as a fallback for older programs.
    fallback = next(element.iterancestors(f"{MC}Fallback"), None)
    either = fallback.getparent() if fallback is not None else None
    if either is None:
        return False
    choices = either.iterchildren(f"{MC}Choice")
    return any(next(choice.iter(_BOX), None) is not None for choice in choices)
