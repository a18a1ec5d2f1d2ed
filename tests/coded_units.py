"""Some sixty coded units and their codebook, invented, that are quick to learn."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import cycle
from pathlib import Path

from tests.small_inputs import written
from voicecode.domain.codebooks import (
    Code,
    Codebook,
    Example,
    Miss,
    Phrase,
    Rule,
    Theme,
)
from voicecode.domain.codings import Coding
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.language import speech
from voicecode.learning import training
from voicecode.learning.classifier import Classifier
from voicecode.learning.means import Means
from voicecode.learning.model import Model
from voicecode.learning.training import HeldOut
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder

BAD, GOOD = Valence.NEGATIVE, Valence.POSITIVE
MEANS = Means()

BOOK = """\
voicecode: 1
id: four
title: Four codes
themes:
  - id: reliability
    name: Reliability
    definition: Whether people can be counted on.
    codes:
      - id: punctuality
        name: Turning up on time
        definition: Arriving when it was arranged.
        rules:
          - {phrase: "late", valence: negative}
          - {phrase: "on time", valence: positive}
        examples:
          - {text: "She was late.", valence: negative}
        misses: ["The bus came."]
  - id: relationships
    name: Relationships
    definition: How people are with each other.
    codes:
      - id: listened
        name: Being listened to
        definition: Whether somebody listened.
        rules:
          - {phrase: "~listen", valence: positive}
        examples:
          - {text: "They listened to me.", valence: positive}
      - id: kindness
        name: Kindness
        definition: Being warm, kind and friendly, or the opposite.
        rules:
          - {phrase: "kind", valence: positive}
      - id: money
        name: Money
        definition: Pocket money.
        rules:
          - {phrase: "pocket money"}
"""

_WHO = ("She", "He", "My worker", "The nurse")
_SAID: Mapping[str, tuple[tuple[str, Valence], ...]] = {
    "punctuality": (
        ("was late again last week.", BAD),
        ("never came when we had arranged it.", BAD),
        ("was always on time for the visit.", GOOD),
        ("came to the visit just when we had arranged it.", GOOD),
    ),
    "listened": (
        ("did not listen to a word of mine.", BAD),
        ("talked over me the whole way through.", BAD),
        ("listened to all of my ideas.", GOOD),
        ("asked for my ideas and wrote them down.", GOOD),
    ),
    "kindness": (
        ("was rude to my little brother.", BAD),
        ("shouted and slammed the door.", BAD),
        ("was kind and made us laugh.", GOOD),
        ("smiled and made us a cup of tea.", GOOD),
    ),
}
_NONE = (
    "We live near the park.",
    "There are three of us at home.",
    "I go to the school up the road.",
    "My room has a green carpet.",
    "On Sundays we watch football.",
    "The bus stops outside.",
    "It rained on the day of the fair.",
    "I had soup and bread.",
    "Our cat sleeps on the stairs.",
    "The form has four pages.",
    "It was a Tuesday.",
    "The kitchen was painted blue.",
)


@cache
def units() -> tuple[GoldUnit, ...]:
    """Give the coded units: 61 of them, said by nobody in particular."""
    return (*_one_code(), *_two_codes(), *_others())


def _one_code() -> Iterable[GoldUnit]:
    for code, ways in _SAID.items():
        for who in _WHO:
            for words, valence in ways:
                yield GoldUnit(f"{who} {words}", {code: valence}, Role.CHILD)


def _two_codes() -> Iterable[GoldUnit]:
    late, listened = _SAID["punctuality"], _SAID["listened"]
    for who, (first, of_first), (then, of_then) in zip(
        _WHO, late, reversed(listened), strict=True
    ):
        text = f"We live near the park. {who} {first} But then she {then}"
        codes = {"punctuality": of_first, "listened": of_then}
        yield GoldUnit(text, codes, Role.PARENT)


def _others() -> Iterable[GoldUnit]:
    for text, role in zip(_NONE, cycle([Role.CHILD, Role.PARENT]), strict=False):
        yield GoldUnit(text, {}, role)


def table(path: Path, coded: Iterable[GoldUnit] | None = None) -> Path:
    """Write coded units, these sixty or others, as a table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["text", "codes", "role", "respondent"])
        for unit in units() if coded is None else coded:
            codes = ";".join(
                f"{code}:{valence}" if valence else code
                for code, valence in unit.codes.items()
            )
            rows.writerow([unit.text, codes, unit.role, unit.respondent or ""])
    return path


def book(folder: Path, text: str = BOOK) -> Path:
    """Write the codebook of the four codes, or another."""
    return written(folder / "four.yaml", text)


@cache
def codebook() -> Codebook:
    """Give the codebook as nouns; ``money`` has too little to learn from."""
    punctuality = Code(
        id="punctuality",
        name="Turning up on time",
        definition="Arriving when it was arranged.",
        rules=(
            Rule("punctuality.1", Phrase("late"), BAD),
            Rule("punctuality.2", Phrase("on time"), GOOD),
        ),
        examples=(Example("She was late.", BAD),),
        misses=(Miss("The bus came."),),
    )
    listened = Code(
        id="listened",
        name="Being listened to",
        definition="Whether somebody listened.",
        rules=(Rule("listened.1", Phrase("~listen"), GOOD),),
        examples=(Example("They listened to me.", GOOD),),
    )
    kindness = Code(
        id="kindness",
        name="Kindness",
        definition="Being warm, kind and friendly, or the opposite.",
        rules=(Rule("kindness.1", Phrase("kind"), GOOD),),
    )
    money = Code(
        id="money",
        name="Money",
        definition="Pocket money.",
        rules=(Rule("money.1", Phrase("pocket money")),),
    )
    return Codebook(
        id="four",
        title="Four codes",
        themes=(
            Theme("reliability", "Reliability", codes=(punctuality,)),
            Theme("relationships", "Relationships", codes=(listened, kindness, money)),
        ),
    )


def ruled(
    texts: Iterable[str], book: Codebook | None = None
) -> list[tuple[Coding, ...]]:
    """Give what the rules propose for texts, all said by a child."""
    said = list(texts)
    return _rules(book).code(said, [Role.CHILD] * len(said))


@cache
def _rules(book: Codebook | None) -> RuleCoder:
    ready, mistakes = compilation.of(book or codebook(), speech.of("en"))
    assert mistakes == []
    return RuleCoder(ready)


def learnt(
    coded: Iterable[GoldUnit] | None = None,
    book: Codebook | None = None,
    means: Means = MEANS,
) -> tuple[Model, HeldOut]:
    """Train on units, the sixty or others."""
    known = units() if coded is None else list(coded)
    codings = ruled([unit.text for unit in known], book)
    return training.trained(known, codings, book or codebook(), means=means)


@cache
def model() -> Model:
    """Give the model of the sixty units, trained once."""
    return learnt()[0]


def classifier() -> Classifier:
    """Give a classifier with that model."""
    return Classifier(model(), codebook())
