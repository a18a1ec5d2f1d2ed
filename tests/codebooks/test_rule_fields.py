from __future__ import annotations

import pytest

from voicecode.codebooks import rule_fields, yaml_nodes
from voicecode.codebooks.fields import Fields
from voicecode.codebooks.yaml_nodes import Mapping
from voicecode.domain.codebooks import (
    Example,
    Miss,
    Near,
    Phrase,
    Rule,
    Together,
    TokenPattern,
)
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence


def code(text: str) -> Fields:
    node = yaml_nodes.read(text)
    assert isinstance(node, Mapping)
    return Fields(node, "code 'late'", [])


def rules(*lines: str) -> tuple[list[Rule], list[tuple[int, str]]]:
    """Read rules, the first of which stands in line 2; give the mistakes too."""
    made = code("rules:\n" + "".join(f"  {line}\n" for line in lines))
    read = list(rule_fields.rules(made, "late"))
    return read, [(mistake.line, mistake.problem) for mistake in made.mistakes]


@pytest.mark.parametrize(
    ("text", "test"),
    [
        ("phrase: no", Phrase("no")),
        ("phrase: 07", Phrase("07")),
        ("phrase: '~turn up (late|)'", Phrase("~turn up (late|)")),
        ("near: [late, 3:30]\n    within: 6", Near(("late", "3:30"), 6)),
        ("all: [late, visit, 1e3]", Together(("late", "visit", "1e3"))),
        (
            "pattern: [{LOWER: nan}, {IS_DIGIT: true, OP: '?'}]",
            TokenPattern(({"LOWER": "nan"}, {"IS_DIGIT": True, "OP": "?"})),
        ),
        ("pattern: {LENGTH: 3}", TokenPattern(({"LENGTH": 3},))),
    ],
)
def test_a_rule_has_one_test(text: str, test: object) -> None:
    assert rules(f"- {text}") == ([Rule("late.1", test, line=2)], [])


def test_a_rule_may_say_when_it_counts() -> None:
    ((rule,), mistakes) = rules(
        "- phrase: late",
        "  valence: mixed",
        "  unless: bus",
        "  role: [child, parent]",
        "  weight: 2.5",
    )
    assert mistakes == []
    assert rule == Rule(
        "late.1",
        Phrase("late"),
        valence=Valence.MIXED,
        unless=("bus",),
        roles=frozenset({Role.CHILD, Role.PARENT}),
        weight=2.5,
        line=2,
    )


@pytest.mark.parametrize(
    ("lines", "mistake"),
    [
        (["- valence: positive"], (2, "rule late.1 has no test")),
        (
            ["- phrase: a", "  all: [b, c]"],
            (2, "rule late.1 has phrase and all"),
        ),
        (["- phrase: ''"], (2, "rule late.1 has no phrase")),
        (["- valence: mixed", "  phrase:"], (3, "rule late.1 has no phrase")),
        (["- phrase: [a, b]"], (2, "rule late.1: 'phrase' must be one text")),
        (["- near: [a, b]"], (2, "rule late.1 has 'near' without 'within'")),
        (
            ["- near: [a]", "  within: 3"],
            (2, "rule late.1: 'near' has 1 phrases"),
        ),
        (["- all: [a,b,c,d,e,f,g,h,i]"], (2, "rule late.1: 'all' has 9 phrases")),
        (["- all: []"], (2, "rule late.1: 'all' has 0 phrases")),
        (
            ["- near: [a, b]", "  within: six"],
            (3, "rule late.1: 'within' is 'six'"),
        ),
        (["- near: [a, b]", "  within: 51"], (3, "rule late.1: 'within' is '51'")),
        (["- near: [a, b]", "  within: 0"], (3, "rule late.1: 'within' is '0'")),
        (["- near: [a, b]", "  within: 2.5"], (3, "rule late.1: 'within' is 2.5")),
        (
            ["- phrase: a", "  within: 3"],
            (3, "rule late.1 has 'within' without 'near'"),
        ),
        (["- pattern: late"], (2, "rule late.1: 'pattern' must be a list of tokens")),
        (["- pattern:"], (2, "rule late.1: 'pattern' must be a list of tokens")),
        (["- pattern: [a]"], (2, "rule late.1: 'pattern' must be a list of tokens")),
        (["- phrase: a", "  valence: bad"], (3, "rule late.1: valence is 'bad'")),
        (["- phrase: a", "  valence: Positive"], (3, "rule late.1: valence is")),
        (["- phrase: a", "  role: kid"], (3, "rule late.1: role is 'kid'")),
        (["- phrase: a", "  weight: 0"], (3, "rule late.1: 'weight' is '0'")),
        (["- phrase: a", "  weight: heavy"], (3, "rule late.1: 'weight' is 'heavy'")),
        (["- phrase: a", "  unles: b"], (3, "rule late.1 has 'unles'")),
        (["- phrase: a", "- late"], (3, "code 'late': 'rules' must be a list of rule")),
    ],
)
def test_a_mistake_in_a_rule_is_noted_with_its_line(
    lines: list[str], mistake: tuple[int, str]
) -> None:
    _, mistakes = rules(*lines)
    assert len(mistakes) == 1
    assert mistakes[0][0] == mistake[0]
    assert mistakes[0][1].startswith(mistake[1])


