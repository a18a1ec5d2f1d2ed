from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import apart


def _numbers(count: int) -> Iterator[int]:
    yield from range(count)


def _refusing(problem: str) -> Iterator[int]:
    yield 1
    raise BadInputError(problem, hint="So.")


def _sleeping(seconds: float) -> Iterator[int]:
    yield 1
    time.sleep(seconds)
    yield 2


def _greedy(size: int) -> Iterator[int]:
    yield len(bytearray(size))


def _ending() -> Iterator[int]:
    os._exit(3)
    yield 1


def _failing() -> Iterator[int]:
    os.write(1, b"said on stdout")
    sys.stderr.write("said on stderr")
    raise RuntimeError("what a library says")
    yield 1


def test_results_come_in_order_from_another_process():
    assert list(apart.results(_numbers, 3, source="a")) == [0, 1, 2]


def test_what_the_task_refuses_is_refused_here():
    said = apart.results(_refusing, "a: no.", source="a")
    assert next(said) == 1
    with pytest.raises(BadInputError, match="no") as refused:
        next(said)
    assert refused.value.hint == "So."


def test_a_result_that_takes_too_long_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(apart, "SECONDS", 3)
    said = apart.results(_sleeping, 60, source="a")
    assert next(said) == 1
    monkeypatch.setattr(apart, "SECONDS", 0.1)
    with pytest.raises(BadInputError, match="too long"):
        next(said)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_memory_without_end_is_not_given():
    with pytest.raises(BadInputError, match="too large"):
        list(apart.results(_greedy, 8 << 30, source="a"))
    assert list(apart.results(_greedy, 8 << 20, source="a")) == [8 << 20]


@pytest.mark.parametrize("task", [_ending, _failing])
def test_a_process_that_ends_is_a_broken_file_and_says_nothing(
    task, capfd: pytest.CaptureFixture[str]
):
    with pytest.raises(BadInputError, match="broken"):
        list(apart.results(task, source="a"))
    assert capfd.readouterr() == ("", "")


def test_modules_are_loaded_first():
    loading = ("json", "csv")
    assert list(apart.results(_numbers, 1, source="a", loading=loading)) == [0]


def test_no_process_stays_behind_a_reader_that_stops():
    said = apart.results(_sleeping, 60, source="a")
    assert next(said) == 1
    began = time.monotonic()
    said.close()  # type: ignore[attr-defined] # it is a generator
    assert time.monotonic() - began < 5
