from __future__ import annotations

import sys
import threading

import pytest
from jinja2.exceptions import SecurityError

from voicecode.reports import bounds
from voicecode.reports.bounds import BoundedEnvironment


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("{{ 6 * 7 }}", "42"),
        ("{{ '-' * 5 }}", "-----"),
        ("{{ 2 ** 10 }}", "1024"),
        ("{{ '%.2f' % 0.5 }}", "0.50"),
        ("{{ 9 % 4 }}", "1"),
    ],
)
def test_what_a_report_needs_can_be_done(source, made):
    assert BoundedEnvironment().from_string(source).render() == made


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 10**9 * 'a' }}",
        "{{ [0] * 10**9 }}",
        "{{ 9 ** 9999999 }}",
        "{{ '%*d' % (10**9, 1) }}",
        "{{ '%99999d' % 1 }}",
    ],
)
def test_what_would_fill_the_memory_is_refused(source):
    with pytest.raises(SecurityError):
        BoundedEnvironment().from_string(source).render()


def test_a_block_that_goes_on_is_ended():
    with pytest.raises(TimeoutError), bounds.bounded(seconds=1):
        while True:
            pass


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_a_block_that_takes_too_much_memory_is_ended():
    with pytest.raises(MemoryError), bounds.bounded():
        bytearray(2_000_000_000)
    assert len(bytearray(2_000_000)) == 2_000_000


def test_outside_of_the_main_thread_there_is_no_clock():
    done = []

    def work():
        with bounds.bounded(seconds=1):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
