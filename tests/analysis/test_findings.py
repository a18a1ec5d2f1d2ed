from __future__ import annotations

from fractions import Fraction

from tests.counted import EXACT, RULES
from voicecode.analysis import counting, ledgers
from voicecode.analysis import findings as findings_of
from voicecode.analysis.findings import Making
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.documents import Refusal
from voicecode.domain.people import Role
from voicecode.domain.scales import QuantityWord, Scale

SCALE = Scale("s", "Somebody's", "1", "made up", (QuantityWord("some", Fraction(0)),))
INNER = Theme("inner", "Inner", codes=(Code("c", "Sea", "..."),))
BOOK = Codebook(
    "book",
    "What we heard",
    version="2.0",
    themes=(
        Theme(
            "theme",
            "Outer",
            "About it.",
            codes=(Code("a", "Ay", "...", colour="#123456"), Code("b", "Bee", "...")),
            themes=(INNER,),
        ),
    ),
)


def _findings(*coded, publication=EXACT, **choices):
    tally, pool = Tally(), Pool()
    for one in coded:
        tally.add(one)
        pool.add(one)
    counts = counting.counts(BOOK, tally, pool.chosen(), {})
    ledger = ledgers.of(counts, SCALE, publication)
    making = Making(SCALE, pool.per_code, pool.per_person, tally.proposed_by)
    return findings_of.findings(BOOK, counts, ledger, making, **choices)


def test_findings_follow_the_codebook(said):
    found = _findings(said("They came when they said.", "a+"))
    assert (found.title, found.codebook, found.version) == (
        "What we heard",
        "book",
        "2.0",
    )
    assert [code.id for code in found.all_codes()] == ["a", "b", "c"]
    assert [(theme.name, theme.within) for theme in found.themes] == [
        ("Outer", ()),
        ("Inner", ("Outer",)),
    ]


def test_a_code_has_its_sentences_counts_and_quotes(said):
    found = _findings(
        said("They came when they said.", "a+"),
        said("I was not there at all.", role=Role.STAFF, who="S"),
    )
    code = next(found.all_codes())
    assert code.sentences == (
        "1 person spoke about this: 1 child or young person.",
        "They said it goes well.",
        "Heard, but not about this: staff.",
    )
    assert [quote.text for quote in code.quotes] == ["They came when they said."]
    assert code.colour == "#123456"


def test_silences_name_missing_voices_and_unraised_codes(said):
    found = _findings(said("They came when they said.", "a+"))
    assert found.silences[-1] == "Nobody raised “Bee” and “Sea”."
    assert "parents" in found.silences[0]


def test_no_report_passes_for_reviewed(said):
    found = _findings(said(), remarks=["Not protected."])
    assert found.remarks[:2] == (
        "The codes here were proposed by rules. No person has reviewed them.",
        "Not protected.",
    )
    both = _findings(said("They came.", "a+", by=("rules", "classifier")))
    assert both.remarks[0].startswith("The codes here were proposed by classifier and")


def test_refused_sources_are_carried_along(said):
    refused = Refusal("x.pdf", "A picture.")
    assert _findings(said(), refused=[refused]).refused == (refused,)


def test_the_method_counts_codes_and_themes_and_a_remark_what_is_withheld(said):
    found = _findings(said("Something.", "a+", flags=("safeguarding",)))
    assert "book, version 2.0: 3 codes in 2 themes" in found.method[0]
    assert found.remarks[-1].startswith("1 passage may speak of harm")
    assert found.themes[0].codes[0].quotes == ()


def test_nothing_heard_still_makes_findings():
    found = _findings()
    assert found.summary == ("Nobody was heard in this evidence.",)


def test_codes_are_raised_and_reach_as_far_as_print_tells(said):
    units = [said("They came.", "a+", who=f"P{n}") for n in range(12)]
    found = _findings(*units, said("Oh.", "b+"), publication=RULES)
    assert [(code.is_raised, code.reach) for code in found.all_codes()] == [
        (True, 10),
        (True, 0),
        (False, 0),
    ]
    assert found.numbers.startswith("Numbers of people and passages are rounded")
