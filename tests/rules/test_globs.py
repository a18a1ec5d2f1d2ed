from __future__ import annotations

import time
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.rules import globs


@pytest.mark.parametrize(
    ("glob", "word", "fits"),
    [
        ("appoint*", "appointment", True),
        ("appoint*", "appoint", True),
        ("*time", "anytime", True),
        ("s?t", "sat", True),
        ("s?t", "st", False),
        ("a*b*c", "axxbyyc", True),
        ("a*b*c", "axxbyy", False),
        ("", "", True),
        ("*", "anything", True),
    ],
)
def test_globs(glob: str, word: str, fits: bool) -> None:
    assert globs.fits(glob, word) is fits


@given(st.text("ab*?", max_size=8), st.text("ab", max_size=10))
def test_globs_mean_what_they_mean_elsewhere(glob: str, word: str) -> None:
    assert globs.fits(glob, word) is fnmatchcase(word, glob)


def test_no_number_of_stars_hangs() -> None:
    started = time.perf_counter()
    assert not globs.fits("a*" * 200 + "b", "a" * 2000)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("glob", "opening"), [("appoint*", "appoint"), ("s?t", "s"), ("*x", ""), ("x", "x")]
)
def test_a_glob_has_an_opening(glob: str, opening: str) -> None:
    assert globs.opening(glob) == opening
    assert globs.is_glob(glob) is (glob != "x")
