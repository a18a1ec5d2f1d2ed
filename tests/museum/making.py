"""Makes the museum's Word and Excel files, whose oddities nobody could read in them.

``python -m tests.museum.making`` writes them anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tests.intake.strange_files import (
    boxed,
    docx,
    heading,
    paragraph,
    run,
    table,
    xlsx,
)

HERE = Path(__file__).parent
_BOLD = "<w:b/>"


def _bold(text: str) -> str:
    return run(text, settings=_BOLD)


_CHANGED = (
    "<w:p><w:r><w:t xml:space='preserve'>Young person: It was </w:t></w:r>"
    "<w:del><w:r><w:delText>awful</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>fine</w:t></w:r></w:ins>"
    "<w:r><w:t xml:space='preserve'> with [name of foster carer]</w:t></w:r>"
    "<w:r><w:commentReference w:id='0'/></w:r></w:p>"
)
_DELETED = (
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r>"
    "<w:delText>Young person: gone</w:delText></w:r></w:del></w:p>"
)
_COMMENT = "<w:comment w:id='0'><w:p><w:r><w:t>her name?</w:t></w:r></w:p></w:comment>"
_NOTED = (
    "<w:p><w:r><w:t xml:space='preserve'>YP1: We went to the Hwb</w:t></w:r>"
    "<w:r><w:footnoteReference w:id='2'/></w:r>"
    "<w:r><w:t xml:space='preserve'> on Friday.</w:t></w:r></w:p>"
)
_NOTE = "<w:footnote w:id='2'><w:p><w:r><w:t>A club.</w:t></w:r></w:p></w:footnote>"
_NOTES_OF_A_MACHINE = (
    heading("📝 Notes"),
    "Mar 3, 2025",
    heading("Summary"),
    "Hannah Price and Zoe discussed the new worker. Zoe reported that nobody had "
    "come on time and that she felt ignored by everybody there.",
    heading("Details"),
    "Zoe: reported feeling ignored (00:01:10).",
    "Zoe: wants another worker.",
    "You should review Gemini's notes to make sure they're accurate.",
)
_QUESTION = "What would you change?\n(tell us anything)"

FILES: dict[str, Callable[[Path], Path]] = {
    "teams-turn-a-paragraph.docx": lambda path: docx(
        path,
        "Interview 1-20250303_100012-Meeting Recording\n3 March 2025, 10:00AM\n32m 5s",
        "Hannah Price started transcription",
        "Hannah Price   0:04\nHello.\nSo how is it going?",
        "Zoe   0:09\nShe said\nMum: no way\nto me.",
        "Zoe   1:02:15\nYeah\nHannah Price stopped transcription",
    ),
    "teams-times-in-words.docx": lambda path: docx(
        path,
        "Interview 1\nMarch 3, 2025, 10:00AM\n32m 5s",
        "\nHannah Price   0 minutes 4 seconds\n0:04\nHow is it going?",
        "\nZoe   1 minute 9 seconds\n1:09\nFine: I guess.",
    ),
    "teams-spans-above-names.docx": lambda path: docx(
        path,
        "0:0:0.0 --> 0:0:3.450\nHannah Price\nHow was it?",
        "0:0:3.450 --> 0:0:9.1\nZoe\nFine.\nI got there at 10:30: late",
        "0:0:9.1 --> 0:0:10.0\nHannah Price\nOK?",
    ),
    "meet-notes-before-speech.docx": lambda path: docx(
        path,
        *_NOTES_OF_A_MACHINE,
        heading("📖 Transcript"),
        heading("00:00:00"),
        "Hannah Price: How is it?",
        "Zoe: Fine. She said: no.",
        heading("00:05:10"),
        "Zoe: And another thing.",
        "Meeting ended after 00:12:44 👋",
        "This editable transcript was computer generated and might contain errors.",
    ),
    "meet-notes-alone.docx": lambda path: docx(path, *_NOTES_OF_A_MACHINE),
    "nvivo-table-with-numbers.docx": lambda path: docx(
        path,
        table(
            [
                ["", "Timespan", "Content", "Speaker"],
                ["1", "0:00.0 - 0:05.3", "How was it?", "Interviewer"],
                ["2", "0:05.3 - 0:09.0", "Fine: really.", "YP1"],
                ["3", "0:09.0 - 0:10.0", "And?", "Interviewer"],
            ]
        ),
    ),
    "cover-table-above-turns.docx": lambda path: docx(
        path,
        table([["Participant", "Foster carer"], ["Age", "52"], ["Gender", "F"]]),
        table(
            [
                ["Interviewer:", "How long have you fostered?"],
                ["Respondent:", "Eleven years.\nOn and off."],
                ["", "Mostly on."],
                ["Interviewer:", "And how is it?"],
                ["Respondent:", "Hard."],
            ]
        ),
    ),
    "bold-labels-without-colons.docx": lambda path: docx(
        path,
        heading("Interview"),
        paragraph(_bold("Interviewer"), run(" How was it?")),
        paragraph(_bold("Young person 2 (F, 14)"), run("\tGood: so")),
        "good.",
        paragraph(_bold("Interviewer")),
        "And?",
        paragraph(_bold("Young person 2"), run(" I said "), _bold("never"), run(".")),
    ),
    "changes-and-comments.docx": lambda path: docx(
        path,
        "Interviewer: How was it?",
        _CHANGED,
        _DELETED,
        "Interviewer: OK?",
        parts={"comments": _COMMENT},
    ),
    "boxes-and-footnotes.docx": lambda path: docx(
        path,
        "Int: How was it?",
        boxed("check this against the recording"),
        _NOTED,
        boxed("YP1: And so on."),
        "Int: OK",
        parts={"footnotes": _NOTE},
    ),
    "questions-in-bold.docx": lambda path: docx(
        path,
        paragraph(_bold("How was it?")),
        "It was fine.",
        "I think.",
        paragraph(_bold("What would you change?")),
        "The taxis. Always late.",
    ),
    "microsoft-form-names-first.xlsx": lambda path: xlsx(
        path,
        {
            "Form1": [
                ["ID", "Start time", "Completion time", "Email", "Name",
                 "Which best describes you?", "How old are you?",
                 "What do you like about your worker?", _QUESTION,
                 "Your name (optional)"],
                [1, dt.date(2025, 3, 1), dt.date(2025, 3, 1), "anonymous", None,
                 "Child or young person", 14, "She listens to me", "Nothing", "Zoe"],
                [2, dt.date(2025, 3, 1), dt.date(2025, 3, 1), "ann@example.org",
                 "Ann Example", "Parent", 41, "n/a", "Ring me back", None],
            ]
        },
    ),
    "smartsurvey-two-headers.xlsx": lambda path: xlsx(
        path,
        {
            "Raw Data": [
                ["UserID", "Name", "IP Address", "Ended", "1. Are you...",
                 "2. How is...", None, None, "3. What would you change?"],
                [None, None, None, None, None, "your home", "your school",
                 "your worker", None],
                [101, "Zoe", "192.0.2.1", dt.date(2025, 3, 1), "A young person",
                 "Good", "Bad", "OK", "Someone who turns up"],
                [102, None, "192.0.2.2", dt.date(2025, 3, 1), "A parent",
                 "Good", "Good", "Good", "."],
            ]
        },
        merged={"Raw Data": ["A1:A2", "F1:H1"]},
    ),
    "kept-by-hand.xlsx": lambda path: xlsx(
        path,
        {
            "KEY": [["Ref", "Real name"], ["R1", "Zoe Example"]],
            "Notes": [["made in March"]],
            "Responses": [
                ["Your voice 2025"],
                ["Collected by the team", None, "CONFIDENTIAL"],
                [],
                ["Ref", "School", "Age group", "Who", "Comment", None],
                ["R1", "Hill", "11-14", "Pupil", "They never come on time", "rang"],
                ["R2", None, None, None, "She is kind to me"],
                ["R3", None, "15-17", None, None],
                ["Year 7"],
                ["R4", "Dale", "7-10", "Pupil", "I like the dog"],
                ["Total", 4],
            ],
        },
        hidden=("KEY",),
        merged={"Responses": ["A1:E1", "B5:B7", "C5:C6", "D5:D7", "A8:E8"]},
    ),
    "cells-of-numbers-and-dates.xlsx": lambda path: xlsx(
        path,
        {
            "S": [
                ["id", "When", "Score", "Share", "What did you think?"],
                [1, dt.date(2025, 3, 1), 4.5, 0.25, "Good, they rang me back"],
                [2, dt.date(2025, 3, 2), 4, 0.5, 7],
                [3, dt.date(2025, 3, 3), 4, 0.5, dt.date(2025, 1, 1)],
                [4, None, 5, 0.5, "=1+1"],
            ]
        },
    ),
}  # fmt: skip


def main() -> None:
    """Write the files beside this one."""
    for name, make in FILES.items():
        make(HERE / name)


if __name__ == "__main__":
    main()
