from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pseudonyms.protecting_aloud import (
    protected,
    protector,
    replaced,
    said,
    shown,
)
from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.pseudonyms import Verdict
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.protecting import Protector


def test_text_and_spans_move_together_and_nothing_else_changes() -> None:
    [done] = protected(said("Karen came.", "I like  Karen ,a lot"))
    document = done.document
    assert document.text == "[name 1] came.\nI like  [name 1] ,a lot"
    turns = [one.span.of(document.text) for one in document.passages]
    assert turns == ["[name 1] came.", "I like  [name 1] ,a lot"]


def test_replacements_say_where_they_were_and_are() -> None:
    original = said("my brother Callum", "Callum’s bike")
    [done] = protected(original)
    for one in done.replacements:
        assert one.span.of(original.text) == one.original == "Callum"
        assert one.now.of(done.document.text) == one.stand_in == "[brother]"
        assert one.kind == "brother"


def test_one_person_has_one_stand_in_in_every_document() -> None:
    done = protected(
        said("we met Callum", source="a.txt"), said("my brother Callum", source="b.txt")
    )
    assert [one.document.text for one in done] == [
        "we met [brother]",
        "my brother [brother]",
    ]


def test_labels_are_replaced_as_the_text_is() -> None:
    [done] = protected(said("Callum said so", speaker="Callum (14)"))
    assert done.document.text == "[participant 1] said so"
    assert done.document.passages[0].speaker == "[participant 1] (14)"


def test_a_label_that_is_a_role_stays() -> None:
    [done] = protected(said("hello", speaker="Foster carer"))
    assert done.document.passages[0].speaker == "Foster carer"


def test_brackets_that_stood_there_stay_and_are_never_given_out_again() -> None:
    text = shown("[name of teacher] and [name 1] and Karen")
    assert text == "[name of teacher] and [name 1] and [name 2]"


def test_ids_attributes_and_questions_are_protected_too() -> None:
    text = "ok"
    passage = Passage(
        Span(0, 2),
        participant="callum.price",
        question="How is Karen?",
        attributes={"School": "Oakfield Primary", "DOB": "14/03/2012", "Age": "14"},
    )
    [done] = protected(Document("s.csv", Kind.SURVEY, text, (passage,)))
    now = done.document.passages[0]
    assert now.participant == "[name 1].[name 1]" or "callum" not in (
        now.participant or ""
    )
    assert now.question == "How is [name 2]?" or "Karen" not in (now.question or "")
    assert now.attributes == {
        "School": "[school A]", "DOB": "[date of birth 1]", "Age": "14",
    }  # fmt: skip


@pytest.mark.parametrize("own", ["P03", "1234567890", "R_2xyAB19", "17"])
def test_an_id_that_names_nobody_stays(own: str) -> None:
    passage = Passage(Span(0, 2), participant=own)
    [done] = protected(Document("s.csv", Kind.SURVEY, "ok", (passage,)))
    assert done.document.passages[0].participant == own


def test_the_name_of_a_file_names_nobody() -> None:
    own = protector()
    own.learn(said("hello", speaker="Callum"))
    assert own.source("interviews/callum price.docx") == "interviews/participant-1.docx"
    assert own.source("interviews/yp-03.docx") == "interviews/yp-03.docx"


def test_the_parts_of_a_long_table_follow_one_another() -> None:
    own = protector()
    first = Document("s.csv", Kind.SURVEY, "Karen", (Passage(Span(0, 5)),))
    second = Document("s.csv", Kind.SURVEY, "ok Karen", (Passage(Span(0, 8)),), start=6)
    own.learn(first)
    own.learn(second)
    own.protect(first)
    done = own.protect(second)
    assert done.document.start == len("[name 1]\n")
    assert done.replacements[0].span == Span(9, 14)
    assert done.replacements[0].now == Span(12, 20)


def test_a_roster_names_what_nobody_could_guess() -> None:
    names = ["Hope House=home", "Iris Blue=participant", "Long Ridge=place"]
    text = shown("I was at hope house with Iris Blue, from Long Ridge.", names=names)
    assert text == "I was at [home A] with [participant 1], from [place 1]."


