"""Nobody works a small number out of what is printed, with all pages together."""

from __future__ import annotations

import html as entities
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests import reading_print, small_evidence
from tests.counted import C, P, S, code, counts
from tests.reading_print import Learnt, Name, Solver
from tests.small_evidence import BOOK, SCALE, Printed
from voicecode.analysis import findings as findings_of
from voicecode.analysis import ledgers, parts, suppression
from voicecode.analysis.findings import Making
from voicecode.domain.counts import Balance, Counts, Pairing, ThemeCounts
from voicecode.domain.disclosure import CountTable, Cover, Publication
from voicecode.reports import html, markdown

DEFAULT, EXACT_BUT_SMALL = Publication(), Publication(rounding=1)
SEEDS = range(5)


def _printed(seed: int, publication: Publication, folder: Path) -> Printed:
    return small_evidence.printed(small_evidence.units(seed), publication, folder)


def _read(made: Printed, publication: Publication) -> tuple[Learnt, Solver]:
    found = reading_print.learnt(made, publication)
    solver = Solver(found)
    # What is read must be true, or nothing is proved by it.
    assert solver.breaks(reading_print.truth(made)) == []
    return found, solver


def _small(found: Learnt, solver: Solver, made: Printed) -> list[Name]:
    """Name the counts that print keeps back, and small ones of which it is silent."""
    true, threshold = reading_print.truth(made), found.publication.threshold
    return [
        name
        for name in solver.names
        if true.get(name, 0) > 0 and (name in found.closed or true[name] < threshold)
    ]


@pytest.mark.parametrize("publication", [DEFAULT, EXACT_BUT_SMALL], ids=["5", "1"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_small_number_can_be_worked_out_from_all_pages_together(
    seed: int, publication: Publication, tmp_path: Path
) -> None:
    made = _printed(seed, publication, tmp_path)
    found, solver = _read(made, publication)
    small = _small(found, solver, made)
    assert small
    assert solver.worked_out(small) == []


def test_much_is_read_from_the_pages(tmp_path: Path) -> None:
    made = _printed(3, DEFAULT, tmp_path)
    found, _ = _read(made, DEFAULT)
    told = {name[0] for name in found.least}
    assert told >= {
        "heard",
        "units",
        "people",
        "mentions",
        "quotable",
        "answered",
        "pair",
    }
    everybody = Learnt(DEFAULT)
    reading_print._everybody_knows(everybody)
    assert len(found.rules) > len(everybody.rules) + 10  # words, leanings, shares


def test_with_each_number_covered_by_itself_some_could_be_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def uncovered(table: CountTable, publication: Publication) -> Cover:
        del table, publication
        return Cover()

    monkeypatch.setattr(suppression, "cover", uncovered)
    worked_out = 0
    for seed in SEEDS:
        made = _printed(seed, DEFAULT, tmp_path)
        found, solver = _read(made, DEFAULT)
        worked_out += len(solver.worked_out(_small(found, solver, made)))
    assert worked_out


# What is no count of people or passages, or is one of what stands there to be seen.
_NO_COUNTS = (
    r"<style>.*?</style>|<script>.*?</script>|<head>.*?</head>",
    r"<h[1-6][^>]*>.*?</h[1-6]>|^#+ .*$|class=\"at\">[\d.]+|\*\*[\d.]+\*\*",
    r"<a href[^>]*>[^<]*</a>|aria-hidden=\"true\">\d+",
    r"\b(?:x|y|dx|cx|cy|r|x1|width|height|rx|tabindex|id|for|href)=\"[^\"]*\"",
    r"(?:aria-labelledby|class|fill|viewBox|patternTransform)=\"[^\"]*\"",
    r"(?:Transcript|Survey|Case record) \d+, passage \d+",
    r"[Vv]ersion 1\.0[^.]*(?:\.|: 3 codes in 2 themes\.)",
    r"with 3 codes in 2 themes and 0 rules \(SHA-256[^)]*\)",
    r"Numbers of people and passages are [^<\n]*",
    r"Words of quantity are those[^<\n]*",
    r"Quotes are word for word[^<\n]*",
    r"from (?:\d+ (?:transcripts?|survey files?|case records?)[, and]*)+",
    r"(?:Interviews and groups|Survey files|Case files)(?: \|| ?</th><td[^>]*>)\s*\d+",
    r"fewer than 7|<7|Fewer than 7",
    r"\d+%",
    # Files are nobody's, codes are numbered in a grid, and quotes are there to be seen.
    r"\b\d+ survey files?|Surveys(?: \||</th><td[^>]*>)\s*\d+",
    r"<text[^>]*>\d</text>",
    r"Quoted here.*?(?:</table>|\n\n)",
)


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_no_exact_number_stands_anywhere(seed: int, tmp_path: Path) -> None:
    publication = Publication(rounding=7, threshold=7)
    made = _printed(seed, publication, tmp_path)
    for place, text in made.pages.items():
        rest = entities.unescape(text)
        for pattern in _NO_COUNTS:
            rest = re.sub(pattern, " ", rest, flags=re.DOTALL | re.MULTILINE)
        numbers = [int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*", rest)]
        assert [one for one in numbers if one % 7] == [], place


FIRST = counts(
    {C: 231, P: 11, S: 3},
    [
        code("late", {C: Balance(30, 11), P: Balance(1, 2), S: Balance(0, 1)}, {C: 8}),
        code("kept", {C: Balance(22), S: Balance(2)}),
    ],
    {C: Balance(50, 11), P: Balance(1, 2), S: Balance(2, 1)},
)
# Other numbers in many places, and all of them print alike.
SECOND = counts(
    {C: 229, P: 12, S: 4},
    [
        code("late", {C: Balance(31, 11), P: Balance(1, 1), S: Balance(0, 2)}, {C: 9}),
        code("kept", {C: Balance(22), S: Balance(1)}),
    ],
    {C: Balance(51, 11), P: Balance(1, 1), S: Balance(1, 2)},
)


def _pages(made: Counts, pairs: int) -> tuple[str, str]:
    [theme] = made.themes
    groups = tuple(
        replace(one, units=100 + one.people // 9) for one in made.heard.groups
    )
    voice = ThemeCounts("voice", (), (code("heard", {}),))
    made = replace(
        made,
        heard=replace(made.heard, groups=groups),
        themes=(replace(theme, id="rely"), voice),
        pairings=(Pairing("kept", "late", pairs),),
    )
    ledger = ledgers.of(made, SCALE, DEFAULT)
    found = findings_of.findings(BOOK, made, ledger, Making(SCALE, 6, 2))
    printed = parts.of(ledger, made, found)
    return html.page(found, parts=printed), markdown.section(found, parts=printed)


def test_what_prints_alike_is_alike_to_the_last_byte_of_charts_and_attributes() -> None:
    page, section = _pages(FIRST, 21)
    assert "<rect class=" in page
    assert 'class="shade-5">20<' in page
    assert (page, section) == _pages(SECOND, 19)
