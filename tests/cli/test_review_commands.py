from __future__ import annotations

import pytest

from voicecode.cli import review_commands
from voicecode.cli.review_commands import VERBS, Command
from voicecode.errors import BadInputError


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("accept 1", Command("accept", "1")),
        ("  Accept   1  negative ", Command("accept", "1", "negative")),
        ("add punctuality", Command("add", "punctuality")),
        ("words 1 an hour late", Command("words", "1", "an hour late")),
        ("note", Command("note")),
        ("note it's “odd”", Command("note", "", "it's “odd”")),
        ("memo 1", Command("memo", "1")),
        ("acc 1", Command("accept", "1")),
        ("remove 1", Command("reject", "1")),
        ("settle 1", Command("accept", "1")),
        ("dismiss 1", Command("reject", "1")),
        ("go 12", Command("go", "", "12")),
        ("q", Command("quit")),
        ("exit", Command("quit")),
        ("next please", Command("next", "", "please")),
        ("", None),
        ("   ", None),
    ],
)
def test_a_line_is_read_as_a_command(line: str, command: Command | None) -> None:
    assert review_commands.read(line) == command


@pytest.mark.parametrize(
    ("line", "problem", "hint"),
    [
        ("sing", "'sing' is no command.", "Type help"),
        ("re 1", "'re' is not clear.", "Did you mean reject or replace or redo?"),
        ("accept", "'accept' needs more.", "Type: accept CODE [VALENCE]"),
        ("valence 1", "'valence' needs more.", "Type: valence CODE VALENCE"),
        ("words 1 ", "'words' needs more.", "Type: words CODE WORDS"),
        ("search", "'search' needs more.", "Type: search WORDS"),
    ],
)
def test_what_is_not_understood_is_told_with_what_would_be(
    line: str, problem: str, hint: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        review_commands.read(line)
    assert refused.value.problem == problem
    assert hint in refused.value.hint


def test_every_verb_says_what_it_does() -> None:
    assert all(verb.does for verb in VERBS.values())
