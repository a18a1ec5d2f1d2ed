from __future__ import annotations

import pickle

import pytest

from voicecode.errors import (
    BadCodebookError,
    BadInputError,
    CheckFailedError,
    OutputError,
    VoicecodeError,
    quoted,
)


@pytest.mark.parametrize(
    ("kind", "exit_code"),
    [
        (BadInputError, 2),
        (BadCodebookError, 2),
        (OutputError, 2),
        (CheckFailedError, 1),
    ],
)
def test_every_problem_has_its_exit_code(
    kind: type[VoicecodeError], exit_code: int
) -> None:
    assert kind("wrong").exit_code == exit_code


def test_a_problem_survives_the_way_back_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(BadInputError("wrong", hint="mend it")))  # noqa: S301 # our own bytes
    assert isinstance(error, BadInputError)
    assert (error.problem, error.hint) == ("wrong", "mend it")


def test_a_few_words_are_quoted_in_a_problem_and_what_may_be_said_is_not() -> None:
    assert quoted("yp 3") == "'yp 3'"
    assert quoted("he hits me with a belt") == ("what stands there (22 characters)")
    assert quoted("x" * 61) == "what stands there (61 characters)"
