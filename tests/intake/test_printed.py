from __future__ import annotations

import pytest

from voicecode.intake import printed
from voicecode.intake.printed import Page, PrintedLine


def _page(*texts: str, top: str = "", foot: str = "", number: int = 0) -> Page:
    """A page of lines 14 points apart, with a header and a footer far from them."""
    body = [PrintedLine(text, 72, 300, 700 - 14 * at) for at, text in enumerate(texts)]
    header = [PrintedLine(top, 72, 200, 800)] if top else []
    footer = [PrintedLine(f"{foot}{number}", 72, 200, 40)] if foot or number else []
    return Page((*header, *body, *footer))


def _kept(*pages: Page) -> list[list[str]]:
    return [
        [line.text for line in one.lines] for one in printed.without_margins(pages)[0]
    ]


_BODY = ("one two", "three four", "five six", "seven eight")


def test_what_every_page_repeats_is_left_out():
    pages = [
        _page(
            *_BODY, f"so {at}", top="Confidential", foot="Riverside, page ", number=at
        )
        for at in range(1, 4)
    ]
    kept, dropped = printed.without_margins(pages)
    assert [[line.text for line in page.lines] for page in kept] == [
        [*_BODY, f"so {at}"] for at in range(1, 4)
    ]
    assert dropped == 6


@pytest.mark.parametrize(
    "number", ["3", "Page 3", "page 3 of 12", "3/12", "- 3 -", "Tudalen 3 o 12", "p. 3"]
)
def test_a_page_number_that_stands_apart_is_left_out_once(number: str):
    assert _kept(_page(*_BODY, top=number)) == [[*_BODY]]


def test_a_number_that_somebody_says_stays():
    assert _kept(_page(*_BODY, "7")) == [[*_BODY, "7"]]


def test_one_word_said_at_the_same_place_stays():
    pages = [_page("Mm.", *_BODY), _page("Mm.", *reversed(_BODY))]
    assert [page[0] for page in _kept(*pages)] == ["Mm.", "Mm."]


@pytest.mark.parametrize(
    ("top", "pages", "stays"),
    [
        ("Mum: And then?", 2, True),
        ("Mum: And then?", 3, False),
        ("Riverside: interviews", 2, False),
    ],
)
def test_what_may_be_a_turn_has_to_stand_on_more_pages(
    top: str, pages: int, stays: bool
):
    kept = _kept(*[_page(*_BODY, top=top) for _ in range(pages)])
    assert [page[0] == top for page in kept] == [stays] * pages


@pytest.mark.parametrize(
    ("right", "pages", "stays"), [(300, 2, True), (300, 3, False), (150, 2, False)]
)
def test_a_long_line_that_no_gap_sets_apart_has_to_stand_on_more_pages(
    right: float, pages: int, stays: bool
):
    first = PrintedLine("Riverside interviews", 72, right, 714)
    page = Page((first, *_page(*_BODY).lines))
    assert [one[0] == first.text for one in _kept(*[page] * pages)] == [stays] * pages


def test_what_only_one_page_says_stays():
    pages = [_page(*_BODY, top="Only here"), _page(*_BODY), _page(*_BODY)]
    assert _kept(*pages)[0][0] == "Only here"


def test_empty_pages_are_no_trouble():
    assert printed.without_margins([Page(()), _page("one two")]) == (
        [Page(()), _page("one two")],
        0,
    )


def test_lines_follow_one_another_in_one_text():
    lines = printed.as_lines(_page("one", "three").lines)
    assert [(line.start, line.text) for line in lines] == [(0, "one"), (4, "three")]
