"""Modes: the ways in which people were heard."""

from __future__ import annotations

from enum import StrEnum

from voicecode.domain.documents import Kind


class Mode(StrEnum):
    """How what a source says was heard, as it is told in a report."""

    INTERVIEW = "interview"  # a conversation with one person
    GROUP = "group"  # a conversation with two people or more
    SURVEY = "survey"
    RECORD = "record"

    @property
    def name_of_one(self) -> str:
        """What a source is called where somebody is quoted from it: "survey"."""
        return _NAMES[self][0]

    @property
    def name_of_all(self) -> str:
        """What all of them are called, as a row does: "Case files"."""
        return _NAMES[self][1]


_NAMES = {
    Mode.INTERVIEW: ("interview", "Interviews"),
    Mode.GROUP: ("group", "Groups of two or more"),
    Mode.SURVEY: ("survey", "Surveys"),
    Mode.RECORD: ("case file", "Case files"),
}


def of(kind: Kind, speakers: int) -> Mode:
    """Tell the mode of a source in which so many people speak, interviewers apart."""
    if kind is Kind.TRANSCRIPT:
        return Mode.GROUP if speakers > 1 else Mode.INTERVIEW
    return Mode.SURVEY if kind is Kind.SURVEY else Mode.RECORD
