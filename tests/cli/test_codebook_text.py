from __future__ import annotations

from voicecode.cli import codebook_text
from voicecode.domain.codebooks import Code, Codebook, Example, Phrase, Rule, Theme
from voicecode.domain.valences import Valence

CODE = Code(
    id="late",
    name="Lateness",
    definition="Arriving " + "very " * 20 + "late.",
    include=("Visits.",),
    exclude=("Buses.",),
    rules=(Rule("late.1", Phrase("late")),),
    examples=(Example("She was late.", Valence.NEGATIVE), Example("On time.")),
)
INNER = Theme("inner", "Inner", codes=(CODE,))
BOOK = Codebook(
    "book", "A book", version="2.1", themes=(Theme("outer", "Outer", themes=(INNER,)),)
)


def test_a_codebook_reads_as_coders_need_it() -> None:
    assert list(codebook_text.lines(BOOK)) == [
        "A book (book 2.1)",
        "",
        "Outer [outer]",
        "",
        "Outer › Inner [inner]",
        "",
        "  Lateness [late]",
        "    Arriving very very very very very very very very very very very very very",
        "      very very very very very very very late.",
        "    for: Visits.",
        "    not for: Buses.",
        "      “She was late.” (negative)",
        "      “On time.”",
    ]


def test_a_codebook_without_themes_is_its_title() -> None:
    assert list(codebook_text.lines(Codebook("b", "B"))) == ["B (b 1.0)"]


def test_a_codebook_as_json_has_its_themes_nested() -> None:
    read = codebook_text.as_json(BOOK)
    assert list(read) == ["id", "title", "language", "version", "themes"]
    assert read["themes"] == [
        {
            "id": "outer",
            "name": "Outer",
            "definition": "",
            "codes": [],
            "themes": [
                {
                    "id": "inner",
                    "name": "Inner",
                    "definition": "",
                    "codes": [
                        {
                            "id": "late",
                            "name": "Lateness",
                            "definition": CODE.definition,
                            "include": ["Visits."],
                            "exclude": ["Buses."],
                            "rules": 1,
                            "examples": [
                                {"text": "She was late.", "valence": "negative"},
                                {"text": "On time.", "valence": None},
                            ],
                        }
                    ],
                    "themes": [],
                }
            ],
        }
    ]
