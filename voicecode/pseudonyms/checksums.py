"""Check digits: numbers that prove what they are."""

from __future__ import annotations


def is_nhs_number(digits: str) -> bool:
    """Tell whether ten digits are a possible NHS number.

    The weights 10 to 2 over the first nine digits, modulo 11, give the tenth (NHS
    Data Dictionary, "NHS number").
    """
    if len(digits) != 10 or not digits.isdigit() or len(set(digits)) == 1:
        return False
    weighed = sum(
        int(digit) * weight
        for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - weighed % 11) % 11 == int(digits[9])


def is_national_insurance(letters: str) -> bool:
    """Tell whether letters and digits without spaces are a possible NI number.

    Which prefixes are never given out: HM Revenue & Customs, manual NIM39110.
    """
    first, digits, last = letters[:2].upper(), letters[2:8], letters[8:].upper()
    return (
        len(letters) in (8, 9)
        and first[0] not in "DFIQUV"
        and first[1] not in "DFIOQUV"
        and first not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
        and digits.isdigit()
        and last in {"", "A", "B", "C", "D"}
    )
