"""Word leftovers: what a house's file holds beside its look, and nobody should get."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.oxml.ns import qn

from voicecode.reports import word_xml
from voicecode.reports.word_xml import Element

# What a file needs to look as it does, and never names where it is used.
_LOOK = (
    "styles stylesWithEffects settings webSettings fontTable theme numbering"
    " customXml glossaryDocument"
).split()
_NOTES = {"footnotes": "w:footnoteReference", "endnotes": "w:endnoteReference"}
_NOTE_SETTINGS = {"footnotes": "w:footnotePr", "endnotes": "w:endnotePr"}
# They name files on somebody's machine.
_LEADING_OUT = ("w:attachedTemplate", "w:mailMerge", "w:saveThroughXslt")
_REMARKS = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")


def clear(page: Document, *, said: Sequence[Element]) -> None:
    """Take away what the file no longer uses, and what tells of its makers.

    ``said`` is all that is left of what it says. Pictures, links and notes that are
    not used there go, and so do remarks, macros and the places of other files.
    """
    for part in said:
        for remark in list(part.iter(*map(qn, _REMARKS))):
            word_xml.remove(remark)
    for name, relation in list(page.part.rels.items()):
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in _NOTES:
            _keep_notes(page, said, kind, name)
        elif kind not in _LOOK and not _is_named(name, said):
            del page.part.rels[name]
    _drop(page, *_LEADING_OUT)
    for relation in page.part.rels.values():
        if relation.reltype.endswith("/settings"):
            relation.target_part.rels.clear()


def _keep_notes(page: Document, said: Sequence[Element], kind: str, name: str) -> None:
    """Keep notes at the foot or the end where some are left; else all of them go."""
    if not any(part.find(f".//{qn(_NOTES[kind])}") is not None for part in said):
        del page.part.rels[name]
        _drop(page, _NOTE_SETTINGS[kind])


def _is_named(relation: str, said: Sequence[Element]) -> bool:
    return any(
        relation in element.attrib.values() for part in said for element in part.iter()
    )


def _drop(page: Document, *names: str) -> None:
    settings = page.settings.element
    for setting in list(settings.iterchildren(*map(qn, names))):
        word_xml.remove(setting)