def test_a_rule_without_a_test_is_left_out_and_the_others_keep_their_numbers() -> None:
    read, _ = rules("- phrase: a", "- valence: mixed", "- phrase: c")
    assert [rule.id for rule in read] == ["late.1", "late.3"]


def test_what_was_meant_is_told() -> None:
    made = code("rules:\n  - phrse: late\n    phrase: x\n    role: kid\n")
    list(rule_fields.rules(made, "late"))
    hints = [mistake.hint for mistake in made.mistakes]
    assert hints[0] == "Did you mean 'phrase'?"
    assert hints[1].startswith("Write one of child, parent, carer, staff")


def test_examples_are_texts_or_texts_with_what_is_expected() -> None:
    made = code(
        "examples:\n"
        "  - She was late.\n"
        "  - {text: '3:30', valence: negative, role: staff}\n"
        "  - text: no\n"
    )
    assert list(rule_fields.examples(made)) == [
        Example("She was late.", line=2),
        Example("3:30", Valence.NEGATIVE, Role.STAFF, line=3),
        Example("no", line=4),
    ]
    assert made.mistakes == []


def test_misses_are_texts_or_texts_with_a_role() -> None:
    made = code("misses:\n  - The bus.\n  - {text: no, role: child}\n")
    assert list(rule_fields.misses(made)) == [
        Miss("The bus.", line=2),
        Miss("no", Role.CHILD, line=3),
    ]
    assert made.mistakes == []


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("{valence: mixed}", "code 'late', examples has no text"),
        ("{text: a, valence: bad}", "code 'late', examples: valence is 'bad'"),
        ("{text: a, role: kid}", "code 'late', examples: role is 'kid'"),
        ("{text: a, roles: child}", "code 'late', examples has 'roles'"),
        ("They said: no", "code 'late', examples has 'They said'"),
        ("[a, b]", "code 'late': 'examples' must be a list of sentences"),
    ],
)
def test_a_mistake_in_an_example_is_noted_with_its_line(
    text: str, mistake: str
) -> None:
    made = code(f"examples:\n  - a\n  - {text}\n")
    list(rule_fields.examples(made))
    assert (made.mistakes[0].line, made.mistakes[0].problem) == (3, mistake)


def test_a_miss_has_no_valence() -> None:
    made = code("misses:\n  - {text: a, valence: mixed}\n")
    list(rule_fields.misses(made))
    assert [mistake.problem for mistake in made.mistakes] == [
        "code 'late', misses has 'valence'"
    ]
