"""What Word demands of a file and LibreOffice forgives: order, references, widths.

The orders are those of ECMA-376, part 1, in the transitional schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

ORDERS = {
    name: order.split()
    for name, order in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
        " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
        " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc"
        " textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
        " sectPr pPrChange",
        "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow"
        " emboss imprint noProof snapToGrid vanish webHidden color spacing w kern"
        " position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
        " eastAsianLayout specVanish oMath",
        "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize"
        " tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout"
        " tblCellMar tblLook tblCaption tblDescription",
        "tblBorders": "top left start bottom right end insideH insideV",
        "pBdr": "top left bottom right between bar",
        "tr": "tblPrEx trPr tc",
        "tc": "tcPr p tbl",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar"
        " textDirection tcFitText vAlign hideMark",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority"
        " semiHidden unhideWhenUsed qFormat locked personal personalCompose"
        " personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar"
        " paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg"
        " textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    }.items()
}
_EITHER = {"headerReference": "footerReference"}  # the two of them in any order


def faults(path: Path) -> list[str]:
    """List what Word would refuse or repair."""
    with ZipFile(path) as parts:
        trees = {
            name: etree.fromstring(parts.read(name))
            for name in parts.namelist()
            if name.endswith((".xml", ".rels"))
        }
    found = [one for name in trees for one in _out_of_order(name, trees[name])]
    document = trees["word/document.xml"]
    found += _unknown_styles(document, trees["word/styles.xml"])
    found += _loose_ends(document, trees["word/_rels/document.xml.rels"])
    found += _bad_tables(document)
    return found


def _out_of_order(name: str, tree: etree._Element) -> Iterator[str]:
    for parent in tree.iter():
        kind = str(parent.tag).removeprefix(W)
        if kind in ORDERS:
            order = ORDERS[kind]
            children = [str(child.tag).removeprefix(W) for child in parent]
            ranks = [
                order.index(_EITHER.get(child, child)) if child in order else -1
                for child in children
            ]
            if -1 in ranks and kind != "tc":
                yield f"{name}: {kind} has {children[ranks.index(-1)]}"
            if kind != "tc" and ranks != sorted(ranks):
                yield f"{name}: {kind} holds {' '.join(children)}"


def _unknown_styles(document: etree._Element, styles: etree._Element) -> Iterator[str]:
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    for kind in ("pStyle", "rStyle", "tblStyle"):
        for use in document.iter(f"{W}{kind}"):
            if use.get(f"{W}val") not in known:
                yield f"no style {use.get(f'{W}val')}"


def _loose_ends(document: etree._Element, relations: etree._Element) -> Iterator[str]:
    known = {one.get("Id") for one in relations}
    used = {
        value
        for element in document.iter()
        for name, value in element.attrib.items()
        if str(name).startswith(R)
    }
    yield from (f"no relation {one}" for one in used - known)
    marks = [mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")]
    if len(marks) != len(set(marks)):
        yield "two marks of one name"
    for link in document.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor") and link.get(f"{W}anchor") not in marks:
            yield f"no mark {link.get(f'{W}anchor')}"
    kinds = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    if kinds.count("begin") != kinds.count("end"):
        yield "a field that never ends"


def _bad_tables(document: etree._Element) -> Iterator[str]:
    [body] = document.iter(f"{W}body")
    before = [str(one.tag).removeprefix(W) for one in body if one.tag != f"{W}sectPr"]
    if before and before[-1] == "tbl":
        yield "the pages end in a table"
    if ("tbl", "tbl") in pairwise(before):
        yield "two tables touch"
    for table in document.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            if len(row.findall(f"{W}tc")) != columns:
                yield "a row with too many cells or too few"


def widest_table(path: Path) -> int:
    """Give the width of the widest table, in twentieths of a point."""
    with ZipFile(path) as parts:
        document = etree.fromstring(parts.read("word/document.xml"))
    widths = [
        sum(int(column.get(f"{W}w", "0")) for column in grid)
        for grid in document.iter(f"{W}tblGrid")
    ]
    return max(widths, default=0)
