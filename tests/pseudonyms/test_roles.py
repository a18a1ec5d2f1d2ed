"""Who a person is, by what stands beside the name."""

from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import shown


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        (
            "Ffion, she's my social worker.",
            "[social worker 1], she's my social worker.",
        ),
        ("Kirsty is my key worker.", "[key worker 1] is my key worker."),
        ("My brother Tayshaun hit me.", "My brother [brother] hit me."),
        ("We rang Karen.", "We rang [name 1]."),
    ],
)
def test_a_person_is_who_the_words_say(text: str, protected: str) -> None:
    assert shown(text) == protected


def test_a_sentence_that_ended_says_nothing_of_a_name() -> None:
    assert shown("We rang Karen. My social worker is late.").startswith(
        "We rang [name 1]."
    )
