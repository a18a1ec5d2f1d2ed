"""Transcripts in the shapes people have, each file strange in one way, all invented."""

from __future__ import annotations

import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.museum import making
from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.intake import reading
from voicecode.intake.sources import Source
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch

_HERE = Path(__file__).parent

# Who says what: role, label and words of every unit.
_SAID: dict[str, list[tuple[str, str | None, str]]] = {
    "teams-turn-over-several-cues.vtt": [
        (
            "interviewer",
            "Price, Hannah (Riverside)",
            "So, how has it been\nwith the new worker?",
        ),
        (
            "unknown",
            "Zoë",
            'She said: "I\'ll come Friday"\nand she did & all.\nOn time.',
        ),
        ("interviewer", "Price, Hannah (Riverside)", "Was she?"),
    ],
    "teams-turn-a-paragraph.docx": [
        ("interviewer", "Hannah Price", "Hello.\nSo how is it going?"),
        ("unknown", "Zoe", "She said\nMum: no way\nto me.\nYeah"),
    ],
    "teams-times-in-words.docx": [
        ("interviewer", "Hannah Price", "How is it going?"),
        ("unknown", "Zoe", "Fine: I guess."),
    ],
    "teams-spans-above-names.docx": [
        ("interviewer", "Hannah Price", "How was it?"),
        ("unknown", "Zoe", "Fine.\nI got there at 10:30: late"),
        ("interviewer", "Hannah Price", "OK?"),
    ],
    "zoom-names-as-people-please.vtt": [
        ("interviewer", "Hannah Price", "How was the meeting?"),
        (
            "unknown",
            "kayleigh",
            "long\nmy point is: nobody asked me\ntwelve people: all looking",
        ),
        ("interviewer", "Hannah Price", "And at 10:30?"),
        ("unknown", "07700 900123", "it is her nan here"),
    ],
    "meet-notes-before-speech.docx": [
        ("interviewer", "Hannah Price", "How is it?"),
        ("unknown", "Zoe", "Fine. She said: no.\nAnd another thing."),
    ],
    "recorder-settings-in-notes.vtt": [
        ("interviewer", "S00", "So how did it go?"),
        ("unknown", "S01", "(..) Not great //to be honest//."),
        ("interviewer", "S00", "Why not?"),
    ],
    "recorder-without-voices.vtt": [
        ("unknown", None, "So how did\nit go?"),
        ("unknown", None, "Not great."),
    ],
    "segments-in-thousandths.tsv": [
        ("unknown", None, "So how was it\nwhen you moved?"),
        ("unknown", None, "I had a bin bag."),
    ],
    "cover-page.txt": [
        ("interviewer", "Int", "Do you see your brother (.) much?"),
        ("unknown", "Leah", "((laughs)) Not really. [pause] He's in [name of town]."),
        ("interviewer", "Int", "Why's that?"),
        ("unknown", "Leah", 'They said - "no contact: end of".'),
    ],
    "cover-with-initials.txt": [
        ("interviewer", "HP", "So where are you living now."),
        ("child", "Jay", "A flat. It's mad."),
        ("interviewer", "HP", "Tell me."),
        ("child", "Jay", "Nobody checks on me."),
    ],
    "cover-table-above-turns.docx": [
        ("interviewer", "Interviewer", "How long have you fostered?"),
        ("carer", "Respondent", "Eleven years.\nOn and off.\nMostly on."),
        ("interviewer", "Interviewer", "And how is it?"),
        ("carer", "Respondent", "Hard."),
    ],
    "those-present.txt": [
        ("interviewer", "Hannah", "Shall we start?"),
        ("child", "Aisha", "Yeah"),
        ("child", "Tom", "go on then"),
        ("child", "Kit", "ok"),
        ("interviewer", "Hannah", "What matters?"),
        ("child", "Aisha", "Being on time"),
    ],
    "nvivo-table-with-numbers.docx": [
        ("interviewer", "Interviewer", "How was it?"),
        ("child", "YP1", "Fine: really."),
        ("interviewer", "Interviewer", "And?"),
    ],
    "tabs-between-time-and-words.txt": [
        ("interviewer", "Interviewer", "So how was it?"),
        ("child", "YP1", "OK: a bit loud."),
        ("interviewer", "Interviewer", "Loud?"),
    ],
    "tabs-without-a-header.txt": [
        ("interviewer", "Interviewer", "So how was it?"),
        ("child", "YP1", "OK, I guess."),
        ("interviewer", "Interviewer", "Loud?"),
    ],
    "commas-behind-times.txt": [
        ("unknown", None, "How was it?"),
        ("unknown", None, "Good, I guess."),
        ("unknown", None, "Why, then?"),
    ],
    "turns-in-a-spreadsheet.csv": [
        ("interviewer", "Interviewer", "So, how was it?"),
        ("child", "YP1", "Good\nLoud"),
    ],
    "table-of-bars.md": [
        ("interviewer", "Interviewer", "What helps?"),
        ("child", "Young person", "My nan \\| and the dog."),
        ("interviewer", "Interviewer", "And?"),
        ("child", "Young person", "That's it: nan."),
    ],
    "bold-labels-without-colons.docx": [
        ("interviewer", "Interviewer", "How was it?"),
        ("child", "Young person 2", "Good: so\ngood."),
        ("interviewer", "Interviewer", "And?"),
        ("child", "Young person 2", "I said never."),
    ],
    "changes-and-comments.docx": [
        ("interviewer", "Interviewer", "How was it?"),
        ("child", "Young person", "It was fine with [name of foster carer]"),
        ("interviewer", "Interviewer", "OK?"),
    ],
    "boxes-and-footnotes.docx": [
        ("interviewer", "Int", "How was it?"),
        ("child", "YP1", "We went to the Hwb on Friday.\nAnd so on."),
        ("interviewer", "Int", "OK"),
    ],
    "questions-in-bold.docx": [
        ("unknown", None, "It was fine."),
        ("unknown", None, "I think."),
        ("unknown", None, "The taxis. Always late."),
    ],
    "labels-with-dashes.txt": [
        ("interviewer", "I", "How long have you fostered?"),
        ("carer", "R", "Eleven years - on and off.\nMum helped - a lot."),
        ("interviewer", "I", "And how is it?"),
        ("carer", "R", "Hard."),
    ],
    "labels-in-brackets.txt": [
        ("interviewer", "Interviewer", "How was it?"),
        ("child", "YP1", "Fine. [pause] Really.\n[laughs] I said so."),
        ("interviewer", "Interviewer", "And then?"),
        ("child", "YP1", "(sighs) Nothing."),
    ],
    "labels-alone.txt": [
        ("interviewer", "Interviewer", "How was it?"),
        ("unknown", "Zoe", "Fine, I guess.\nI mean it."),
        ("interviewer", "Interviewer", "And?"),
        ("unknown", "Zoe", "That's it."),
    ],
    "nobody-named.txt": [
        ("unknown", None, "So how long have you lived here?"),
        ("unknown", None, "About two years. Before that I was with my aunty."),
        ("unknown", None, "It's like: hello, goodbye."),
    ],
    "right-to-left.txt": [
        ("interviewer", "محاورة", "كيف كانت المدرسة؟"),
        ("unknown", "طالب", "جيدة. قالت لي: انتظر."),
        ("interviewer", "محاورة", "ولماذا؟"),
        ("unknown", "طالب", "لا أعرف."),
    ],
    "line-ends-of-every-kind.txt": [
        ("interviewer", "Int", "How?"),
        ("child", "YP1", "Fine."),
        ("interviewer", "Int", "And?"),
        ("child", "YP1", "Well\r\n\r\nyeah."),
        ("interviewer", "Int", "ok"),
        ("child", "YP1", "so"),
    ],
    "times-inside-speech.txt": [
        ("interviewer", "Int", "So [00:00:03] how was it?"),
        ("child", "YP", "It was [00:00:07] fine. (00:08) We left at 10:30."),
        ("interviewer", "Int", "Right"),
        ("child", "YP", "Yeah"),
        ("interviewer", "Int", "And?"),
        ("child", "YP", "No."),
    ],
    "letter-read-aloud.txt": [
        ("interviewer", "Interviewer", "What did the letter say?"),
        (
            "parent",
            "Mum",
            "It said: you have 14 days. And then\n"
            "Appeal: by post only. Phone: 01632 960001\n"
            "https://riverside.example.org/appeal?id=3:4\n"
            "The thing is: nobody rang.\n"
            "10:30: that was the time.\n"
            "My sister: she said the same.",
        ),
        ("interviewer", "Interviewer", "Right. So: what next?"),
        ("parent", "Mum", "Next thing: they lost it."),
    ],
}
# When it was said, in seconds, of every unit.
_AT: dict[str, list[float | None]] = {
    "teams-turn-over-several-cues.vtt": [3.12, 8, 3614],
    "teams-turn-a-paragraph.docx": [4, 9],
    "teams-times-in-words.docx": [4, 69],
    "teams-spans-above-names.docx": [0, 3.45, 9.1],
    "meet-notes-before-speech.docx": [0, None],
    "recorder-without-voices.vtt": [1.93, 4.47],
    "segments-in-thousandths.tsv": [0, 5],
    "nvivo-table-with-numbers.docx": [0, 5.3, 9],
    "tabs-between-time-and-words.txt": [0, 5.3, 12],
    "tabs-without-a-header.txt": [0, 5.3, 12],
    "commas-behind-times.txt": [1, 4, 9.5],
    "turns-in-a-spreadsheet.csv": [0, 5.3],
    "table-of-bars.md": [1, 4, 9, 10],
    "times-inside-speech.txt": [1, 5, 9, 12, 15, 20],
    "otter-footer.txt": [3, 7],
    "rev-times-in-brackets.txt": [3, 9],
    "webex-speaker-in-cue-id.vtt": [1, 3],
}
# What is told of each speaker of whom anything is.
_TOLD: dict[str, dict[str, dict[str, str]]] = {
    "cover-page.txt": {"Leah": {"age": "16", "sex": "female"}},
    "cover-with-initials.txt": {"Jay": {"age": "19", "sex": "male"}},
    "cover-table-above-turns.docx": {"Respondent": {"age": "52", "sex": "female"}},
    "those-present.txt": {
        "Aisha": {"sex": "female", "age": "15"},
        "Tom": {"sex": "male", "age": "16"},
        "Kit": {"age": "14"},
    },
    "table-of-bars.md": {"Young person": {"sex": "male", "age": "12"}},
    "bold-labels-without-colons.docx": {
        "Young person 2": {"sex": "female", "age": "14"}
    },
}
_REMARKED = {
    "changes-and-comments.docx": [
        "read as it stands: 1 tracked insertion",
        "left out: 2 tracked deletions, 1 comment",
    ],
    "boxes-and-footnotes.docx": [
        "left out: 1 footnote",
        "1 line of a text box beside the speech left out",
    ],
    "meet-notes-before-speech.docx": [
        "1 line of prose above the first turn left out as notes"
    ],
    "turns-in-a-spreadsheet.csv": [
        "read as turns of a conversation, from “Timespan”, “Content”, “Speaker”"
    ],
}


