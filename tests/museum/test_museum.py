"""Every file here is fictional, and strange in one way: the one it is named for."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from voicecode.domain.documents import Columns, Document
from voicecode.errors import BadInputError
from voicecode.intake import reading
from voicecode.intake.sources import Source

_HERE = Path(__file__).parent
_SIAN = unicodedata.normalize("NFD", "Siân")

_SAID: dict[str, list[tuple[str | None, str]]] = {
    "teams-voice-never-closed.vtt": [
        ("Hannah Price", "What happened\non Tuesday?"),
        ("Zoe", "Nobody came."),
    ],
    "teams-notes-of-confidence.vtt": [
        ("Zoe", "I like her & her dog."),
        ("Zoe", "A lot."),
    ],
    "zoom-colon-in-speech.vtt": [
        ("Zoe", "I got there at 10:30"),
        ("Zoe", "and this is the thing: nobody was in"),
        ("Hannah", "Oh no"),
        ("Zoe", "Yeah"),
        ("Hannah", "And then?"),
    ],
    "webex-speaker-in-cue-id.vtt": [
        ("Foster carer", "She rings back."),
        ("Interviewer", "Every time?"),
    ],
    "subrip-without-names.srt": [
        (None, "I waited on\nthe stairs."),
        (None, "Nobody came."),
    ],
    "captions-called-text.txt": [("Mum", "They lost the form.")],
    "otter-footer.txt": [
        ("Unknown Speaker", "Is it on?"),
        ("Young person", "I think so: it says so."),
    ],
    "rev-times-in-brackets.txt": [
        ("Speaker 1", "What was it like?"),
        ("Speaker 2", "It was [inaudible 00:01:10] all right."),
    ],
    "archive-header-block.txt": [
        ("I", "So (.) tell me."),
        ("R1", "((laughs)) [pause] There was [name of worker]."),
    ],
    "hard-wrapped-lines.txt": [
        ("Int", "So what happened when\nyou moved to the new\nhouse?"),
        ("YP1", "Well I was there and\nthen: nothing.\n\nJust nothing."),
        ("Int", "Right."),
    ],
    "brackets-in-labels.txt": [
        ("Interviewer", "Hello both."),
        ("Young person 1", "Hi."),
        ("Young person 2", "Hiya."),
        ("Young person 1", "She means me."),
    ],
    "bold-labels.md": [
        ("Interviewer", "What helps?"),
        ("Young person", "My *nan*."),
        ("Interviewer", "And?"),
        ("Young person", "That's it."),
    ],
    "times-and-links-in-speech.txt": [
        (
            "Mum",
            "I was there at:\n10:30: that's what the letter said\n"
            "http://example.org was the link",
        ),
        ("Int", "OK"),
    ],
    "terminal-escapes.txt": [("Mum", "it was \x1b[31mred\x1b[0m"), ("Int", "yes")],
    "markup-in-speech.txt": [
        ("Mum", "[name of foster carer] said <b>no</b> & [/x] {{ 7*7 }}"),
        ("Int", "yes"),
    ],
    "prose-with-a-colon.txt": [
        (None, "Visited at 4pm. Mum said she had not been told."),
        (None, 'Mum: "I was at the launderette."'),
        (
            None,
            "Agreed that letters will also go by text, and that the duty line will "
            "ring back.",
        ),
    ],
    "windows-1252.txt": [
        ("Mum", "It cost £5 – she said ‘never again’."),
        ("Int", "OK."),
    ],
    "utf-16.txt": [("Mam", "Mae'r tŷ yn oer."), ("Int", "Ydy.")],
    "decomposed-accents.txt": [
        (_SIAN, unicodedata.normalize("NFD", "Dw i'n hoffi'r tŷ.")),
        ("Int", "Da iawn."),
        (_SIAN, "Ydy."),
    ],
    "no-break-spaces.txt": [
        ("Int", "How\u00a0was it?"),
        ("YP1", "Fine,\u00ad I\u00a0guess."),
    ],
    "lone-carriage-returns.txt": [("Int", "How?"), ("YP1", "So.")],
    "google-form-quoted-newlines.csv": [
        (None, "She listened.\nShe came back, too."),
        (None, "n/a"),
    ],
    "qualtrics-three-header-rows.csv": [
        (None, "I would keep the same worker for longer"),
        (None, "Nothing"),
    ],
    "duplicate-headers.csv": [
        (None, "She came"),
        (None, "She left"),
        (None, ""),
        (None, "NA"),
    ],
    "codes-left-alone.csv": [(None, "She came late again"), (None, "Nobody rang")],
    "answers-as-typed.csv": [
        (None, answer) for answer in ("NA", "n/a", "None", "007", "=1+1")
    ],
    "semicolons-ragged-windows-1252.csv": [
        (None, "Café visits"),
        (None, ""),
        (None, "a;b"),
    ],
}
_REFUSED = {
    "empty.txt": "empty",
    "only-blank-lines.txt": "empty",
    "nul-bytes.txt": "not text",
    "noise.txt": "not text",
    "word-97.doc": "old Word file",
    "locked-word.docx": "password",
    "cut-off.xlsx": "broken or cut off",
    "unknown-kind.pages": "not read",
}


@pytest.mark.parametrize("name", _SAID)
def test_a_strange_file_is_read_right(name: str):
    said = [
        (passage.speaker, passage.span.of(document.text))
        for document in _documents(name)
        for passage in document.passages
    ]
    assert said == _SAID[name]


@pytest.mark.parametrize("name", _REFUSED)
def test_a_hopeless_file_is_refused_by_name(name: str):
    with pytest.raises(BadInputError, match=_REFUSED[name]) as refused:
        _documents(name)
    assert refused.value.problem.startswith(name)
    assert refused.value.hint


def test_the_header_block_tells_of_the_respondent():
    [document] = _documents("archive-header-block.txt")
    told = {one.speaker: dict(one.attributes) for one in document.passages}
    assert told == {"I": {}, "R1": {"age": "15", "sex": "female"}}


def test_brackets_tell_of_their_speaker_in_every_turn():
    [document] = _documents("brackets-in-labels.txt")
    assert [dict(one.attributes) for one in document.passages] == [
        {},
        {"sex": "female", "age": "14"},
        {"sex": "male", "age": "9"},
        {"sex": "female", "age": "14"},
    ]


def test_a_platforms_columns_of_its_own_are_no_attributes():
    [document] = _documents("qualtrics-three-header-rows.csv")
    assert [
        (one.participant, one.question, dict(one.attributes))
        for one in document.passages
    ] == [
        ("R_1", "What would you change?", {"How old are you?": "12-14"}),
        ("R_4", "What would you change?", {"How old are you?": "15-17"}),
    ]


def _documents(name: str) -> list[Document]:
    read = reading.read(Source(name, _HERE / name), columns=Columns())
    return [one for one in read if isinstance(one, Document)]
