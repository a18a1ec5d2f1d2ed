"""Rich text read token by token into paragraphs, tables and boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from voicecode.intake import archives, asides, rich_encodings, rich_groups
from voicecode.intake.blocks import Written
from voicecode.intake.rich_groups import Group, Place
from voicecode.intake.rich_paragraphs import Page
from voicecode.intake.rich_tokens import Part, Token

_DEEPEST = 1000  # groups inside one another; Word's own files have some dozens
_MOST_LETTERS = 16 << 20  # a day of talk takes a fiftieth
_HEADINGS = ("heading ", "title", "subtitle", "toc ")
_FIRST_HALVES = ("\ud800", "\udbff")
_NO_LEVEL = 9  # Word's outline level of ordinary text


def written(tokens: Iterable[Token], *, source: str) -> Written:
    """Put together what stands in a file's body, in reading order.

    Deletions, comments, footnotes and hidden text are not there, and all but the
    last are counted.

    Raises:
        BadInputError: groups nest absurdly deep, or there is far too much text.
    """
    reader = _Reader(source)
    for token in tokens:
        reader.take(token)
        if reader.page.letters > _MOST_LETTERS:
            raise archives.too_large(source)
        if reader.is_done:
            break
    return reader.written()


class _Reader:
    """What has been read so far, and the settings that hold just now."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.page = Page()
        self.pages: list[Page] = []  # around the one of a text box
        self.group = Group(Place.NOWHERE)
        self.groups: list[Group] = []
        self.codec = rich_encodings.DEFAULT
        self.fonts: dict[int, str | None] = {}
        self.font = self.style = 0
        self.style_name = b""
        self.headings: set[int] = set()
        self.raw: list[bytes] = []
        self.left_out: Counter[str] = Counter()
        self.was_deleted = False
        self.to_skip = 0
        self.first_half = ""  # of a character that RTF writes as two
        self.may_pass = self.is_done = False

    def take(self, token: Token) -> None:
        if token.part is Part.BYTES:
            self._bytes(token.raw)
            return
        if token.part is Part.WORD and self.to_skip:
            self.to_skip -= 1
            if token.word in rich_groups.SIGNS:
                return
        if token.part is Part.WORD and token.word == "*":
            self.may_pass = True
            return
        self._decode()
        if token.part is Part.OPEN:
            self._open()
        elif token.part is Part.CLOSE:
            self._close()
        else:
            self._word(token.word, token.number)
        self.may_pass = False

    def written(self) -> Written:
        """Close what is open and give everything."""
        self._decode()
        while self.pages:
            self._end_box()
        remarks = asides.remarks(inserted=0, left_out=self.left_out)
        return Written(self.page.blocks(), remarks)

    def _bytes(self, raw: bytes) -> None:
        skipped = min(self.to_skip, len(raw))
        self.to_skip -= skipped
        raw = raw[skipped:]
        place = self.group.place
        if place is Place.STYLES:
            self._name_style(raw)
        elif place is Place.TEXT and raw:
            if self.group.is_deleted:
                self.left_out["tracked deletion"] += not self.was_deleted
            elif not self.group.is_hidden:
                self.raw.append(raw)
            self.was_deleted = self.group.is_deleted

    def _decode(self) -> None:
        # Two bytes may make one character, so that all that follow go together.
        if self.raw:
            codec = self.group.codec or self.codec
            text = b"".join(self.raw).decode(codec, errors="replace")
            self.raw.clear()
            self.page.write(text, is_bold=self.group.is_bold)

    def _open(self) -> None:
        self.to_skip = 0
        if len(self.groups) == _DEEPEST:
            raise archives.broken(self.source)
        self.groups.append(self.group)
        self.group = self.group.inner()
        if len(self.groups) == 1:
            self.group.place = Place.TEXT

    def _close(self) -> None:
        self.to_skip = 0
        if self.group.holds_box:
            self._end_box()
        if self.groups:
            self.group = self.groups.pop()
        self.is_done = not self.groups

    def _end_box(self) -> None:
        box = self.page.blocks()
        self.page = self.pages.pop()
        self.page.add_box(box)

    def _word(self, word: str, number: int | None) -> None:
        place = self.group.place
        if place is Place.TEXT:
            self._in_text(word, number)
        elif place is Place.FONTS:
            self._in_fonts(word, number)
        elif place is Place.STYLES:
            self._in_styles(word, number)
        elif place is Place.APART:
            self._inside(word)

    def _in_text(self, word: str, number: int | None) -> None:
        if word in rich_groups.SIGNS:
            if not (self.group.is_hidden or self.group.is_deleted):
                text = rich_groups.SIGNS[word]
                self.page.write(text, is_bold=self.group.is_bold)
        elif word in rich_groups.ENDS:
            group = self.group
            self.page.end_paragraph(
                in_table=group.in_table, is_heading=group.is_heading
            )
        elif not self._sets_place(word) and not self._sets_look(word, number):
            self._other(word, number)

    def _sets_place(self, word: str) -> bool:
        """Follow a word that says what its group is for."""
        if word in rich_groups.NO_TEXT or self._is_passed(word):
            self.group.place = Place.NOWHERE
            if word in rich_groups.ASIDES:
                self.left_out[rich_groups.ASIDES[word]] += 1
        elif word in rich_groups.APART:
            self.group.place = Place.APART
        elif word == "fonttbl":
            self.group.place = Place.FONTS
        elif word == "stylesheet":
            self.group.place = Place.STYLES
        else:
            return False
        return True

    def _is_passed(self, word: str) -> bool:
        return self.may_pass and word not in rich_groups.KNOWN

    def _inside(self, word: str) -> None:
        if word in rich_groups.BOX:
            self.group.place = Place.TEXT
            self.group.holds_box = True
            self.pages.append(self.page)
            self.page = Page()
        elif word == rich_groups.ALTERNATIVE:
            self.group.place = Place.TEXT

    def _sets_look(self, word: str, number: int | None) -> bool:
        """Follow a word that says how the words after it look."""
        group, is_on = self.group, number != 0
        if word == "b":
            group.is_bold = is_on
        elif word in {"v", "webhidden"}:
            group.is_hidden = is_on
        elif word == "deleted":
            group.is_deleted = is_on
        elif word == "plain":
            group.is_bold = group.is_hidden = group.is_deleted = False
            group.codec = None
        elif word == "pard":
            group.in_table = group.is_heading = False
        else:
            return False
        return True

    def _other(self, word: str, number: int | None) -> None:
        group, value = self.group, number or 0
        if word == "u":
            self._unicode(value)
        elif word == "uc":
            group.skips = min(max(value, 0), 8)
        elif word == "f":
            group.codec = self.fonts.get(value)
        elif word in {"intbl", "s", "outlinelevel"}:
            self._paragraph_is(word, value)
        elif word in {"cell", "nestcell", "row"}:
            self._ends_cell(word)
        elif word == "ansicpg":
            self.codec = rich_encodings.of_page(value) or self.codec
        else:
            self.codec = rich_encodings.of_word(word) or self.codec

    def _unicode(self, number: int) -> None:
        self.to_skip = self.group.skips
        half = chr(number & 0xFFFF)  # above 32,767 the number is written as negative
        if _FIRST_HALVES[0] <= half <= _FIRST_HALVES[1]:
            self.first_half = half
            return
        both = (self.first_half + half).encode("utf-16-le", "surrogatepass")
        self.first_half = ""
        if not (self.group.is_hidden or self.group.is_deleted):
            text = both.decode("utf-16-le", errors="replace")
            self.page.write(text, is_bold=self.group.is_bold)

    def _paragraph_is(self, word: str, value: int) -> None:
        if word == "intbl":
            self.group.in_table = True
        elif value in self.headings if word == "s" else value < _NO_LEVEL:
            self.group.is_heading = True

    def _ends_cell(self, word: str) -> None:
        if word == "cell":
            self.page.end_cell()
        elif word == "row":
            self.page.end_row()
        else:
            self.page.end_paragraph(in_table=True)

    def _in_fonts(self, word: str, number: int | None) -> None:
        if word == "f":
            self.font = number or 0
        elif word == "fcharset":
            self.fonts[self.font] = rich_encodings.of_charset(number)
        elif word == "cpg":
            self.fonts[self.font] = rich_encodings.of_page(number)

    def _in_styles(self, word: str, number: int | None) -> None:
        if word == "s":
            self.style, self.style_name = number or 0, b""
        elif word == "outlinelevel" and (number or 0) < _NO_LEVEL:
            self.headings.add(self.style)

    def _name_style(self, raw: bytes) -> None:
        self.style_name += raw
        name = self.style_name.decode("latin-1").strip().casefold()
        if name.startswith(_HEADINGS):
            self.headings.add(self.style)
