from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.errors import BadInputError
from voicecode.intake import rich_reader, rich_tokens
from voicecode.intake.blocks import Box, Grid, Paragraph, Written


def _read(body: bytes, *, start: bytes = rb"\ansi") -> Written:
    raw = b"{\\rtf1" + start + b" " + body + b"}"
    return rich_reader.written(rich_tokens.of(raw, source="a"), source="a")


def _texts(body: bytes, *, start: bytes = rb"\ansi") -> list[str]:
    blocks = _read(body, start=start).blocks
    return [one.text for one in blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (rb"One\par Two", ["One", "Two"]),
        (b"One\\\nTwo", ["One", "Two"]),
        (rb"One\line Two\tab Three", ["One\nTwo\tThree"]),
        (
            rb"\ldblquote So\rdblquote  \emdash  it\rquote s\~late",
            ["“So” — it’s\u00a0late"],
        ),
        (rb"\{so\} \\ \_ \-", ["{so} \\ \u2011 \u00ad"]),
        (rb"{\pict\wmetafile8 0102}seen", ["seen"]),
        (rb"{\header Page 1}{\*\unknown hidden}seen", ["seen"]),
        (rb"{\v unseen}seen {\v0 and}", ["seen and"]),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}}", ["a link"]),
        (rb"{\listtext 1.\tab}First", ["First"]),
        (rb"{\upr{plain}{\*\ud{t\u375?}}}", ["tŷ"]),
        (rb"{\info{\title No}}Yes", ["Yes"]),
        (rb"{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}x", ["x"]),
        (rb"one}two", ["one"]),
    ],
)
def test_the_words_of_the_body_are_read(body: bytes, texts: list[str]):
    assert _texts(body) == texts


@pytest.mark.parametrize(
    ("start", "body", "text"),
    [
        (rb"\ansi", rb"caf\'e9 \'80\'95", "café €•"),
        (rb"\ansi\ansicpg1250", rb"\'9aen", "šen"),
        (rb"\ansi\ansicpg99", rb"caf\'e9", "café"),
        (rb"\mac", rb"caf\'8e", "café"),
        (rb"\pc", rb"caf\'82", "café"),
        (rb"\ansi\ansicpg932", rb"\'93\'fa\'96\'7b", "日本"),
        (rb"\ansi", b"caf\xe9", "café"),
        (rb"\ansi", rb"{\fonttbl{\f1\fcharset204 B;}}\f1 \'c4\'e0", "Да"),
        (rb"\ansi", rb"{\fonttbl{\f1\cpg1253 B;}}{\f1 \'e1} \'e1", "α á"),
        (rb"\ansi", rb"{\fonttbl{\f1\fcharset204 B;}}\f1 \'c4\plain \'c4", "ДÄ"),
        (rb"\ansi", rb"t\u375?", "tŷ"),
        (rb"\ansi", rb"t\uc2\u375 ??.", "tŷ."),
        (rb"\ansi", rb"t\uc2\u375\'3f\'3f.", "tŷ."),
        (rb"\ansi", rb"\uc0\u375 .", "ŷ."),
        (rb"\ansi", rb"{\uc0\u375}?", "ŷ?"),
        (rb"\ansi", rb"\u375\~.", "ŷ."),
        (rb"\ansi", rb"\u-10179?\u-8704?", "😀"),
        (rb"\ansi", rb"\u-10179?x\u-8704?", "x😀"),
        (rb"\ansi", rb"\u-8704?", "\ufffd"),
    ],
)  # fmt: skip
def test_encodings_are_followed(start: bytes, body: bytes, text: str):
    assert _texts(body, start=start) == [text]


def test_bold_at_the_start_is_measured():
    assert _read(rb"{\b Mum:} Hi\par\b all\b0\par none").blocks == (
        Paragraph("Mum: Hi", strong=4),
        Paragraph("all", strong=3),
        Paragraph("none"),
    )


def test_headings_are_told_by_style_or_level():
    styles = rb"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\outlinelevel0 Pen;}}"
    body = rb"\s1 One\par\pard\s2 Two\par\pard\outlinelevel1 Three\par\pard\s0 Four"
    assert [one.is_heading for one in _read(styles + body).blocks] == [  # type: ignore[union-attr] # all are paragraphs
        True, True, True, False,
    ]  # fmt: skip


def test_tables_are_grids():
    row = rb"\trowd\cellx1\cellx2\intbl %s\cell %s\par again\cell\row "
    body = row % (b"Int", b"How?") + row % (b"Mum", b"So.") + rb"\pard After"
    assert _read(body).blocks == (
        Grid((("Int", "How?\nagain"), ("Mum", "So.\nagain"))),
        Paragraph("After"),
    )


def test_a_text_box_stands_after_its_paragraph():
    shape = rb"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt aside\par}}}"
    assert _read(rb"Mum: Hi." + shape + rb" So.\par").blocks == (
        Paragraph("Mum: Hi. So."),
        Box((Paragraph("aside"),)),
    )


def test_what_is_left_out_is_counted():
    found = _read(
        rb"Mum: {\deleted gone}{\deleted  too} Hi{\*\annotation aside}"
        rb"{\footnote below}{\deleted gone}."
    )
    assert found.blocks == (Paragraph("Mum:  Hi."),)
    assert found.remarks == ("left out: 2 tracked deletions, 1 comment, 1 footnote",)


@pytest.mark.parametrize("raw", [b"{" * 5000, b"{\\rtf1 " + b"{\\b" * 5000])
def test_groups_that_nest_absurdly_deep_are_refused(raw: bytes):
    with pytest.raises(BadInputError, match="broken"):
        rich_reader.written(rich_tokens.of(raw, source="a"), source="a")


def test_a_file_cut_off_in_a_box_is_read_as_far_as_it_goes():
    raw = rb"{\rtf1 Hi{\shp{\shptxt aside"
    found = rich_reader.written(rich_tokens.of(raw, source="a"), source="a")
    assert found.blocks == (Paragraph("Hi"), Box((Paragraph("aside"),)))


_PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))


def _escaped(text: str) -> bytes:
    units = text.encode("utf-16-le")
    numbers = [
        int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)
    ]
    return b"".join(b"\\u%d?" % (n - 65536 if n > 32767 else n) for n in numbers)


@given(st.lists(_PLAIN.filter(bool), min_size=1))
def test_every_character_written_is_read(texts: list[str]):
    assert _texts(rb"\par ".join(map(_escaped, texts))) == texts
