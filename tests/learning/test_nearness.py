from __future__ import annotations

import numpy as np

from voicecode.learning import nearness, words
from voicecode.learning.nearness import Nearness
from voicecode.learning.pairs import key
from voicecode.learning.words import Numbering

NUMBERING = Numbering(["she", "never", "rang", "us", "back"])
OFTEN = ["She never rang us back."] * 4


def learnt(texts: list[str]) -> Nearness:
    return nearness.learnt(words.of(texts, NUMBERING.__getitem__))


def rows(known: Nearness, *texts: str) -> np.ndarray:
    return known.rows(words.of(texts, NUMBERING.__getitem__)).toarray()


def held(known: Nearness, text: str) -> set[tuple[str, str]]:
    names = NUMBERING.words
    [row] = rows(known, text)
    pairs = known.pairs[row > 0].tolist()
    return {(names[pair >> 32], names[pair & 0xFFFFFFFF]) for pair in pairs}


def test_words_within_three_of_each_other_are_pairs() -> None:
    assert learnt(OFTEN).pairs.tolist() == sorted(
        key(*pair)
        for pair in [
            *[(1, 2), (1, 3), (1, 4)],
            *[(2, 3), (2, 4), (2, 5)],
            *[(3, 4), (3, 5), (4, 5)],
        ]
    )


def test_what_stands_between_does_not_count() -> None:
    known = learnt(OFTEN)
    assert held(known, "never once rang") == {("never", "rang")}
    assert held(known, "never, in all my life, rang") == set()
    assert held(known, "rang never") == set()


def test_a_sentences_end_parts_words() -> None:
    assert held(learnt(OFTEN), "She never. Rang us!") == {
        ("she", "never"),
        ("rang", "us"),
    }


def test_pairs_of_few_texts_are_not_kept() -> None:
    known = learnt([*OFTEN, *["us never"] * 3])
    assert key(4, 2) not in known.pairs.tolist()
    assert not len(learnt(OFTEN[:3]).pairs)


def test_rare_pairs_weigh_more() -> None:
    known = learnt([*OFTEN, *["never rang"] * 20])
    [row] = rows(known, "never rang us")
    common, rare = (known.pairs.tolist().index(key(*one)) for one in [(2, 3), (3, 4)])
    assert row[rare] > row[common] > 0


def test_rows_have_one_length_or_are_empty() -> None:
    known = learnt(OFTEN)
    found = rows(known, "She never rang. Never rang us", "", "nothing of it", "...")
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), [1, 0, 0, 0], atol=1e-6)


def test_a_texts_row_does_not_hang_on_its_neighbours() -> None:
    known = learnt(OFTEN)
    together = rows(known, *OFTEN, "never rang us", "back")
    for text, row in zip([*OFTEN, "never rang us", "back"], together, strict=True):
        np.testing.assert_array_equal(rows(known, text)[0], row)


def test_no_texts_have_no_rows_and_teach_nothing() -> None:
    assert rows(learnt(OFTEN)).shape == (0, 9)
    assert len(learnt([]).pairs) == 0
