from __future__ import annotations

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.units import unknowns

_TALK = Kind.TRANSCRIPT


def _unit(speaker: str | None, role: Role = Role.UNKNOWN) -> Unit:
    return Unit("a.txt", 1, "a", Span(0, 1), speaker=speaker, role=role)


def test_who_stayed_unknown_is_listed_once_in_order():
    units = [_unit("Zoe"), _unit("Mum", Role.PARENT), _unit("Ash"), _unit("Zoe")]
    assert list(unknowns.unknown_speakers(units)) == ["Zoe", "Ash"]


def test_somebody_unnamed_goes_by_the_sources_name():
    assert unknowns.unknown_speakers([_unit(None)]) == {"a.txt": _TALK}


def test_the_message_gives_the_line_that_settles_it():
    assert unknowns.messages("a.txt", {"Zoe": _TALK}) == [
        "the role of “Zoe” could not be told; a roles file (--roles FILE: "
        "speaker,role) settles it by: Zoe,child"
    ]


def test_each_speaker_gets_a_line_of_their_own():
    [said] = unknowns.messages("a.txt", {'Price, "H"': _TALK, "R1": _TALK})
    assert said.startswith('the roles of “Price, "H"”, “R1” could not be told')
    assert said.endswith('settles it by: "Price, ""H""",child and R1,child')


def test_many_speakers_are_counted_and_long_names_not_shown():
    many = {f"Zoe {n}": _TALK for n in range(30)} | {"x" * 500: _TALK}
    [said] = unknowns.messages("a.txt", many)
    assert "“Zoe 11” and 19 more could not be told" in said
    assert len(said) < 1000


def test_the_files_own_name_settles_who_is_not_named():
    [said] = unknowns.messages("b/c.vtt", {"b/c.vtt": _TALK})
    assert said.startswith("nobody is named in it")
    assert said.endswith("settles it by: b/c.vtt,child")
    [asked] = unknowns.messages("s.csv", {"s.csv": Kind.SURVEY})
    assert "--role, or" in asked


def test_nobody_unknown_is_nothing_to_say():
    assert unknowns.messages("a.txt", {}) == []
