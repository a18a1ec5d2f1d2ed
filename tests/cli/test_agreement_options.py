from __future__ import annotations

import pytest

from voicecode.cli import agreement_options
from voicecode.cli.agreement_options import Blank


@pytest.mark.parametrize(
    ("typed", "names"),
    [(None, ()), ("", ()), ("Ana", ("Ana",)), (" Ana, Ben S ,", ("Ana", "Ben S"))],
)
def test_coders_are_parted_by_commas(typed, names) -> None:
    assert agreement_options.named(typed) == names


def test_a_line_end_is_typed_as_two_signs() -> None:
    columns = agreement_options.columns(
        None, None, None, None, None, "\\n", Blank.UNCODED, False
    )
    assert columns.between == "\n"
    assert not columns.blank
