from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from voicecode.cli import options
from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError
from voicecode.workflows.read import Inputs


def test_what_is_typed_becomes_what_is_asked_for() -> None:
    typed = options.inputs(
        [Path("a"), Path("b")],
        roles=Path("roles.csv"),
        text=["Why?", "How?"],
        role="Who",
        identity="ID",
        attributes=["Age"],
    )
    assert typed == Inputs(
        (Path("a"), Path("b")),
        roles=Path("roles.csv"),
        columns=Columns(("Why?", "How?"), role="Who", id="ID", attributes=("Age",)),
    )


def test_what_is_not_typed_is_recognised() -> None:
    typed = options.inputs(
        [Path("a")], roles=None, text=None, role=None, identity=None, attributes=None
    )
    assert typed == Inputs((Path("a"),))


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("86399", date(1970, 1, 1)),
        ("1767225600", date(2026, 1, 1)),
    ],
)
def test_the_date_is_that_of_the_source_where_it_is_given(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert options.made_on() == day


@pytest.mark.parametrize("epoch", ["", None])
def test_the_date_is_todays_where_no_other_is_given(
    monkeypatch: pytest.MonkeyPatch, epoch: str | None
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert options.made_on().year >= 2026


@pytest.mark.parametrize("epoch", ["soon", "1.5", "²", "9" * 14, "9" * 30])
def test_a_date_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BadInputError, match="SOURCE_DATE_EPOCH"):
        options.made_on()
