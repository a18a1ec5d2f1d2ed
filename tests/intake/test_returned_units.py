from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.documents import Document, Kind, Remark
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.intake import returned_units
from voicecode.units import cutting


def _read(*rows: dict[str, object]) -> list[Document | Remark]:
    placed = ((f"line {at}", row) for at, row in enumerate(rows, start=1))
    return list(returned_units.documents("u.jsonl", placed))


@pytest.mark.parametrize(
    ("names", "fits"),
    [
        (coded_units.COLUMNS, True),
        (("text", "speaker"), True),
        (("text", "role"), False),
        (("text", "codes", "participant"), False),
        (("speaker", "role"), False),
    ],
)
def test_units_are_known_by_their_columns(names: tuple[str, ...], fits: bool):
    assert returned_units.fit(names) is fits


_WORDS = st.text(st.characters(codec="utf-8")).map(str.strip)
_NAMED = st.sampled_from(["Zoë", "Young person 2", "P03", "=1+1", "a\nb"])
_NAMES = st.none() | _NAMED


@st.composite
def _units(draw: st.DrawFn) -> Unit:
    text = draw(_WORDS)
    start = draw(st.integers(0, 1 << 40))
    kind = draw(st.sampled_from([Kind.SURVEY, Kind.TRANSCRIPT]))
    is_survey = kind is Kind.SURVEY
    return Unit(
        source=draw(st.sampled_from(["a/b.docx", "c.csv"])),
        number=draw(st.integers(1, 1 << 40)),
        text=text,
        span=Span(start, start + len(text)),
        kind=kind,
        role=draw(st.sampled_from(list(Role))),
        speaker=draw(_NAMED),
        participant=draw(_NAMES),
        attributes=draw(st.dictionaries(st.text("ab", min_size=1), st.text("ab "))),
        question=draw(_NAMES) if is_survey else None,
        answer=draw(st.sampled_from(list(Answer))) if is_survey else None,
    )


@given(st.lists(_units()))
def test_what_was_written_is_read_back(units: list[Unit]):
    records = [coded_units.record(CodedUnit(unit)) for unit in units]
    back = [
        unit
        for one in _read(*records)
        if isinstance(one, Document)
        for unit in cutting.units(one, people={})
    ]
    again = [coded_units.record(CodedUnit(unit)) for unit in back]
    for record in (*records, *again):
        del record["answer"]  # which is told from the text, not taken over
    assert again == records


def test_what_is_not_told_is_counted():
    first, second, third = _read(
        {"text": "So.", "speaker": "Mum"},
        {"text": "And so.", "speaker": "Mum", "source": ""},
        {"text": "Hi.", "speaker": None, "source": "b.txt", "question": "Why?"},
    )
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert isinstance(third, Document)
    assert [(one.source, one.start) for one in (first, second, third)] == [
        ("u.jsonl", 0),
        ("u.jsonl", 4),
        ("b.txt", 0),
    ]
    assert [one.passages[0].unit for one in (first, second, third)] == [1, 2, 1]
    assert (first.kind, third.kind) == (Kind.TRANSCRIPT, Kind.SURVEY)


def test_what_does_not_fit_or_is_not_read_is_remarked():
    coding = Coding("late", "reliability", "negative", 0.9, ("rules",), ())  # type: ignore[arg-type] # a valence by its name
    record = coded_units.record(CodedUnit(Unit("a", 1, "So.", Span(0, 3)), (coding,)))
    *_, shifted, coded = _read(record, {**record, "end": 9, "unit": 2})
    assert str(shifted) == "u.jsonl: units whose positions do not fit their text: 1"
    assert str(coded) == "u.jsonl: codings are not read; units that have some: 2"


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("text", ["So."], "“text” is not words"),
        ("speaker", True, "“speaker” is not words"),
        ("unit", "one", "“unit” is not a number"),
        ("unit", 1.5, "“unit” is not a number"),
        ("start", -1, "“start” is not a number"),
        ("start", 1 << 60, "“start” is not a place"),
        ("attributes", [1], "“attributes” is not names"),
        ("attributes", "{", "“attributes” is not names"),
    ],
)
def test_a_field_that_is_no_units_is_refused_with_its_line(
    field: str, value: object, problem: str
):
    with pytest.raises(BadInputError, match=problem) as refused:
        _read({"text": "So.", "speaker": "Mum"}, {"text": "So.", field: value})
    assert refused.value.problem.startswith("u.jsonl, line 2: ")
    assert refused.value.hint
