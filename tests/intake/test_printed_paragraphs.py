from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from voicecode.intake import printed_paragraphs
from voicecode.intake.printed import Page, PrintedLine

_LETTER = 5.0  # points a letter takes in these tests


def _line(
    text: str,
    base: float,
    *,
    left: float = 70,
    size: float = 11,
    is_broken: bool = False,
) -> PrintedLine:
    right = left + _LETTER * len(text)
    return PrintedLine(text, left, right, base, size, is_broken=is_broken)


def _texts(*pages: list[PrintedLine]) -> list[str]:
    return [one.text for one in printed_paragraphs.of([Page(tuple(p)) for p in pages])]


def test_lines_are_joined_where_the_next_word_had_no_room():
    assert _texts(
        [
            _line("they said they would be there at", 700),
            _line("ten and they were not there, so", 686),
            _line("we waited.", 672),
            _line("And then we went home.", 658),
        ]
    ) == [
        "they said they would be there at ten and they were not there, so we waited.",
        "And then we went home.",
    ]


def test_the_width_of_the_next_word_is_taken_from_where_the_second_begins():
    above, wide = _line("nobody came at all that day.", 700), _line("MW it is", 686)
    longest = _line("this is the longest of all lines", 672)
    room = longest.right - above.right
    for start, texts in ((room + 1, 1), (room - 1, 2)):
        after = replace(wide, starts=(wide.left, wide.left + start, wide.right))
        assert len(_texts([longest, above, after])) == texts


def test_a_broken_word_is_joined_at_its_hyphen():
    lines = [_line("it was a well-", 700, is_broken=True), _line("known thing", 686)]
    assert _texts(lines) == ["it was a well-known thing"]


def test_a_turn_opens_a_paragraph_though_the_line_above_is_full():
    assert _texts(
        [
            _line("Int: How was that for you then?", 700),
            _line("Mum: They never even rang me up", 686),
            _line("again", 672),
            _line("Int: Why?", 658),
        ]
    ) == [
        "Int: How was that for you then?",
        "Mum: They never even rang me up again",
        "Int: Why?",
    ]


def test_a_gap_a_new_indent_or_other_letters_open_a_paragraph():
    full, short = "a line that is as long as can be", "a line as long as it can be."
    lines = [
        _line(full, 700), _line(full, 686), _line(full, 660), _line(full, 646),
        _line(short, 632, left=90), _line(full, 618), _line(full, 604, size=14),
    ]  # fmt: skip
    assert _texts(lines) == [
        f"{full} {full}",
        f"{full} {full}",
        f"{short} {full}",
        full,
    ]


def test_a_paragraph_goes_on_over_a_page_and_a_column():
    full = "a line that is as long as can be"
    first = [
        _line(full, 714),
        _line(full, 700),
        _line(full, 714, left=400),
        _line(full, 700, left=400),
    ]
    second = [_line(full, 714), _line("The end.", 700), _line("Not that.", 686)]
    assert _texts(first, second) == [" ".join([full] * 5 + ["The end."]), "Not that."]


def test_larger_letters_are_a_heading():
    lines = [
        _line("Visit", 740, size=18),
        *(_line("so they came", 700 - 14 * at) for at in range(5)),
    ]
    found = printed_paragraphs.of([Page(tuple(lines))])
    assert [one.is_heading for one in found] == [True, *[False] * (len(found) - 1)]


def test_no_lines_are_no_paragraphs():
    assert printed_paragraphs.of([Page(())]) == []


_LINES = st.lists(
    st.tuples(
        st.text(
            st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1
        ),
        st.integers(0, 800),
        st.integers(0, 400),
        st.booleans(),
    )
)


@given(st.lists(_LINES))
def test_no_character_is_lost_or_made_up(pages: list[list[tuple[str, int, int, bool]]]):
    printed_pages = [
        [
            _line(text, base, left=left, is_broken=broken)
            for text, base, left, broken in page
        ]
        for page in pages
    ]
    words = "".join(line.text for page in printed_pages for line in page)
    joined = "".join(_texts(*printed_pages))
    assert joined.replace(" ", "").replace("\t", "") == words
