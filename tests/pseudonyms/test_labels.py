from __future__ import annotations

import pytest

from voicecode.language import gazetteers
from voicecode.pseudonyms import labels, texts
from voicecode.pseudonyms.word_kinds import Dictionary, Kinds

KINDS = Kinds(Dictionary(gazetteers.shipped()), phrases={})


def named(label: str) -> list[str]:
    return [one.span.of(label) for one in labels.finds(texts.of(label, KINDS, ()))]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Callum", ["Callum"]), ("CALLUM PRICE", ["CALLUM PRICE"]),
        ("Fflos", ["Fflos"]),
        ("Grace", ["Grace"]), ("May", ["May"]),
        ("Hannah Price (Listening Team)",
        ["Hannah Price"]), ("Mrs Pugh (class teacher)", ["Mrs Pugh"]),
        ("Zorbin (14, M)", ["Zorbin"]), ("Denise and Phil", ["Denise", "Phil"]),
        ("Jan", ["Jan"]), ("ZORBIN", ["ZORBIN"]),
    ],
)  # fmt: skip
def test_a_name_in_a_label_is_found(label: str, names: list[str]) -> None:
    assert named(label) == names


@pytest.mark.parametrize(
    "label",
    ["Young person 2", "YP1", "Int", "Mum", "Foster carer", "SW", "Speaker 1", "P03",
     "Unknown Speaker", "Nan", "Social worker (F, 40)", "R1", "Cyfwelydd",
     "Personal adviser", "Teacher", "I", "Q"],
)  # fmt: skip
def test_a_role_is_no_name(label: str) -> None:
    assert named(label) == []
