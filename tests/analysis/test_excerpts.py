from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis import excerpts
from voicecode.domain.codings import Evidence
from voicecode.domain.quotes import Excerpt, Part
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError


def _unit(text):
    return Unit("a.docx", 3, text, Span(0, len(text)))


def _found(text, words, weight=1.0):
    at = text.index(words)
    return Evidence("r.1", Span(at, at + len(words)), words, weight=weight)


def _cut(text, *words, limit=40):
    return excerpts.of(
        _unit(text), [_found(text, word) for word in words], limit=limit
    ).text


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("  Short enough.\n", ["Short"], "Short enough."),
        (
            "One is long. Two has it here. Three is not. Four is the end.",
            ["has it"],
            "One is long. Two has it here. [...]",
        ),
        (
            "One is very long indeed, truly. Two has it.",
            ["has it"],
            "[...] Two has it.",
        ),
        (
            "First it. No no no no no no no no no no. Last it.",
            ["First it", "Last it"],
            "First it. [...] Last it.",
        ),
        (
            "So Mrs. Okafor came. She was here at three p.m. and it was fine by me.",
            ["Okafor"],
            "So Mrs. Okafor came. [...]",
        ),
        (
            "we went out and then nobody came to see us because of the snow and ice",
            ["nobody came"],
            "[...] and then nobody came to see us [...]",
        ),
        (
            "one two three four five six seven eight nine ten eleven twelve",
            ["six"],
            "[...] three four five six seven eight nine [...]",
        ),
    ],
)
def test_an_excerpt_is_the_thought_around_the_evidence(text, words, expected):
    assert _cut(text, *words) == expected


def test_without_evidence_a_long_unit_gives_its_beginning():
    assert _cut("One is here. Two is here. Three is here. Four is here.") == (
        "One is here. Two is here. [...]"
    )


def test_the_weightiest_evidence_is_what_is_kept():
    text = "A first thing was said then. And a second thing was said."
    found = [_found(text, "first"), _found(text, "second", weight=2.0)]
    assert excerpts.of(_unit(text), found, limit=30).text == (
        "[...] And a second thing was said."
    )


def test_evidence_longer_than_the_limit_is_cut_and_nothing_breaks():
    text = "word " * 30
    assert len(_cut(text, text.strip(), limit=40)) <= 46


def test_text_without_spaces_is_cut_between_whole_characters():
    family = "👨\u200d👩\u200d👧"
    excerpt = excerpts.of(_unit(family * 20), [], limit=11)
    assert excerpt.text == f"{family * 3} [...]".replace(" [", " [")


@pytest.mark.parametrize("words", ["never said", ""])
def test_evidence_that_does_not_stand_there_is_refused(words):
    wrong = Evidence("r.1", Span(0, len(words)), words)
    with pytest.raises(CheckFailedError, match=r"a\.docx#3"):
        excerpts.of(_unit("What was said."), [wrong])


def test_an_excerpt_that_is_not_the_units_words_is_refused():
    altered = Excerpt((Part(Span(0, 4), "Wait"),))
    with pytest.raises(CheckFailedError, match="to the letter"):
        excerpts.prove(altered, [], _unit("What was said."))


@given(
    st.text(alphabet="ab .!\n,é\u0301👩\u200d", min_size=1).filter(str.strip), st.data()
)
def test_every_part_of_every_excerpt_is_exact(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Evidence("r.1", Span(start, end), text[start:end])
    excerpt = excerpts.of(_unit(text), [found], limit=20)
    assert excerpt.is_exact(text)
    places = list(excerpt.places(found.span))
    assert places or not found.text.strip()
    assert all(place.of(excerpt.text) in found.text for place in places)


def test_evidence_between_sentences_is_no_reason_to_fail() -> None:
    text = "aaaa. .aaaaaaaaaaaaaa"
    between = Evidence("rule.1", Span(5, 6), " ")
    unit_ = Unit("a.txt", 1, text, Span(0, len(text)))
    assert excerpts.of(unit_, (between,), limit=20).is_exact(text)


@pytest.mark.parametrize("limit", range(30, 60))
def test_a_stand_in_is_never_cut_in_two(limit):
    text = (
        "words that go on [social worker 2] she waited here " + "and [name 1] went " * 6
    )
    shown = _cut(text, "waited", limit=limit).replace("[...]", "")
    assert shown.count("[") == shown.count("]")
    assert "[social worker 2]" in shown or "worker 2" not in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A chain.\n\nYoung person  2:56  \nRipped.", "A chain. [...] Ripped."),
        ("A chain.\n**young person**: ripped", "A chain. [...] ripped"),
        ("A chain.\n[00:02:56] Young person: ripped", "A chain. [...] ripped"),
        ("A chain.\nYoung person (2:56)\n", "A chain."),
        ("A chain.\nYoung person said so.", "A chain.\nYoung person said so."),
        ("I am a young person: ask.", "I am a young person: ask."),
    ],
)  # fmt: skip
def test_a_speakers_name_amid_a_turn_is_not_quoted(text, expected):
    unit = replace(_unit(text), speaker="Young person")
    assert excerpts.of(unit).text == expected


def test_a_speakers_name_is_not_quoted_from_a_long_turn_either():
    text = "One is long enough. Two is here.\nMum: Three is here. Four is the end."
    unit = replace(_unit(text), speaker="Mum")
    found = [_found(text, "Two"), _found(text, "Three")]
    assert excerpts.of(unit, found, limit=40).text == (
        "[...] Two is here. [...] Three is here. [...]"
    )
