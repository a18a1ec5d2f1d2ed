from __future__ import annotations

from datetime import date

from voicecode.domain.codings import Valence
from voicecode.reports import wording


def test_a_day_is_written_as_people_write_it():
    assert wording.day(date(2026, 3, 3)) == "3 March 2026"


def test_every_side_has_a_name():
    assert set(wording.SIDES) == {*Valence, None}


def test_sentences_become_a_paragraph():
    assert wording.joined(["One.", "Two."]) == "One. Two."
