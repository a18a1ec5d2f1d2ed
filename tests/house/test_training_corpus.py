"""The training corpus is what its README says: well formed, balanced, varied."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from tests import corpus_figures

TRAINING = Path(__file__).parents[2] / "corpora" / "training"
FILES = """children teenagers care-leavers parents carers staff-partners
    young-people-interviews young-people-surveys care-experienced parents-feedback
    carers-feedback professionals inspection-conversations charity-voices
    panels-and-pledges families-in-the-system everyday-support research-interviews
    short-written-answers evaluation-reports charity-pages
    consultation-responses helpline-and-complaints plain-talk
    all-sorts printed-quotes families-and-workers young-and-older
    earnest-accounts
    told-plainly-by-children told-plainly-by-families leavers-and-workers longer-turns
    thanks-and-reports events-young-people events-families events-all-roles
    charity-thanks report-voices
    report-children report-families report-workers charity-young-people
    charity-families thought-over plain-young-people plain-grown-ups
    report-longer charity-longer codes-apart near-misses
    quoted-children quoted-families quoted-leavers-workers survey-answers group-talk
    told-by-events passages-young passages-grown-ups quoted-fragments passages-all
    events-again told-otherwise charity-stories printed-children printed-families
    accounts-children accounts-families accounts-workers remarks-in-passing
    unheard-children unheard-teenagers unheard-leavers unheard-parents unheard-carers
    unheard-workers unheard-quotations unheard-pages""".split()
CODES = """trust warmth respect attention practical-support
    punctuality promises contact consistency notice delay
    listened information decisions meetings advocacy""".split()
VALENCES = {"positive", "negative", "mixed"}
ROLES = {"child", "parent", "carer", "staff", "partner", "other"}

FEWEST_UNITS, FEWEST_POSITIVES = 2_000, 90
LARGEST_SHARED = 0.5  # of the smaller unit's runs of four words
COMMONEST_FIRST_WORD, COMMONEST_OPENING = 0.08, 3

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Row = dict[str, str]
FourWords = tuple[str, ...]


@cache
def rows(name: str) -> list[Row]:
    """Read a table of the corpus; a row is a unit, or one settled difference."""
    with (TRAINING / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def everything() -> Iterator[Row]:
    return (row for name in FILES for row in rows(name))


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def codings(codes: str) -> list[tuple[str, str]]:
    """Split a cell into codes and their valences; an empty cell has none."""
    return [(code, valence) for code, _, valence in _parts(codes)]


def _parts(codes: str) -> list[tuple[str, str, str]]:
    return [piece.partition(":") for piece in codes.split(";")] if codes else []


def assert_well_formed(codes: str) -> None:
    found = codings(codes)
    names = [code for code, _ in found]
    assert set(names) <= set(CODES), codes
    assert {valence for _, valence in found} <= VALENCES, codes
    assert names == sorted(set(names), key=CODES.index), codes


def test_the_readme_gives_the_figures_of_the_files() -> None:
    """A row's cell of voices is its own; all others are counted."""
    lines = (TRAINING / "README.md").read_text(encoding="utf-8").splitlines()
    stands = [line for line in lines if line.startswith("| ")]
    parts = list(corpus_figures.parts())
    whole = corpus_figures.joined(parts)
    for part in (*parts, whole):
        name, *figures = corpus_figures.of_file(part).split(" | ")
        [given] = [line for line in stands if line.startswith(f"{name} | ")][:1]
        assert given.split(" | ")[2:] == figures
    for row in (*corpus_figures.of_codes(whole), *corpus_figures.over_all(whole)):
        assert row in stands


@pytest.mark.parametrize("name", [*FILES, "second-pass"])
def test_a_file_is_plain_utf_8_with_unix_line_ends(name: str) -> None:
    written = (TRAINING / f"{name}.csv").read_bytes()
    assert b"\r" not in written
    assert written.endswith(b"\n")
    assert not written.startswith(b"\xef\xbb\xbf")
    written.decode("utf-8")


def test_no_file_of_the_corpus_is_left_unchecked() -> None:
    assert {path.stem for path in TRAINING.glob("*.csv")} == {*FILES, "second-pass"}


@pytest.mark.parametrize("name", FILES)
def test_a_row_is_a_text_its_codes_and_a_known_role(name: str) -> None:
    for row in rows(name):
        assert list(row) == ["text", "codes", "role"]
        assert None not in row.values(), row
        assert words(row["text"]), row
        assert row["text"] == row["text"].strip()
        assert row["role"] in ROLES, row


@pytest.mark.parametrize("name", FILES)
def test_codes_are_known_said_once_and_in_the_codebooks_order(name: str) -> None:
    for row in rows(name):
        assert_well_formed(row["codes"])


def test_the_corpus_is_large_enough() -> None:
    assert len(list(everything())) >= FEWEST_UNITS


def test_at_least_a_third_of_the_units_carry_no_code() -> None:
    units = list(everything())
    assert 3 * sum(not row["codes"] for row in units) >= len(units)


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_enough_units_and_is_said_of_good_and_bad(code: str) -> None:
    seen = [pair for row in everything() for pair in codings(row["codes"])]
    valences = [valence for name, valence in seen if name == code]
    assert len(valences) >= FEWEST_POSITIVES
    assert {"positive", "negative"} <= set(valences)


def test_no_unit_is_there_twice() -> None:
    times = Counter(" ".join(words(row["text"])) for row in everything())
    assert max(times.values()) == 1


def test_no_two_units_share_more_than_half_of_their_runs_of_four_words() -> None:
    texts = [row["text"] for row in everything()]
    runs = [runs_of_four(text) for text in texts]
    for (one, other), shared in shared_runs(runs).items():
        share = shared / min(len(runs[one]), len(runs[other]))
        assert share <= LARGEST_SHARED, (texts[one], texts[other])


def runs_of_four(text: str) -> set[FourWords]:
    said = words(text)
    return {tuple(said[at : at + 4]) for at in range(len(said) - 3)}


def shared_runs(runs: list[set[FourWords]]) -> Counter[tuple[int, int]]:
    """Count the runs two units share, looking only at units that share one."""
    places: defaultdict[FourWords, list[int]] = defaultdict(list)
    for at, unit in enumerate(runs):
        for run in unit:
            places[run].append(at)
    return Counter(pair for units in places.values() for pair in combinations(units, 2))


@pytest.mark.parametrize("name", FILES)
def test_units_do_not_all_open_with_the_same_words(name: str) -> None:
    said = [words(row["text"]) for row in rows(name)]
    firsts = Counter(unit[0] for unit in said)
    openings = Counter(tuple(unit[:3]) for unit in said if len(unit) >= 3)
    [(first, count)] = firsts.most_common(1)
    assert count <= COMMONEST_FIRST_WORD * len(said), first
    [(opening, count)] = openings.most_common(1)
    assert count <= COMMONEST_OPENING, opening


def test_the_second_pass_names_units_on_which_the_two_passes_differed() -> None:
    differences = rows("second-pass")
    places = [(row["file"], int(row["row"])) for row in differences]
    assert places == sorted(set(places), key=lambda at: (FILES.index(at[0]), at[1]))
    for row in differences:
        assert list(row) == ["file", "row", "first", "second", "settled"]
        assert 0 <= int(row["row"]) < len(rows(row["file"])), row
        assert row["first"] != row["second"], row


def test_the_second_pass_is_settled_as_the_corpus_says() -> None:
    for row in rows("second-pass"):
        for codes in (row["first"], row["second"]):
            assert_well_formed(codes)
        unit = rows(row["file"])[int(row["row"])]
        assert row["settled"] == unit["codes"], row
