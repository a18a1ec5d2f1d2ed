from __future__ import annotations

from collections.abc import Mapping

import pytest

from voicecode.errors import BadInputError
from voicecode.tui import keys


def _by_action(groups: Mapping[str, tuple[keys.Key, ...]]) -> dict[str, keys.Key]:
    return {key.action: key for group in groups.values() for key in group}


def test_no_two_keys_clash_as_they_come() -> None:
    names = [name for key in keys.every() for name in key.keys]
    assert len(names) == len(set(names))
    assert keys.mapped({}) == keys.GROUPS


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("next", "j"),
        ("previous", "k"),
        ("accept", "a"),
        ("reject", "x"),
        ("skip", "space"),
        ("undo", "u"),
        ("note", "n"),
        ("flag", "f"),
        ("star", "s"),
        ("search", "/"),
        ("help", "?"),
        ("quit", "q"),
    ],
)
def test_keys_are_those_that_people_know_from_other_tools(
    action: str, expected: str
) -> None:
    assert _by_action(keys.GROUPS)[action].keys[0] == expected


def test_a_key_can_be_changed_and_the_others_stay() -> None:
    changed = _by_action(keys.mapped({"accept": "y", "reject": "n", "note": "w f2"}))
    assert changed["accept"].keys == ("y",)
    assert changed["note"].keys == ("w", "f2")
    assert changed["undo"].keys == ("u",)


def test_two_actions_may_change_places() -> None:
    changed = _by_action(keys.mapped({"accept": "x", "reject": "a"}))
    assert (changed["accept"].keys, changed["reject"].keys) == (("x",), ("a",))


@pytest.mark.parametrize(
    ("changes", "problem", "hint"),
    [
        ({"acept": "y"}, "nothing called 'acept'", "Did you mean 'accept'?"),
        ({"zzz": "y"}, "nothing called 'zzz'", "The names are: accept, reject"),
        ({"accept": "x"}, "'x' is wanted for 'accept' and for 'reject'", "another key"),
        ({"accept": "3"}, "accept: '3' is no key", "1 to 9"),
        ({"accept": "ctrl+c"}, "'ctrl+c' is no key", "'ctrl+r'"),
        ({"accept": "hyper"}, "'hyper' is no key", "'enter'"),
        ({"accept": "\x1b"}, "is no key", "one character"),
        ({"accept": "  "}, "accept: no key is given", "one character"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    changes: dict[str, str], problem: str, hint: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        keys.mapped(changes)
    assert problem in refused.value.problem
    assert refused.value.problem.startswith("voicecode.toml, [review] keys")
    assert hint in refused.value.hint
    assert "\n" not in refused.value.problem


def test_every_key_says_what_it_does() -> None:
    for key in keys.every():
        assert key.does.endswith("."), key.action
        assert key.shown, key.action
