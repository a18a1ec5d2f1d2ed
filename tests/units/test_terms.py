from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from voicecode.domain.codings import CodedUnit
from voicecode.domain.consents import Consent
from voicecode.domain.people import Told
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.units.terms import Terms

YES, PROTECTED = Consent.QUOTE, Consent.PROTECTED
COUNT, GONE = Consent.ANALYSE, Consent.WITHDRAWN


def unit(participant: str | None, source: str = "a.txt", consent: str = "") -> Unit:
    attributes = {"age": "14", **({"Consent": consent} if consent else {})}
    one = Unit(source, 1, "Hm", Span(0, 2), participant=participant)
    return replace(one, attributes=attributes)


def heeded(terms: Terms, *units: Unit) -> list[tuple[str | None, tuple[str, ...]]]:
    coded = (CodedUnit(one, flags=("safeguarding",)) for one in terms.heard(units))
    return [(one.unit.participant, one.flags[1:]) for one in terms.marked(coded)]


def test_units_of_those_who_withdrew_are_dropped_and_of_others_marked() -> None:
    told = [Told(2, "a.txt/A", GONE), Told(3, "P02", COUNT), Told(4, "P03", YES)]
    terms = Terms(told)
    units = map(unit, ("a.txt/A", "P02", "P03", "a.txt/A", "P04", None))
    assert heeded(terms, *units) == [
        ("P02", ("counted-only",)),
        ("P03", ()),
        ("P04", ()),
        (None, ()),
    ]
    assert (terms.withdrawn, terms.counted_only) == ({"a.txt/A"}, {"P02"})
    assert (terms.unmet, terms.shared) == ([], [])


@pytest.mark.parametrize(
    ("participant", "source", "typed"),
    [
        ("b/a.txt/YP 1", "b/a.txt", "yp  1"),
        ("b/a.txt/YP 1", "b/a.txt", "B/A.txt/yp 1"),
        ("s.csv/7", "s.csv", "7"),
        ("P01", "s.csv", "p01"),
        ("s.csv/Siân", "s.csv", "Siân"),
    ],
)
def test_an_id_is_known_whole_or_by_its_end_whatever_the_case(
    participant: str, source: str, typed: str
) -> None:
    terms = Terms([Told(2, typed, GONE)])
    assert heeded(terms, unit(participant, source)) == []


def test_rows_that_name_nobody_or_several_are_told() -> None:
    told = [Told(2, "R1", COUNT), Told(3, "R9", GONE), Told(4, "a.txt/R2", COUNT)]
    terms = Terms(told)
    units = [unit("a.txt/R1"), unit("b.txt/R1", "b.txt"), unit("a.txt/R2")]
    heeded(terms, *units)
    assert (terms.shared, terms.unmet) == ([2], [3])


def test_a_participant_of_one_id_in_several_sources_is_one() -> None:
    terms = Terms([Told(2, "P01", GONE)])
    assert heeded(terms, unit("P01"), unit("P01", "b.txt")) == []
    assert (terms.shared, terms.withdrawn) == ([], {"P01"})


def test_who_goes_by_a_stand_in_is_known_by_it_and_the_stricter_row_counts() -> None:
    told = [Told(2, "Callum Rees", YES), Told(3, "Callum", COUNT)]
    forms: Mapping[str, tuple[str, ...]] = {
        "Callum Rees": ("[participant 1]",),
        "Callum": ("[participant 1]",),
    }
    terms = Terms(told, forms)
    assert heeded(terms, unit("a.txt/[participant 1]")) == [
        ("a.txt/[participant 1]", ("counted-only",))
    ]
    assert terms.unmet == [2]


@pytest.mark.parametrize(
    ("written", "told", "is_protected", "expected"),
    [
        ("no", None, True, []),
        ("no quotes", None, True, [("P01", ("counted-only",))]),
        ("no quotes", YES, True, [("P01", ())]),
        ("yes", GONE, True, []),
        ("hm", None, True, [("P01", ("counted-only",))]),
        ("hm", YES, True, [("P01", ())]),
        ("", PROTECTED, True, [("P01", ())]),
        ("", PROTECTED, False, [("P01", ("counted-only",))]),
        ("", YES, False, [("P01", ())]),
        ("", None, False, [("P01", ())]),
    ],
)
def test_a_table_counts_over_an_attribute_and_protection_is_heeded(
    written: str,
    told: Consent | None,
    is_protected: bool,
    expected: list[tuple[str, tuple[str, ...]]],
) -> None:
    table = [Told(2, "P01", told)] if told else []
    terms = Terms(table, is_protected=is_protected)
    assert heeded(terms, unit("P01", consent=written)) == expected


def test_a_consent_goes_along_with_the_unit() -> None:
    [one] = Terms([Told(2, "P01", COUNT)]).heard([unit("P01", consent="yes")])
    assert one.attributes == {"age": "14", "consent": "analyse"}
