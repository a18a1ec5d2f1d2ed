from __future__ import annotations

from pathlib import Path

import pytest

from tests import coded_units
from tests.coded_units import BOOK, book, table
from tests.small_inputs import written
from voicecode.errors import BadCodebookError, BadInputError
from voicecode.workflows import open_gold


def own(folder: Path, text: str) -> Path:
    return written(folder / "own.csv", text)


def test_units_are_opened_with_the_codebook_named(tmp_path: Path) -> None:
    path = table(tmp_path / "coded.csv")
    gold = open_gold.opened([path], codebook=str(book(tmp_path)))
    assert len(gold.units) == len(coded_units.units())
    assert (gold.codebook.id, gold.name) == ("four", str(tmp_path / "four.yaml"))


def test_codes_of_the_default_codebook_need_no_name(tmp_path: Path) -> None:
    gold = open_gold.opened(
        [own(tmp_path, "text,codes\nShe was late.,punctuality\n")], codebook=None
    )
    assert gold.name == gold.codebook.id == "childrens-voice"


def test_other_codes_become_the_codebook(tmp_path: Path) -> None:
    path = own(
        tmp_path, "text,codes\nThe soup was cold.,cold_food; soup\nI like it.,\n"
    )
    gold = open_gold.opened([path], codebook=None)
    assert gold.name is None
    assert [(code.id, code.name) for _, code in gold.codebook.all_codes()] == [
        ("cold_food", "cold food"),
        ("soup", "soup"),
    ]
    assert gold.ruled() == [(), ()]


@pytest.mark.parametrize(
    ("code", "hint"),
    [("punctualty", "Did you mean 'punctuality'? "), ("zzz", "'voicecode codebook")],
)
def test_a_code_that_a_named_codebook_lacks_is_told_with_its_row(
    tmp_path: Path, code: str, hint: str
) -> None:
    path = own(tmp_path, f"text,codes\nShe came.,punctuality\nLate.,{code}\n")
    with pytest.raises(BadInputError) as told:
        open_gold.opened([path], codebook=str(book(tmp_path)))
    assert told.value.problem == (
        f"own.csv, row 3: the codebook four has no code '{code}'."
    )
    assert told.value.hint.startswith(hint)


def test_a_codebook_with_a_mistake_is_told(tmp_path: Path) -> None:
    wrong = book(tmp_path, BOOK.replace('"late"', '"(late"'))
    with pytest.raises(BadCodebookError, match="line 13"):
        open_gold.opened([table(tmp_path / "coded.csv")], codebook=str(wrong))


def test_who_asks_is_left_out_and_counted(tmp_path: Path) -> None:
    path = own(
        tmp_path,
        "text,codes,role\nWas she late?,,interviewer\n"
        "She was late.,punctuality,child\n",
    )
    gold = open_gold.opened([path], codebook=str(book(tmp_path)))
    assert [unit.text for unit in gold.units] == ["She was late."]
    assert gold.left_out == 1
    assert [len(found) for found in gold.ruled()] == [1]


def test_a_table_of_questions_alone_is_refused(tmp_path: Path) -> None:
    path = own(tmp_path, "text,codes,role\nWas she late?,punctuality,interviewer\n")
    with pytest.raises(BadInputError, match=r"own\.csv: every row is an interviewer's"):
        open_gold.opened([path], codebook=str(book(tmp_path)))


def test_many_units_are_ruled_in_their_order(tmp_path: Path) -> None:
    rows = "".join(f"{'late' if n % 3 else 'soon'},\n" for n in range(4500))
    gold = open_gold.opened(
        [own(tmp_path, "text,codes\n" + rows)], codebook=str(book(tmp_path))
    )
    assert [bool(found) for found in gold.ruled()] == [n % 3 > 0 for n in range(4500)]
