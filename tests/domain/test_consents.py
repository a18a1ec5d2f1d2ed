from __future__ import annotations

import pytest

from voicecode.domain import consents
from voicecode.domain.consents import Consent

QUOTE, PROTECTED = Consent.QUOTE, Consent.PROTECTED
ANALYSE, WITHDRAWN = Consent.ANALYSE, Consent.WITHDRAWN


@pytest.mark.parametrize(
    ("written", "consent"),
    [
        *((str(one), one) for one in Consent),
        ("Quote freely", QUOTE),
        ("YES", PROTECTED),
        (" yes. ", PROTECTED),
        ("quote - anonymised only", PROTECTED),
        ("Yes, no names", None),
        ("analyse_only", ANALYSE),
        ("Don’t quote!", ANALYSE),
        ("yes, but don't quote", ANALYSE),
        ("No", WITHDRAWN),
        ("Withdrew", WITHDRAWN),
        ("opt-out", WITHDRAWN),
        ("perhaps", None),
        ("", None),
    ],
)
def test_a_consent_is_understood_as_people_write_it(
    written: str, consent: Consent | None
) -> None:
    assert consents.said(written) is consent


@pytest.mark.parametrize(
    ("attributes", "consent"),
    [
        ({}, None),
        ({"age": "14"}, None),
        ({"Consent ": "no"}, WITHDRAWN),
        ({"consent": "well..."}, ANALYSE),
        ({"consent": " "}, None),
    ],
)
def test_what_is_not_understood_among_attributes_lets_nothing_be_quoted(
    attributes: dict[str, str], consent: Consent | None
) -> None:
    assert consents.of(attributes) is consent
    assert consents.is_unclear(attributes) == ("well..." in attributes.values())


def test_a_consent_goes_by_its_name_once_it_is_understood() -> None:
    said = {"age": "14", " Consent": "Yes, anonymised"}
    assert consents.plain(said) == {"age": "14", "consent": "protected"}
    for unclear in ({"consent": "hm"}, {"age": "14"}):
        assert consents.plain(unclear) == unclear


def test_of_two_consents_the_stricter_lets_less_be_done() -> None:
    assert QUOTE.stricter(WITHDRAWN) is WITHDRAWN
    assert WITHDRAWN.stricter(PROTECTED) is WITHDRAWN
    assert ANALYSE.stricter(None) is ANALYSE


def test_there_is_no_consent_of_another_name() -> None:
    with pytest.raises(ValueError, match="whatever"):
        Consent("whatever")
