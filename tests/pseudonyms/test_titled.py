from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import cut, replaced
from voicecode.pseudonyms import titled


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Mrs Page", True), ("mr green", True), ("the Page", False), ("Mrs and", False)],
)
def test_a_title_makes_a_common_word_a_name(text: str, is_one: bool) -> None:
    assert titled.is_one(cut(text), 1) is is_one


def test_no_sentence_ends_between_a_name_and_what_leads_to_it() -> None:
    assert titled.before(cut("I left. My teacher Page"), 4) == ["my", "teacher"]


def test_letters_after_a_relation_are_no_name() -> None:
    assert replaced("We need mum's NI for it.") == []
