from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from voicecode import clock
from voicecode.errors import BadInputError


def test_the_time_is_that_of_the_machine_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert clock.now().tzinfo is UTC
    assert abs(datetime.now(UTC) - clock.now()) < timedelta(seconds=5)
    assert clock.settled() is None


def test_the_environment_settles_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert clock.now() == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_a_time_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BadInputError, match="SOURCE_DATE_EPOCH"):
        clock.now()
