from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import decided_projects, doubly_coded, small_projects
from voicecode.domain.codings import CodedUnit
from voicecode.domain.consents import Consent
from voicecode.domain.units import Answer
from voicecode.errors import CheckFailedError
from voicecode.store import log_table, participants_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import final_codings, open_project
from voicecode.workflows.final_codings import FinalCodings

FIRST, SECOND, THIRD = (f"yp-01.txt#{number}" for number in (2, 4, 6))


@contextmanager
def opened(
    folder: Path,
    *decisions: str,
    consent: Consent = Consent.PROTECTED,
    codes: Sequence[str] | None = None,
) -> Iterator[FinalCodings]:
    if decisions:
        doubly_coded.decide(folder, *decisions)
    with open_project.opened(folder) as file:
        book = open_project.parsed(open_project.codebook_path(file))
        yield final_codings.of(file, book, consent=consent, codes=codes)


def by_name(final: FinalCodings) -> dict[str, CodedUnit]:
    return {coded.unit.name: coded for coded in final.units()}


def test_questions_are_left_out_and_suggestions_stand_where_nobody_decided(
    tmp_path: Path,
) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        units = by_name(final)
        assert list(units) == [FIRST, SECOND, THIRD]
        assert [one.by for one in units[SECOND].codings] == [("rules",)]
        assert final.unreviewed == (FIRST, SECOND, THIRD)


def test_what_people_decided_stands_in_the_suggestions_place(tmp_path: Path) -> None:
    decided = (
        f"Ana {FIRST} accept punctuality",
        f"Ana {FIRST} reject listened",
        f"Ana {SECOND} done",
    )
    with opened(small_projects.made(tmp_path), *decided) as final:
        units = by_name(final)
        [coding] = units[FIRST].codings
        assert (coding.code, coding.by) == ("punctuality", ("people",))
        assert [one.text for one in coding.evidence] == ["an hour late"]
        assert units[SECOND].codings == ()
        assert final.unreviewed == (THIRD,)


def test_only_suggestions_of_the_wanted_codes_wait(tmp_path: Path) -> None:
    with opened(small_projects.made(tmp_path), codes=["decisions"]) as final:
        assert final.unreviewed == (SECOND,)


def test_coders_who_differ_are_told_and_their_code_left_out(tmp_path: Path) -> None:
    decided = (f"Ana {SECOND} accept decisions", f"Bo {SECOND} reject decisions")
    with opened(small_projects.made(tmp_path), *decided) as final:
        assert by_name(final)[SECOND].codings == ()
        assert final.disputed == (SECOND,)


def test_flags_that_nobody_cleared_and_stars_go_with_the_unit(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path, flagged=[FIRST, SECOND])
    decided = (f"Ana {SECOND} clear", f"Ana {THIRD} star", f"Ana {THIRD} flag")
    with opened(project, *decided) as final:
        flags = {name: one.flags for name, one in by_name(final).items()}
    assert flags == {
        FIRST: ("safeguarding",),
        SECOND: (),
        THIRD: ("safeguarding", "starred"),
    }


def _consents(project: Path, consent: Consent) -> None:
    """Let everybody in the interview be one participant, who consents to something."""
    with open_project.opened(project) as file, file.writing():
        file.connection.execute("INSERT INTO participant (name) VALUES ('P1')")
        file.connection.execute(
            "UPDATE unit SET participant = (SELECT id FROM participant)"
            " WHERE role = 'child'"
        )
        participants_table.change(file, "P1", consent=consent, attributes={})


@pytest.mark.parametrize(
    ("consent", "flags"),
    [
        (Consent.QUOTE, ()),
        (Consent.ANALYSE, ("counted-only",)),
        # The text is protected, as the project was told; else it could not be quoted.
        (Consent.PROTECTED, ()),
    ],
)
def test_consent_says_what_may_be_quoted(
    tmp_path: Path, consent: Consent, flags: tuple[str, ...]
) -> None:
    project = small_projects.made(tmp_path)
    _consents(project, consent)
    with opened(project) as final:
        assert {one.flags for one in final.units()} == {flags}


def test_who_withdrew_is_left_out_altogether(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path)
    _consents(project, Consent.WITHDRAWN)
    with opened(project) as final:
        assert list(final.units()) == []
        assert final.unreviewed == ()
        assert final.withdrawn == ("P1",)


def test_who_consented_to_protected_words_alone_is_not_quoted_unprotected(
    tmp_path: Path,
) -> None:
    project = small_projects.made(tmp_path)
    _consents(project, Consent.PROTECTED)
    with open_project.opened(project) as file, file.writing():
        file.connection.execute("UPDATE text SET is_protected = 0")
    with opened(project) as final:
        assert {one.flags for one in final.units()} == {("counted-only",)}
        assert not final.is_protected


def test_the_projects_own_rule_counts_for_who_said_nothing(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path)
    with opened(project, consent=Consent.ANALYSE) as final:
        assert {one.flags for one in final.units()} == {("counted-only",)}


def _last(file: ProjectFile) -> tuple[str, str]:
    entry = list(log_table.entries(file))[-1]
    return entry.action, entry.memo


def test_what_waits_is_refused_unless_allowed_and_then_logged(tmp_path: Path) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        with pytest.raises(CheckFailedError, match="3 units hold suggestions") as it:
            final_codings.check(final, allowed=False, purpose="report")
        assert "--allow-unreviewed" in it.value.hint
        assert it.value.exit_code == 1
        final_codings.check(final, allowed=True, purpose="report r.html")
        assert _last(final.file) == (
            "allow-unreviewed",
            "report r.html: 3 units not reviewed",
        )


def test_answers_that_say_nothing_come_where_they_are_asked_for(tmp_path: Path) -> None:
    rows = "1,Child,9,He was late.\n2,Child,9,n/a\n3,Child,9,\n"
    with opened(decided_projects.surveyed(tmp_path, rows)) as final:
        assert len(list(final.units())) == 1
        every = [one.unit.answer for one in final.units(every_answer=True)]
    assert every == [Answer.SUBSTANTIVE, Answer.PLACEHOLDER, Answer.BLANK]
