from __future__ import annotations

import pytest

from tests.counted import SCALE, C, P
from voicecode.analysis import wording
from voicecode.domain.disclosure import Publication


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed_as_in_a_sentence(words, expected):
    assert wording.listed(words) == expected


def test_things_are_counted_in_words_that_agree():
    assert wording.number(1, "code", "codes") == "1 code"
    assert wording.number(1200, "code", "codes") == "1,200 codes"


def test_a_group_begins_small_within_a_sentence():
    assert wording.all_of(C) == "children and young people"
    assert wording.capital("about 5") == "About 5"


@pytest.mark.parametrize(
    ("publication", "begins"),
    [
        (
            Publication(),
            "Numbers of people and passages are rounded to the nearest 5. ",
        ),
        (Publication(1, 5), "Numbers of people and passages are exact. “Fewer than 5”"),
        (Publication(10, 1), "Numbers of people and passages are rounded to the near"),
        (Publication(1, 1), "Numbers of people and passages are exact: none is round"),
    ],
)
def test_a_reader_is_told_how_numbers_are_printed(publication, begins):
    assert wording.on_numbers(publication).startswith(begins)


@pytest.mark.parametrize(
    ("threshold", "small"), [(2, "stands for 1,"), (5, "stands for 1 to 4,")]
)
def test_a_reader_is_told_which_numbers_are_small(threshold, small):
    assert small in wording.on_numbers(Publication(threshold=threshold))


def test_exact_numbers_are_to_be_kept_inside():
    said = wording.on_numbers(Publication(1, 1))
    assert said.endswith("Keep them inside the team.")


def test_a_reader_is_told_what_the_words_stand_for():
    assert wording.on_scale(SCALE) == (
        "Words of quantity are those of Somebody's, version 1: most: 75% or more; less "
        "than half of: below 75%. They are worked out from the exact numbers of "
        "people; of a group of fewer than 10 none is said."
    )


def test_missing_voices_are_named():
    assert wording.on_missing_voices([C, P]) == (
        "This evidence has no words from foster and kinship carers, staff and "
        "professionals from other agencies.",
    )
    assert wording.on_missing_voices(wording.AWAITED) == ()


def test_unraised_codes_are_named():
    assert wording.on_unraised_codes(["Notice", "Delay"]) == (
        "Nobody raised “Notice” and “Delay”.",
    )
    assert wording.on_unraised_codes([]) == ()


def test_withheld_passages_are_owned_up_to():
    one = wording.on_withheld_exactly(1)
    assert one.startswith("1 passage may speak of harm: it is counted but not quoted")
    assert "they are counted" in wording.on_withheld("about 20 passages")
    assert wording.on_withheld_exactly(1_200).startswith("1,200 passages may speak")
    assert wording.on_withheld_exactly(0).startswith("No passage was found")
    for passages in ("", "some passages"):
        assert "no safeguarding system" in wording.on_withheld(passages)


def test_the_choice_of_quotes_is_explained():
    assert "at most 6 for a code" in wording.on_choice(per_code=6, per_person=2)
