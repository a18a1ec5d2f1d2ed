"""What holds inside a group of rich text, and which groups are no text at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Place(Enum):
    """Where a group stands: what its words are for."""

    TEXT = auto()
    APART = auto()  # a shape or an alternative, which may hold text further inside
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()


@dataclass(slots=True)
class Group:
    """The settings inside a group; a group inside it begins with the same.

    ``codec`` is the font's, None where it follows the file. ``skips`` is how many
    characters after one in Unicode stand for it in older programs.
    """

    place: Place = Place.TEXT
    codec: str | None = None
    is_bold: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    in_table: bool = False
    is_heading: bool = False
    skips: int = 1
    holds_box: bool = False

    def inner(self) -> Group:
        """Give the settings that a group inside begins with."""
        return Group(
            self.place,
            self.codec,
            self.is_bold,
            self.is_hidden,
            self.is_deleted,
            self.in_table,
            self.is_heading,
            self.skips,
        )


# Groups whose words are not the document's.
NO_TEXT = frozenset(
    """
    info pict objdata objclass objname header headerl headerr headerf footer footerl
    footerr footerf footnote annotation atnid atnauthor atntime atndate atnref atnicn
    atrfstart atrfend fldinst datafield xe tc tcn rxe txe bkmkstart bkmkend pntext
    listtext pntxta pntxtb colortbl filetbl revtbl listtable listoverridetable rsidtbl
    generator themedata colorschememapping datastore latentstyles xmlnstbl nonshppict
    template private nextfile ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgptbl
    passwordhash userprops docvar wgrffmtfilter mmathPr listpicture formfield
    """.split()
)
APART = frozenset({"shp", "shpinst", "upr", "do"})
# Text inside a group that stands apart.
BOX, ALTERNATIVE = frozenset({"shptxt", "dptxbxtext"}), "ud"
# Groups that older programs are told to pass over, and that hold text all the same.
KNOWN = APART | BOX | {ALTERNATIVE, "shppict"}
ASIDES = {"annotation": "comment", "footnote": "footnote"}
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "~": "\u00a0",
    "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\t": "\t",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "zwbo": "\u200b", "zwnbo": "\u2060",
}  # fmt: skip
ENDS = frozenset({"par", "sect", "page", "column", "\n", "\r"})
