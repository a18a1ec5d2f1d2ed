from __future__ import annotations

import sys

import pytest

from voicecode.analysis.registers import Register, key_of


def test_a_new_key_has_no_marks_and_a_known_key_gives_those_it_had():
    register = Register()
    assert register.mark(7, 1) == 0
    assert register.mark(7, 4) == 1
    assert register.mark(7, 1) == 5
    assert len(register) == 1


def test_a_register_remembers_everything_while_it_grows():
    register = Register()
    keys = [key_of("person", str(number)) for number in range(5000)]
    assert not any(register.mark(key, 2) for key in keys)
    assert all(register.mark(key, 1) == 2 for key in keys)
    assert len(register) == len(keys)


@pytest.mark.parametrize("key", [0, 1023, 1024, 2**64 - 1])
def test_keys_that_want_the_same_place_are_kept_apart(key):
    register = Register()
    register.mark(key, 1)
    assert register.mark(key ^ 1024 << 1, 2) == 0
    assert register.mark(key, 1) == 1


def test_a_register_takes_few_bytes_a_key():
    register = Register()
    for number in range(10_000):
        register.mark(key_of(str(number)), 1)
    size = sys.getsizeof(register._keys) + sys.getsizeof(register._marks)
    assert size / len(register) < 30


def test_keys_are_the_same_in_every_process():
    assert key_of("a", "b") == 1212841174890269944
    assert key_of("a", "b") != key_of("ab", "")
    assert key_of("\ud800")
