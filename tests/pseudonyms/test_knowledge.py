from __future__ import annotations

from voicecode.language import gazetteers
from voicecode.pseudonyms import knowledge
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.register import Named

GAZETTEER = gazetteers.shipped()


def test_names_are_filed_by_their_first_word_the_longest_first() -> None:
    home = Named(Family.INSTITUTION, words={("oak", "lodge"), ("oak", "lodge", "two")})
    filed = knowledge.phrases([home], GAZETTEER, tuple(knowledge.shipped(GAZETTEER)))
    assert [one.rest for one in filed["oak"]] == [
        ("lodge", "two"),
        ("lodge",),
        (),
    ]
    assert any(one.kind == "town" for one in filed["wrecsam"])


def test_the_words_of_people_are_known_but_not_their_titles() -> None:
    named = Named(Family.PERSON, words={("gwilym", "ap", "zorbin"), ("mrs",)})
    assert knowledge.people([named]) == {"gwilym", "zorbin"}
