from __future__ import annotations

import pytest

from voicecode.units import positions


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Dad", "Father"),
        ("Dad 2", "Father"),
        ("Mum1", "Mother"),
        ("Mother of two", "Mother"),
        ("SW", "Social worker"),
        ("Social worker 1", "Social worker"),
        ("The children's social worker", "Social worker"),
        ("Team manager (duty)", "Manager"),
        ("Head of service", "Manager"),
        ("Stepdad", "Step-parent"),
        ("Kinship foster carer", "Kinship carer"),
        ("Nan", "Kinship carer"),
        ("School nurse", "Nurse"),
        ("Young person 5", ""),
        ("Foster carer liaison", ""),
        ("Mum's partner", ""),
        ("Mum and dad", ""),
        ("Parent/carer", ""),
        ("", ""),
        ("x" * 500 + " dad", ""),
    ],
)
def test_the_end_of_a_label_says_who_somebody_is(label: str, name: str) -> None:
    assert positions.of_label(label) == name
