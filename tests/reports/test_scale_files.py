from __future__ import annotations

import pytest

from voicecode.errors import BadInputError
from voicecode.reports import scale_files

GOOD = """
id = "ours"
title = "Ours"
version = "2"
source = "made up"
least_base = 5
[[words]]
word = "most"
from = "62.5%"
[[words]]
word = "some"
over = "0%"
"""


def _of(tmp_path, text):
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    return scale_files.opened(str(path))


@pytest.mark.parametrize("name", scale_files.names())
def test_every_shipped_scale_opens_by_its_name(name):
    scale = scale_files.opened(name)
    assert scale.id == name
    assert scale.source
    assert all(scale.word(count, 200) for count in range(1, 201))
    assert scale.word(5, 5) is None


@pytest.mark.parametrize(
    ("name", "share", "word"),
    [
        ("education-scotland", 91, "almost all"),
        ("education-scotland", 90, "most"),
        ("education-scotland", 74, "the majority of"),
        ("education-scotland", 49, "less than half of"),
        ("education-scotland", 14, "a few"),
        ("estyn", 90, "most"),
        ("estyn", 89, "many"),
        ("estyn", 61, "a majority of"),
        ("estyn", 60, "around half of"),
        ("estyn", 39, "a minority of"),
        ("estyn", 19, "few"),
        ("estyn", 9, "very few"),
    ],
)
def test_shipped_words_are_those_that_inspectors_publish(name, share, word):
    assert scale_files.opened(name).word(share, 100) == word


def test_a_scale_of_ones_own_is_read_from_its_path(tmp_path):
    scale = _of(tmp_path, GOOD)
    assert (scale.title, scale.version, scale.least_base) == ("Ours", "2", 5)
    assert scale.word(5, 8) == "most"
    assert scale.word(4, 8) == "some"


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ('id = "ours"', "", "'id' is missing"),
        ('word = "most"', "", "'word' is missing"),
        ('from = "62.5%"', "", "'most' needs either 'from' or 'over'"),
        ('from = "62.5%"', 'from = "0.6"', "'0.6' is no percentage"),
        ('from = "62.5%"', 'from = "many%"', "many"),
        ('from = "62.5%"', 'from = "0%"\nover = "1%"', "needs either"),
        ('from = "62.5%"', 'from = "620%"', "between 0% and 100%"),
        ('over = "0%"', 'over = "70%"', "do not go from most to fewest"),
        ("least_base = 5", 'least_base = "few"', "few"),
        ('title = "Ours"', "title = ", "line"),
    ],
)
def test_a_mistake_is_told_in_one_line(tmp_path, wrong, right, told):
    assert wrong in GOOD
    with pytest.raises(BadInputError) as refused:
        _of(tmp_path, GOOD.replace(wrong, right))
    assert told in refused.value.problem
    assert refused.value.hint
    assert "\n" not in refused.value.problem


def test_an_unknown_scale_is_answered_with_the_nearest():
    with pytest.raises(BadInputError) as refused:
        scale_files.opened("estin")
    assert "Did you mean 'estyn'?" in refused.value.hint
