from __future__ import annotations

import pytest

from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.intake import gold_codes

_GOOD, _BAD, _MIXED = Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("", {}),
        (" ; ;", {}),
        (None, {}),
        ([], {}),
        ("listened", {"listened": None}),
        (
            " punctuality:negative ;listened : POSITIVE;; trust;",
            {"punctuality": _BAD, "listened": _GOOD, "trust": None},
        ),
        ("being on time:Mixed", {"being on time": _MIXED}),
        ("positive;negative:positive", {"positive": None, "negative": _GOOD}),
        ("NA;None;5", {"NA": None, "None": None, "5": None}),
        ("'=sum:mixed", {"'=sum": _MIXED}),
        ("Trust;trust", {"Trust": None, "trust": None}),
        ("tŷ, cartref/“home”", {"tŷ, cartref/“home”": None}),
        (["trust", "listened:positive", " "], {"trust": None, "listened": _GOOD}),
        (
            [
                {"code": " trust ", "valence": "Negative", "theme": "x"},
                {"code": "listened", "valence": None},
                {"code": "money", "valence": ""},
                {"code": "time"},
                "food:mixed",
            ],
            {
                "trust": _BAD,
                "listened": None,
                "money": None,
                "time": None,
                "food": _MIXED,
            },
        ),
    ],
)
def test_codes_are_read_as_they_are_written(
    written: object, codes: dict[str, Valence | None]
):
    found = gold_codes.read(written, place="a.csv, row 2")
    assert list(found.items()) == list(codes.items())


_VALENCES = "one of positive, negative, mixed"
_ID = "holds no “;” and no “:”"
_FORM = "or a list"


@pytest.mark.parametrize(
    ("written", "problem", "hint"),
    [
        ("trust:bad", "“trust:bad” ends in no known valence", _VALENCES),
        ("a; trust : negativ", "“trust : negativ” ends in no known", _VALENCES),
        ("trust:", "“trust:” ends in no known valence", _VALENCES),
        ([{"code": "trust", "valence": "bad"}], "“trust:bad” ends in no", _VALENCES),
        (":negative", "“:negative” names no code", _ID),
        ("a:b:negative", "“a:b:negative” names no code", _ID),
        ([{"code": " "}], "“:” names no code", _ID),
        ([{"code": "a;b"}], "“a;b:” names no code", _ID),
        ([{"code": "a:b"}], "“a:b:” names no code", _ID),
        (["a;b"], "“a;b” names no code", _ID),
        ("trust;trust", "“trust” stands there twice", "once"),
        ("trust:positive; trust:negative", "“trust” stands there twice", ":mixed"),
        (["trust", {"code": "trust"}], "“trust” stands there twice", "once"),
        (5, "neither text nor a list", _FORM),
        ({"trust": "negative"}, "neither text nor a list", _FORM),
        ([5], "neither text nor a list", _FORM),
        ([["trust"]], "neither text nor a list", _FORM),
        ([{"valence": "mixed"}], "neither text nor a list", _FORM),
        ([{"code": "trust", "valence": 1}], "neither text nor a list", _FORM),
    ],
)
def test_mistakes_are_refused_with_their_place(
    written: object, problem: str, hint: str
):
    with pytest.raises(BadInputError) as refused:
        gold_codes.read(written, place="a.csv, row 2")
    assert refused.value.problem.startswith("a.csv, row 2: ")
    assert problem in refused.value.problem
    assert hint in refused.value.hint


def test_a_sentence_among_the_codes_is_not_repeated():
    said = "I told her this one thing: she never ever came on time"
    with pytest.raises(BadInputError, match="an entry of 54 characters") as refused:
        gold_codes.read(said, place="a.csv, row 2")
    assert "never" not in str(refused.value) + refused.value.hint
