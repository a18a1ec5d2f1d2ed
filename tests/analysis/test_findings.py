from __future__ import annotations

from fractions import Fraction

from voicecode.analysis import findings as findings_of
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.documents import Refusal
from voicecode.domain.findings import Pairing
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


def _findings(*coded, **choices):
    tally, pool = Tally(), Pool()
    for one in coded:
        tally.add(one)
        pool.add(one)
    return findings_of.findings(BOOK, tally, pool, SCALE, **choices)


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
        "Heard, but not about this: 1 member of staff.",
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


def test_pairs_of_codes_outside_the_codebook_are_left_out(said):
    found = _findings(said("They came when they said.", "a+", "b+", "zzz+"))
    assert found.pairings == (Pairing("a", "b", 1),)


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
