from __future__ import annotations

from tests.counted import ticked
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind, Refusal
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.reports import scale_files
from voicecode.workflows import telling
from voicecode.workflows.telling import Counted, Terms

BOOK = Codebook("b", "B", themes=(Theme("t", "T", codes=(Code("late", "Late", ""),)),))
CODING = Coding("late", "t", Valence.NEGATIVE, 1.0, ("rules",), ())


def test_words_and_tables_tell_the_same_and_no_file_is_named() -> None:
    tally, pool = Tally(), Pool()
    for number in range(12):
        unit = Unit(
            "a.csv", number, "He was late.", Span(0, 12), Kind.SURVEY, Role.CHILD,
            participant=str(number),
        )  # fmt: skip
        tally.add(CodedUnit(unit, (CODING,)))
    counted = Counted(tally, pool, ticked("Age?", {"9": 8, "10": 4}))
    findings, parts = telling.told(
        counted,
        {},
        {},
        Terms(BOOK, scale_files.opened(), Publication()),
        remarks=["Not protected."],
        refused=[Refusal("Ann.pdf", "Ann.pdf: a scan.")],
    )
    assert findings.themes[0].codes[0].sentences[0].startswith("About 10 people spoke")
    assert parts.by_role["t"].rows[0] == ("Late", "10", "10")
    assert parts.survey.closed[0].rows[1][:2] == ("10", "fewer than 5")
    assert findings.refused[0].source == "A .pdf file"
    assert findings.remarks[1] == "Not protected."
