"""A project in which enough people are heard that numbers may be printed: invented.

A survey with closed questions, one of them with several answers; interviews, a group
of staff, a care plan and an observation. Coded by rules; two coders decided a little.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests import doubly_coded
from tests.small_inputs import book, rules, written
from voicecode.workflows import code_project, import_sources, init
from voicecode.workflows.import_sources import How
from voicecode.workflows.read import Inputs, Watch

CODEBOOK = """\
voicecode: 1
id: heard
title: What people told us
themes:
  - id: reliability
    name: Reliability
    definition: Whether people can count on what was said.
    codes:
      - id: punctuality
        name: Turning up on time
        definition: Arriving when arranged.
        rules:
          - {phrase: "late", valence: negative}
          - {phrase: "on time", valence: positive}
      - id: promises
        name: Keeping promises
        definition: Doing what was said.
        rules:
          - {phrase: "broke (a|her|his|their|the) promise", valence: negative}
          - {phrase: "kept (her|his|their) promise", valence: positive}
  - id: voice
    name: Voice of the child
    definition: Whether children are heard, and count.
    codes:
      - id: listened
        name: Being listened to
        definition: Being asked, heard and believed.
        rules:
          - {phrase: "~listen", valence: positive}
          - {phrase: "nobody asked", valence: negative}
      - id: decisions
        name: A say in decisions
        definition: Choice over one's own life.
        rules:
          - {phrase: "decided without", valence: negative}
"""

_HEAD = (
    "ID,Role,How old are you?,How often does your worker keep their word?,"
    "Who helps you?,What would you change?\n"
)
_OPEN = (
    "My worker was late and I was waiting by the window with my coat on.",
    "She listened to me and she kept her promise about the swimming.",
    "They should listen more. Nobody asked me about the holiday.",
    "He came late again and he broke the promise about the bike.",
    "Meetings. They decided without me where my bed would go.",
    "Waiting. She was late, but she listened once she was there.",
    "n/a",
    "",
)
_PARENTS = (
    "They were late with everything and nobody asked us.",
    "Somebody listened to me as a mother, at last.",
    "They broke their promise to ring, and I was left waiting.",
)
_OFTEN = ("Always", "Sometimes", "Sometimes", "Hardly ever", "Never")
_HELPS = ("My carer; My worker", "My carer", "A friend; My carer", "My worker")
_CHILDREN = (
    "She was late, so I had the biscuits by myself.",
    "He did listen, and he wrote it on his hand so that he would not forget.",
    "She kept her promise. She came on time, in the snow and all.",
    "They decided without asking. I found out from the taxi man.",
)
_STAFF = (
    "We are late because the visit before runs over, every time.",
    "I listen in the car. That is where they talk.",
    "We broke a promise when the placement ended, and we knew it.",
    "Nobody asked the girl which school. That was us, we decided without her.",
    "I am on time when I have four families, and late when I have nine.",
)
_LABELS = (
    "Social worker 1", "Social worker 2", "Team manager", "Personal adviser",
    "Support worker",
)  # fmt: skip
_RECORDS = {
    "records/care-plan-k.md": (
        "Care plan\n\nK says that the worker was late to the last three visits.\n\n"
        "K kept a list, and the worker listened to all of it.\n"
    ),
    "records/observation-1.md": (
        "Observation of a review meeting\n\nThe chair was on time. Nobody asked the"
        " child to begin.\n"
    ),
}


def made(folder: Path) -> Path:
    """Make the project."""
    project = folder / "project"
    init.init(project, codebook=str(book(folder, CODEBOOK)), title="Riverside")
    for name, text in {**dict(_conversations()), **_RECORDS}.items():
        written(folder / "in" / name, text)
    written(folder / "in" / "survey.csv", _HEAD + "".join(_rows()))
    inputs = Inputs((folder / "in",))
    import_sources.import_(project, inputs, how=How(), watch=Watch())
    code_project.code_project(project, how=rules(""), watch=Watch())
    decided(project)
    return project


def decided(project: Path) -> None:
    """Let two coders decide on one interview."""
    unit = "interviews/yp-4.txt#2"
    doubly_coded.decide(
        project,
        f"Ana {unit} accept punctuality-",
        f"Ana {unit} star",
        f"Ana {unit} done",
        f"Bo {unit} accept punctuality-",
        f"Bo {unit} add listened+",
        f"Bo {unit} done",
    )


def _rows() -> Iterator[str]:
    for number in range(40):
        age = ("9-11", "12-14", "15-17")[number % 3]
        often = _OFTEN[number % len(_OFTEN)]
        helps = _HELPS[number % len(_HELPS)]
        said = _OPEN[number % len(_OPEN)]
        yield f'{number + 1},Child,{age},{often},"{helps}","{said}"\n'
    for number in range(9):
        said = _PARENTS[number % len(_PARENTS)]
        yield f'{number + 41},Parent,,Sometimes,,"{said}"\n'


def _conversations() -> Iterator[tuple[str, str]]:
    for number in range(1, 7):
        said = (_CHILDREN[number % 4], _CHILDREN[(number + 1) % 4])
        yield f"interviews/yp-{number}.txt", _interview("Young person", said)
    yield "interviews/dad.txt", _interview("Dad", (_PARENTS[0],))
    turns = "".join(
        f"{label}: {said}\n\n" for label, said in zip(_LABELS, _STAFF, strict=True)
    )
    yield "staff/group.txt", f"Facilitator: How does it go?\n\n{turns}"


def _interview(label: str, said: tuple[str, ...]) -> str:
    return "".join(f"Interviewer: And then?\n\n{label}: {one}\n\n" for one in said)
