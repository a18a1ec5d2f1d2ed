from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis.typical import Centre

SAID = ("They listened to me", "She listened to us", "Nobody listened at all")


def _centre(*texts: str) -> Centre:
    centre = Centre()
    for text in texts:
        centre.add(text)
    return centre


def test_what_shares_the_words_of_many_is_near_the_centre() -> None:
    centre = _centre(*SAID)
    near = centre.nearness(centre.vectors([*SAID, "Purple giraffes dance"]))
    assert min(near[:3]) > near[3]


def test_a_word_that_every_passage_has_weighs_less_than_a_rare_one() -> None:
    [row] = _centre(*SAID).vectors(["listened nobody"])
    common, rare = sorted(row[row > 0])
    assert common < rare


@pytest.mark.parametrize("texts", [[""], ["!!!"], ["a b c"]])
def test_without_words_there_is_no_direction(texts: list[str]) -> None:
    centre = _centre(*SAID)
    assert not centre.vectors(texts).any()
    assert list(centre.nearness(centre.vectors(texts))) == [0.0]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_rows_have_length_one_or_none_and_cosines_lie_between(texts: list[str]) -> None:
    centre = _centre(*texts)
    rows = centre.vectors(texts)
    lengths = np.linalg.norm(rows, axis=1)
    assert all(length == 0 or abs(length - 1) < 1e-9 for length in lengths)
    near = centre.nearness(rows)
    assert ((near >= -1e-9) & (near <= 1 + 1e-9)).all()
