from __future__ import annotations

from pathlib import Path

import pytest

from tests.whole_projects import imported
from voicecode.workflows import log


@pytest.mark.parametrize(
    ("last", "actions"),
    [
        (None, ["init", "import", "import"]),
        (2, ["import", "import"]),
        (99, ["init", "import", "import"]),
    ],
)
def test_entries_come_in_order_all_or_the_latest(
    tmp_path: Path, last: int | None, actions: list[str]
) -> None:
    entries = log.entries(imported(tmp_path), last=last)
    assert [entry.action for entry in entries] == actions
