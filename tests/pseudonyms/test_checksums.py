from __future__ import annotations

import pytest

from voicecode.pseudonyms import checksums


@pytest.mark.parametrize("digits", ["9434765919", "4857773457"])
def test_the_tenth_digit_of_an_nhs_number_is_worked_out(digits: str) -> None:
    assert checksums.is_nhs_number(digits)
    wrong = digits[:9] + str((int(digits[9]) + 1) % 10)
    assert not checksums.is_nhs_number(wrong)


@pytest.mark.parametrize(
    "text", ["", "943476591", "94347659190", "943476591x", "0" * 10]
)
def test_what_has_not_ten_digits_is_no_nhs_number(text: str) -> None:
    assert not checksums.is_nhs_number(text)


@pytest.mark.parametrize("text", ["AB123456C", "ab123456c", "JY123456"])
def test_an_ni_number_is_known(text: str) -> None:
    assert checksums.is_national_insurance(text)


@pytest.mark.parametrize("text", ["GB123456C", "DA123456C", "AO123456C", "AB12345C"])
def test_prefixes_never_given_out_are_none(text: str) -> None:
    assert not checksums.is_national_insurance(text)
