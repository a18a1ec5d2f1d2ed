from __future__ import annotations

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.source_ids import SourceIds
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.workflows.citing import Citing

IDS = SourceIds.numbered([("interview Tomos Jones.docx", Kind.TRANSCRIPT)])


def _unit(number: int, participant: str | None = "P1") -> Unit:
    name = "interview Tomos Jones.docx"
    return Unit(name, number, "He was late.", Span(0, 12), participant=participant)


def _quote(unit: Unit) -> Quote:
    excerpt = Excerpt((Part(Span(0, 6), "He was"),), cut_after=True)
    return Quote("late", unit.name, Role.CHILD, excerpt)


def _citing() -> Citing:
    return Citing(lambda unit: f"Number {unit.number}", IDS)


def test_a_quote_says_what_print_may_of_its_unit() -> None:
    citing = _citing()
    cited = citing.quote(_quote(_unit(3)), _unit(3))
    assert (cited.unit, cited.said_by) == ("Transcript 1, passage 3", "Number 3")
    assert cited.whole == "He was late."
    assert citing.speakers == {"Transcript 1, passage 3": "P1"}
    citing.quote(_quote(_unit(4, None)), _unit(4, None))
    assert len(citing.speakers) == 1


def test_units_that_are_quoted_are_noted_as_they_pass() -> None:
    citing = _citing()
    quotes = {"late": (_quote(_unit(2)),)}
    coded = [CodedUnit(_unit(1)), CodedUnit(_unit(2))]
    assert list(citing.noting(coded, quotes)) == coded
    assert list(citing.units) == [_unit(2).name]
    assert citing.cited(quotes)["late"][0].unit == "Transcript 1, passage 2"
