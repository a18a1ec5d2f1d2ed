from __future__ import annotations

import pytest

from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.errors import BadInputError
from voicecode.workflows import wanted_codes

INNER = Theme("inner", "Inner", codes=(Code("c", "C", ""),))
BOOK = Codebook(
    id="b",
    title="B",
    themes=(
        Theme("one", "One", codes=(Code("a", "A", ""),), themes=(INNER,)),
        Theme("two", "Two", codes=(Code("d", "D", ""),)),
    ),
)


@pytest.mark.parametrize(
    ("themes", "codes", "expected"),
    [
        ([], [], None),
        (["one"], [], {"a", "c"}),
        (["inner", "two"], [], {"c", "d"}),
        ([], ["a", "d"], {"a", "d"}),
        (["one"], ["a", "d"], {"a"}),
    ],
)
def test_a_theme_stands_for_all_codes_within_it(themes, codes, expected) -> None:
    assert wanted_codes.of(BOOK, themes=themes, codes=codes) == expected


@pytest.mark.parametrize(
    ("themes", "codes", "hint"),
    [(["iner"], [], "'inner'"), ([], ["zzz"], "There are: a, c, d")],
)
def test_an_unknown_name_is_refused_with_the_nearest(themes, codes, hint) -> None:
    with pytest.raises(BadInputError, match="no such") as refused:
        wanted_codes.of(BOOK, themes=themes, codes=codes)
    assert hint in refused.value.hint
