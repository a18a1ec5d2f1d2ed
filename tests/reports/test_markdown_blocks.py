from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.reports import markdown, markdown_blocks
from voicecode.reports.display import harmless
from voicecode.reports.markdown_blocks import (
    BoxedQuote,
    Heading,
    Note,
    Paragraph,
    Table,
    Words,
)

WHOLE = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# A \\# b", [Heading(1, (Words("A # b"),))]),
        ("### C", [Heading(3, (Words("C"),))]),
        ("one\ntwo", [Paragraph((Words("one two"),))]),
        (
            "**1.1** said",
            [Paragraph((Words("1.1", is_bold=True), Words(" said")))],
        ),
        ("- a\n- **b**", [
            Paragraph((Words("a"),), is_bullet=True),
            Paragraph((Words("b", is_bold=True),), is_bullet=True),
        ]),
        ("> **Note.** Read.\n>\n> **Note.** This.", [
            Note((Words("Read."),)), Note((Words("This."),)),
        ]),
        ("> a  \n> b\n>\n> — Parent", [BoxedQuote(("a\nb",), "Parent")]),
        ("> a\n>\n> — b\n>\n> — Parent", [BoxedQuote(("a", "— b"), "Parent")]),
        ("> a", [BoxedQuote(("a",), "")]),
        ("**Who**\n\n| A | B |\n| --- | ---: |\n| x \\| y | **2** |", [
            Table(
                ((Words("A"),), (Words("B"),)),
                (((Words("x | y"),), (Words("2", is_bold=True),)),),
                (False, True),
                "Who",
            ),
        ]),
        ("**Alone**", [Paragraph((Words("Alone", is_bold=True),))]),
        ("**Alone**\n\n# A", [
            Paragraph((Words("Alone", is_bold=True),)), Heading(1, (Words("A"),)),
        ]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks_are_read_as_they_are_written(text, blocks):
    assert list(markdown_blocks.of(text)) == blocks


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        (["5", "1,205", "39%", "0.61"], True),
        (["fewer than 5", "–", "suppressed", "5"], True),
        (["5", ""], True),
        (["", ""], False),
        (["5", "C05"], False),
        (["2026-03-03"], False),
        ([], False),
    ],
)
def test_a_column_of_figures_is_known_by_them(cells, counts):
    rows = "".join(f"| a | {cell} |\n" for cell in cells)
    [table] = markdown_blocks.of(f"| A | B |\n| --- | --- |\n{rows}")
    assert table.numbers == (False, counts)


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]),
        min_size=1,
        max_size=60,
    )
)
def test_what_people_said_comes_back_to_the_letter(said):
    """Lines may be trimmed and their ends alike; no letter goes and no mark acts."""
    text = f"{markdown.quoted(said)}\n>\n> — Parent"
    blocks = list(markdown_blocks.of(text))
    words = "".join("".join(block.paragraphs) for block in blocks)
    assert "".join(words.split()) == "".join(harmless(said).split())
    assert [block.said_by for block in blocks] == ["Parent"]


@given(st.text(WHOLE, max_size=40))
def test_a_name_in_a_table_comes_back_too(name):
    shown = " ".join(harmless(name).split())
    cell = markdown.escaped(shown)
    [table] = markdown_blocks.of(f"| A | B |\n| --- | --- |\n| {cell} | x |")
    [cells] = table.rows
    assert [markdown_blocks.plain(cell) for cell in cells] == [shown, "x"]
