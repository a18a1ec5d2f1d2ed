from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from voicecode.engines import local
from voicecode.errors import BadCodebookError, VoicecodeError


# Tasks are top-level functions, so that another process can import them.
def doubled(number: int) -> int:
    return number * 2


def doubled_slowly_at_first(number: int) -> int:
    time.sleep(0.3 if number == 0 else 0)
    return number * 2


def process_of(_: int) -> int:
    return os.getpid()


def refusing_three(number: int) -> int:
    if number == 3:
        raise BadCodebookError("book.yaml, line 3: wrong.", hint="Mend it.")
    return number


def dying_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def what_ctrl_c_does(_: int) -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def own_process() -> int:
    return os.getpid()


def refusing() -> None:
    raise BadCodebookError("book.yaml, line 3: wrong.", hint="Mend it.")


def dying() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def lasting_a_minute() -> None:
    time.sleep(60)


class Batches:
    """Numbers that remember how many of them were taken."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.taken = 0

    def __iter__(self) -> Iterator[int]:
        for number in range(self.count):
            self.taken += 1
            yield number


@pytest.mark.parametrize("jobs", [0, 1, 2])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_results_come_in_the_order_of_the_batches(jobs: int, count: int) -> None:
    found = list(local.run(doubled_slowly_at_first, range(count), jobs=jobs))
    assert found == [number * 2 for number in range(count)]


def test_one_job_works_here_and_two_work_elsewhere() -> None:
    assert set(local.run(process_of, range(3), jobs=1)) == {os.getpid()}
    assert os.getpid() not in set(local.run(process_of, range(3), jobs=2))


def test_one_job_takes_a_batch_only_when_its_result_is_asked_for() -> None:
    batches = Batches(10)
    results = local.run(doubled, batches, jobs=1)
    assert batches.taken == 0
    next(results)
    assert batches.taken == 1


def test_two_jobs_take_only_a_few_batches_ahead() -> None:
    batches = Batches(100)
    results = local.run(doubled, batches, jobs=2)
    assert batches.taken == 0
    for asked in range(1, 4):
        next(results)
        assert batches.taken <= asked + 2 * 3
    results.close()
    assert batches.taken < 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_task_arrives_as_itself_after_the_results_before_it(
    jobs: int,
) -> None:
    results = local.run(refusing_three, Batches(100), jobs=jobs)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(BadCodebookError) as refused:
        next(results)
    assert refused.value.problem == "book.yaml, line 3: wrong."
    assert refused.value.hint == "Mend it."
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_among_the_batches_arrives_as_itself(jobs: int) -> None:
    def broken() -> Iterator[int]:
        yield 0
        raise VoicecodeError("the file broke off")

    with pytest.raises(VoicecodeError, match="broke off"):
        list(local.run(doubled, broken(), jobs=jobs))


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(VoicecodeError, match="was killed") as told:
        list(local.run(dying_at_three, range(30), jobs=2))
    assert "--jobs" in told.value.hint


def test_the_other_processes_leave_ctrl_c_to_the_first() -> None:
    assert set(local.run(what_ctrl_c_does, range(2), jobs=2)) == {True}


def test_a_task_on_the_side_is_done_in_another_process() -> None:
    with local.aside(own_process) as result:
        assert result() != os.getpid()


def test_an_error_of_a_task_on_the_side_arrives_as_itself() -> None:
    with (
        pytest.raises(BadCodebookError, match="line 3: wrong"),
        local.aside(refusing) as result,
    ):
        result()


def test_a_process_on_the_side_that_is_killed_is_told() -> None:
    with (
        pytest.raises(VoicecodeError, match="was killed") as told,
        local.aside(dying) as result,
    ):
        result()
    assert "--jobs" not in told.value.hint
    assert told.value.hint


@pytest.mark.parametrize("end", [KeyboardInterrupt, VoicecodeError("x")])
def test_a_task_on_the_side_ends_with_who_wanted_it(end: BaseException) -> None:
    started = time.monotonic()
    with (
        pytest.raises((KeyboardInterrupt, VoicecodeError)),
        local.aside(lasting_a_minute),
    ):
        time.sleep(1)  # the other process has begun, or is about to
        raise end
    assert time.monotonic() - started < 30
