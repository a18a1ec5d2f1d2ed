from __future__ import annotations

from voicecode.domain.documents import NOT_PROTECTED
from voicecode.domain.pseudonyms import Summary
from voicecode.pseudonyms import summaries


def test_what_was_replaced_is_counted_by_sort() -> None:
    replaced = {"brother": 2, "name": 3, "town": 1, "school": 1, "email": 1}
    first, second = summaries.sentences(Summary(replaced, questions=2, places=5))
    assert first.startswith("8 names and numbers were replaced by stand-ins")
    assert "(5 of people, 1 of places, 1 of schools, homes" in first
    assert second.startswith("2 words and numbers are open questions, in 5 places")


def test_nothing_replaced_is_said_too() -> None:
    first, second = summaries.sentences(Summary())
    assert first.startswith("No name, place or number")
    assert second.startswith("No odd capital or number was left")


def test_one_is_one() -> None:
    first, second = summaries.sentences(Summary({"name": 1}, 1, 1))
    assert first.startswith("1 name or number was replaced by a stand-in in square")
    assert "(" not in first
    assert second.startswith("1 word or number is an open question, in 1 place")


def test_kinds_are_listed_the_most_frequent_first() -> None:
    counted = summaries.by_kind(Summary({"town": 1, "name": 3, "aunt": 1}))
    assert counted == [("name", 3), ("aunt", 1), ("town", 1)]


def test_nothing_is_ever_called_what_it_cannot_be() -> None:
    said = [*summaries.sentences(Summary({"name": 1}, 1, 1)), NOT_PROTECTED]
    assert not any("anonym" in sentence.casefold() for sentence in said)
