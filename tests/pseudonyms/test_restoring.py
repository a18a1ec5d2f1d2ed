from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.pseudonyms import Entry, Key
from voicecode.pseudonyms import restoring

ENTRIES = (
    Entry("brother", "brother", ("Callum", "Cal")),
    Entry("name 1", "name", ("Al",)),
)


def key(pieces: list[str], originals: tuple[str, ...]) -> Key:
    return Key("k", ENTRIES, {restoring.digest(pieces): originals})


def test_every_name_comes_back_as_it_was_said() -> None:
    now = ["[brother] and [name 1], [brother]"]
    done = restoring.restored(now, key(now, ("Callum", "Al", "Cal")))
    assert done.pieces == ("Callum and Al, Cal",)
    assert (done.is_exact, done.count) == (True, 3)


def test_a_text_changed_since_gets_the_first_forms() -> None:
    done = restoring.restored(["[brother]!"], key(["[brother]"], ("Cal",)))
    assert done.pieces == ("Callum!",)
    assert not done.is_exact


def test_what_the_key_does_not_know_stays() -> None:
    done = restoring.restored(["[name of teacher] [name 9]"], Key("k", ENTRIES))
    assert done.pieces == ("[name of teacher] [name 9]",)
    assert restoring.restored(["[name 1]"], Key("k")).pieces == ("[name 1]",)


def test_texts_that_do_not_fit_have_no_originals() -> None:
    assert restoring.originals(["a"], ["a", "b"], ENTRIES) is None
    assert restoring.originals(["Al is"], ["[name 1] was"], ENTRIES) is None
    assert restoring.originals(["Al"], ["Bo"], ENTRIES) is None


_PIECES = st.lists(
    st.lists(
        st.tuples(
            st.text(alphabet="ab ,\n", max_size=3),
            st.sampled_from(
                [("[brother]", "Cal"), ("[brother]", "a"), ("[name 1]", "b a")]
            ),
        ),
        max_size=5,
    ),
    max_size=4,
)


@given(_PIECES)
def test_what_was_replaced_comes_back_whatever_stands_between(
    pieces: list[list[tuple[str, tuple[str, str]]]],
) -> None:
    was = ["".join(words + name for words, (_, name) in one) + "." for one in pieces]
    now = ["".join(words + word for words, (word, _) in one) + "." for one in pieces]
    originals = restoring.originals(was, now, ENTRIES)
    assert originals is not None
    assert list(restoring.restored(now, key(now, originals)).pieces) == was