@pytest.mark.parametrize("name", _SAID)
def test_who_says_what_is_read_right(name: str):
    said, _ = _read(name)
    assert [(one.role, one.speaker, one.text) for one in said] == _SAID[name]


@pytest.mark.parametrize("name", _AT)
def test_when_it_was_said_is_kept(name: str):
    said, _ = _read(name)
    assert [one.at for one in said] == _AT[name]


@pytest.mark.parametrize("name", _TOLD)
def test_what_a_transcript_says_of_its_speakers_is_theirs(name: str):
    said, _ = _read(name)
    told = {one.speaker: dict(one.attributes) for one in said if one.attributes}
    assert told == _TOLD[name]


@pytest.mark.parametrize("name", _REMARKED)
def test_what_is_left_out_is_named(name: str):
    _, remarks = _read(name)
    assert [text for text in remarks if "could not be told" not in text] == (
        _REMARKED[name]
    )


def test_a_machines_notes_alone_are_refused():
    with pytest.raises(BadInputError, match="machine's notes, and no speech"):
        _read("meet-notes-alone.docx")


def test_questions_in_bold_are_what_was_asked():
    said, _ = _read("questions-in-bold.docx")
    assert [one.question for one in said] == [
        "How was it?",
        "How was it?",
        "What would you change?",
    ]


