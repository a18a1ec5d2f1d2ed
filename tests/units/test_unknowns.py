from __future__ import annotations

from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.units import unknowns


def _unit(source: str, speaker: str | None, role: Role = Role.UNKNOWN) -> Unit:
    return Unit(source, 1, "a", Span(0, 1), speaker=speaker, role=role)


def test_labels_that_stayed_unknown_are_listed_by_source():
    units = [
        _unit("a.txt", "Zoe"),
        _unit("a.txt", "Mum", Role.PARENT),
        _unit("a.txt", "Ash"),
        _unit("a.txt", "Zoe"),
        _unit("b.txt", None),
        _unit("c.txt", "R1"),
    ]
    assert unknowns.unknown_speakers(units) == {
        "a.txt": ["Zoe", "Ash"],
        "c.txt": ["R1"],
    }


def test_the_message_gives_the_line_that_settles_it():
    assert unknowns.message(["Zoe"]) == (
        "the role of “Zoe” could not be told; a roles file settles it "
        "(--roles FILE, with the lines: speaker,role and: Zoe,child)"
    )
    several = unknowns.message(["Price, H", "R1"])
    assert "the roles of “Price, H”, “R1”" in several
    assert several.endswith('and: "Price, H",child)')