def test_a_place_of_the_roster_is_found_in_small_letters() -> None:
    names = ["Flint=place", "Mold=place"]
    text = shown("the bus from flint to mold has mold", names=names)
    assert text == "the bus from [place 1] to [place 2] has mold"


def test_a_key_of_before_gives_the_same_stand_ins() -> None:
    own = protector()
    own.learn(said("Jake and Karen and Oakfield Primary"))
    own.protect(said("Jake and Karen and Oakfield Primary"))
    later = Protector(gazetteers.shipped(), entries=own.entries())
    later.learn(said("Ann, Karen, oakfield and Jake"))
    done = later.protect(said("Ann, Karen, oakfield and Jake"))
    assert done.document.text == "[name 3], [name 2], [school A] and [name 1]"


def test_a_decision_is_obeyed_and_asked_no_more() -> None:
    document = said("We took the Ferry to the Quiltery with Karen.")
    verdicts = [Verdict("Ferry", True), Verdict("Quiltery", False, "place")]
    verdicts.append(Verdict("Karen", True))
    own = Protector(gazetteers.shipped(), verdicts=verdicts)
    own.learn(document)
    done = own.protect(document)
    assert done.document.text == "We took the Ferry to the [place 1] with Karen."
    assert done.questions == ()


def test_what_was_decided_to_name_nobody_is_told_apart() -> None:
    document = said("We took the Ferry to the Quilt.")
    own = Protector(gazetteers.shipped(), verdicts=[Verdict("Ferry", True)])
    own.learn(document)
    done = own.protect(document)
    assert [one.words for one in done.kept] == ["Ferry"]
    assert [one.words for one in done.questions] == ["Quilt"]
    assert done.kept[0].span.of(done.document.text) == "Ferry"


def test_a_number_that_was_decided_is_replaced_and_the_key_remembers() -> None:
    document = said("my flat is 48213, yes 48213")
    own = Protector(gazetteers.shipped(), verdicts=[Verdict("48213", False, "number")])
    own.learn(document)
    done = own.protect(document)
    assert done.document.text == "my flat is [number 1], yes [number 1]"
    later = Protector(gazetteers.shipped(), entries=own.entries())
    later.learn(said("at 48213"))
    assert later.protect(said("at 48213")).document.text == "at [number 1]"


def test_a_word_that_was_decided_is_replaced_wherever_it_would_be_asked() -> None:
    document = said("Hope is all.", "i hope so")
    own = Protector(gazetteers.shipped(), verdicts=[Verdict("Hope", False, "teacher")])
    own.learn(document)
    done = own.protect(document)
    assert done.document.text == "[teacher 1] is all.\ni hope so"
    assert done.questions == ()


def test_what_stays_unsure_is_asked_with_its_place() -> None:
    [done] = protected(said("Karen took the Ferry."))
    [question] = done.questions
    assert question.words == question.span.of(done.document.text) == "Ferry"


def test_all_kinds_of_spelling_of_a_name_are_one() -> None:
    assert len(set(shown("Siân, SIÂN, sian", names=["Siân=staff"]).split(", "))) == 1


def test_nothing_is_found_in_nothing() -> None:
    [done] = protected(said(""))
    assert (done.document.text, done.replacements, done.questions) == ("", (), ())


_WORDS = st.sampled_from(
    "Karen Callum's my brother called zorbin at Oakfield Primary in Leeds [x] . , 07700"
    " 900123 the Ferry Will will \n I".split(" ")
)


@settings(max_examples=60)
@given(st.lists(st.lists(_WORDS, min_size=1, max_size=8), min_size=1, max_size=5))
def test_put_back_the_replacements_give_the_text(turns: list[list[str]]) -> None:
    document = said(*(" ".join(words) for words in turns))
    [done] = protected(document)
    text = done.document.text
    for one in reversed(done.replacements):
        assert one.now.of(text) == one.stand_in
        text = text[: one.now.start] + one.original + text[one.now.end :]
    assert text == document.text
    assert len(done.document.passages) == len(document.passages)


def test_protecting_twice_changes_nothing_more() -> None:
    once = shown("Karen lives at 14 Acacia Avenue in Leeds with my brother Callum.")
    assert replaced(once) == []
