from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import BOOK, book
from voicecode import resources
from voicecode.errors import BadInputError
from voicecode.workflows import check_codebook


def test_a_good_codebook_is_good(tmp_path: Path) -> None:
    path = book(tmp_path)
    checked = check_codebook.check(str(path))
    assert checked.is_good
    assert checked.path == str(path)
    assert [
        (trial.theme, trial.code, trial.rules, trial.examples, trial.misses)
        for trial in checked.trials
    ] == [("reliability", "punctuality", 2, 1, 1), ("reliability", "listened", 1, 0, 0)]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('"She was late."', '"She was early."', 17, "no rule matches"),
        ('"The bus came."', '"A late bus."', 18, "must be missed, but punctuality.1"),
        (
            "negative}",
            "positive}",
            17,
            "must be positive, but is negative by punctuality.1",
        ),
    ],
)
def test_a_sentence_that_comes_out_wrong_makes_it_bad(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    checked = check_codebook.check(str(book(tmp_path, BOOK.replace(old, new))))
    assert not checked.is_good
    assert checked.mistakes == ()
    (failure,) = checked.trials[0].failures
    assert failure.line == line
    assert failure.reason.startswith(reason)


def test_all_mistakes_are_told_and_nothing_is_tried(tmp_path: Path) -> None:
    text = BOOK.replace('"late"', '"(late"').replace("title:", "titel:")
    checked = check_codebook.check(str(book(tmp_path, text)))
    assert not checked.is_good
    assert [mistake.line for mistake in checked.mistakes] == [1, 3, 12]
    assert checked.trials == ()


def test_a_codebook_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInputError, match="no such codebook"):
        check_codebook.check("no-such")


@pytest.mark.parametrize("name", resources.codebook_names())
def test_every_shipped_codebook_finds_its_examples_and_misses_its_misses(
    name: str,
) -> None:
    checked = check_codebook.check(name)
    failures = [one for trial in checked.trials for one in trial.failures]
    assert (list(checked.mistakes), failures) == ([], [])
