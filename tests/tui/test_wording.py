from __future__ import annotations

import pytest

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.decisions import Held
from voicecode.domain.people import Role
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Candidate, Progress
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.tui import wording

BAD = Valence.NEGATIVE
TEXT = "She was\nan hour late."
EVIDENCE = (
    Evidence("p.1", Span(8, 20), "an hour late"),
    Evidence("p", Span(4, 10), ""),
)
SUGGESTED = Coding("p", "t", BAD, 0.944, ("rules", "classifier"), EVIDENCE)
BOTH = {"Ana": Held("p", BAD), "Bea": None, "Cat": Held("p")}


@pytest.mark.parametrize(
    ("candidate", "mark", "standing"),
    [
        (Candidate("p", SUGGESTED), "[ ]", ""),
        (Candidate("p", SUGGESTED, Held("p")), "[✓]", "accepted"),
        (Candidate("p", held=Held("p")), "[✓]", "added"),
        (Candidate("p", SUGGESTED, is_rejected=True), "[✗]", "rejected"),
        (
            Candidate("p", held=Held("p"), is_outdated=True),
            "[!]",
            "its definition has changed since",
        ),
        (Candidate("p", by_others=BOTH), "[ ]", ""),
        (Candidate("p", by_others=BOTH, settled=True), "[✓]", "holds"),
        (Candidate("p", by_others=BOTH, settled=False), "[✗]", "dismissed"),
    ],
)
def test_what_stands_is_said_by_a_sign_and_in_words(
    candidate: Candidate, mark: str, standing: str
) -> None:
    assert wording.mark(candidate) == mark
    assert wording.standing(candidate) == standing


@pytest.mark.parametrize(
    ("candidate", "reasons"),
    [
        (Candidate("p", SUGGESTED), ["negative", "94%", "rules + classifier"]),
        (Candidate("p", held=Held("p")), ["added"]),
        (
            Candidate("p", SUGGESTED, Held("p", Valence.MIXED)),
            ["accepted", "mixed", "94%", "rules + classifier"],
        ),
        (
            Candidate("p", SUGGESTED, by_others=BOTH, settled=True),
            ["holds", "Ana: ✓ negative", "Bea: –", "Cat: ✓", "machine: ✓ negative"],
        ),
        (
            Candidate("p", by_others=BOTH),
            ["Ana: ✓ negative", "Bea: –", "Cat: ✓", "machine: –"],
        ),
    ],
)
def test_what_speaks_for_a_code_is_said_in_short(
    candidate: Candidate, reasons: list[str]
) -> None:
    assert wording.reasons(candidate) == reasons


def test_words_are_quoted_in_one_line() -> None:
    assert wording.words(Candidate("p", SUGGESTED), TEXT) == "“an hour late”, “was an”"
    assert wording.words(Candidate("p"), TEXT) == ""
    set_by_hand = Candidate("p", SUGGESTED, Held("p", span=Span(0, 3)))
    assert wording.words(set_by_hand, TEXT) == "“She”"


@pytest.mark.parametrize(
    ("speaker", "role", "told"),
    [
        ("Young person", Role.CHILD, ("Young person", "child")),
        ("Parent", Role.PARENT, ("Parent", "")),
        (None, Role.UNKNOWN, ("", "")),
        (None, Role.STAFF, ("", "staff")),
        ("Sam\x1b\n", Role.UNKNOWN, ("Sam\ufffd", "")),
    ],
)
def test_who_speaks_is_said_once(
    speaker: str | None, role: Role, told: tuple[str, str]
) -> None:
    unit = Unit("a", 1, "", Span(0, 0), speaker=speaker, role=role)
    assert wording.who(unit) == told


def test_what_is_known_of_a_speaker_is_told() -> None:
    unit = Unit(
        "a", 1, "", Span(0, 0), attributes={"age": "14", "area": "", "sex": "F"}
    )
    assert wording.attributes(unit) == "age 14 · sex F"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (1, "1 of 1,340 · 12 done · 3 today"),
        (None, "outside the queue · 12 done · 3 today"),
    ],
)
def test_progress_is_told(place: int | None, told: str) -> None:
    assert wording.progress(place, Progress(1_340, 12, 3)) == told


def test_every_queue_has_a_name() -> None:
    assert set(wording.QUEUES) == set(Queue)