def test_line_after_line_falls_into_sentences():
    said, _ = _read("line-after-line.txt")
    assert [one.text for one in said] == [
        "So how was it\nwhen you moved?",
        "It was all right.",
        "I had one night's notice\nand a bin bag.",
    ] * 5


def test_welsh_in_both_forms_is_one_speaker_and_stays_as_written():
    said, _ = _read("welsh-in-both-forms.txt")
    assert [one.speaker for one in said] == ["Cyfwelydd", "Siân"] * 2
    last = "Grêt yn y tŷ."
    assert said[3].text == unicodedata.normalize("NFD", last) != last


def test_a_recorders_settings_are_a_memo_of_the_source():
    name = "recorder-settings-in-notes.vtt"
    read_ = reading.read(Source(name, _HERE / name), columns=Columns())
    [document] = [one for one in read_ if isinstance(one, Document)]
    assert document.memo.splitlines() == [
        "Transcribed with noScribe vers. 0.7",
        "Audio file: interview-4.m4a",
        "(Language: en | Speaker detection: 2 | Mark pause: 1)",
        "media: interview-4.m4a",
    ]


@pytest.mark.parametrize("name", _SAID)
def test_every_units_span_cuts_its_text_out_of_the_sources(name: str):
    found = reading.read(Source(name, _HERE / name), columns=Columns())
    text = "".join(one.text for one in found if isinstance(one, Document))
    said, _ = _read(name)
    assert [one.span.of(text) for one in said] == [one.text for one in said]


@pytest.mark.parametrize("name", making.FILES)
def test_a_file_that_is_made_is_as_its_maker_makes_it(name: str, tmp_path: Path):
    made = making.FILES[name](tmp_path / name)
    assert _parts(_HERE / name) == _parts(made)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _read(name: str) -> tuple[list[Unit], list[str]]:
    told: list[Remark | Refusal] = []
    opened = read.opened(Inputs((_HERE / name,)))
    units = list(read.units(opened, Watch(tell=told.append)))
    return units, [one.text for one in told if isinstance(one, Remark)]
