"""Word XML: elements of a Word file that python-docx has no name for."""

from __future__ import annotations

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import _Element

Element = _Element  # the type of any, which lxml keeps to itself

# What the schema has in a paragraph's properties: in another order they are refused.
_LAYOUT = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
    " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid"
    " spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()


def element(name: str, /, **values: str) -> BaseOxmlElement:
    """Make an element of Word's, such as "tab", with attributes of Word's."""
    made = cast("BaseOxmlElement", OxmlElement(f"w:{name}"))
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def lay_out(properties: BaseOxmlElement, setting: BaseOxmlElement) -> None:
    """Put a setting where it belongs among a paragraph's properties; once only."""
    name = setting.tag.rpartition("}")[2]
    for old in properties.findall(setting.tag):
        properties.remove(old)
    after = _LAYOUT[_LAYOUT.index(name) + 1 :]
    properties.insert_element_before(setting, *(f"w:{one}" for one in after))


def remove(gone: Element) -> None:
    """Take an element away from where it stands."""
    parent = gone.getparent()
    if parent is not None:
        parent.remove(gone)
