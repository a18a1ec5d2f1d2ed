from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import BOOK, book
from voicecode import resources
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.errors import BadCodebookError, BadInputError
from voicecode.rules import flags
from voicecode.workflows import open_codebook

TWO_MISTAKES = BOOK.replace('"late"', '"(late"').replace("name: Being", "nmae: Being")


def test_a_codebook_is_opened_by_its_path(tmp_path: Path) -> None:
    codebook, coder = open_codebook.opened(str(book(tmp_path)))
    assert codebook.id == "small"
    ((coding,),) = coder.code(["He was late."], [Role.CHILD])
    assert (coding.code, coding.valence) == ("punctuality", Valence.NEGATIVE)


def test_a_codebook_may_be_opened_for_another_language(tmp_path: Path) -> None:
    path = str(book(tmp_path, BOOK.replace('"late"', '"~pen"')))
    _, english = open_codebook.opened(path)
    _, welsh = open_codebook.opened(path, language="cy")
    assert welsh.code(["Ei ben."], [Role.CHILD]) != [()]
    assert english.code(["Ei ben."], [Role.CHILD]) == [()]


def test_a_path_goes_before_a_shipped_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book(tmp_path, name=open_codebook.DEFAULT)
    monkeypatch.chdir(tmp_path)
    assert open_codebook.found(open_codebook.DEFAULT) == Path(open_codebook.DEFAULT)


@pytest.mark.parametrize("name", ["no-such", "", ".", "no/such.yaml", "\x00"])
def test_a_name_that_is_nowhere_is_refused_with_the_shipped_ones(name: str) -> None:
    with pytest.raises(BadInputError, match="no such codebook") as refused:
        open_codebook.found(name)
    assert ", ".join(resources.codebook_names()) in refused.value.hint


def test_the_first_mistake_is_told_with_its_line_and_how_many_more(
    tmp_path: Path,
) -> None:
    path = book(tmp_path, TWO_MISTAKES)
    with pytest.raises(BadCodebookError) as refused:
        open_codebook.opened(str(path))
    problem = refused.value.problem
    assert problem.startswith(f"{path}, line 12: rule punctuality.1 ")
    assert problem.endswith(f" (1 more: voicecode codebook check {path})")


def test_a_single_mistake_is_told_with_its_hint(tmp_path: Path) -> None:
    path = book(tmp_path, BOOK.replace("name: Being", "nmae: Being"))
    with pytest.raises(BadCodebookError) as refused:
        open_codebook.opened(str(path))
    assert refused.value.problem == f"{path}, line 20: code 'listened' has 'nmae'."
    assert refused.value.hint == "Did you mean 'name'?"


def test_mistakes_of_the_file_and_of_the_rules_come_in_the_order_of_lines(
    tmp_path: Path,
) -> None:
    codebook, _, mistakes = open_codebook.tried(str(book(tmp_path, TWO_MISTAKES)))
    assert codebook.id == "small"
    assert [mistake.line for mistake in mistakes] == [12, 20]


def test_a_codebook_is_read_without_its_rules_being_tried(tmp_path: Path) -> None:
    path = book(tmp_path, BOOK.replace('"late"', '"(late"'))
    assert open_codebook.read(str(path)).id == "small"
    path = book(tmp_path, TWO_MISTAKES)
    with pytest.raises(BadCodebookError, match="line 20"):
        open_codebook.read(str(path))


def test_a_codebook_that_is_written_anew_is_read_anew(tmp_path: Path) -> None:
    name = str(book(tmp_path))
    assert open_codebook.read(name).title == "A small book"
    book(tmp_path, BOOK.replace("A small book", "Another book"))
    assert open_codebook.read(name).title == "Another book"


def test_mistakes_are_told_when_rules_are_compiled_with_those_that_flag(
    tmp_path: Path,
) -> None:
    path = book(tmp_path, BOOK.replace('"late"', '"(late"'))
    with pytest.raises(BadCodebookError) as refused:
        open_codebook.flagging(str(path))
    assert refused.value.problem.startswith(f"{path}, line 12: rule punctuality.1 ")


def test_what_flags_is_the_shipped_codebook_whatever_lies_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(book(tmp_path))
    book(tmp_path, name="safeguarding")
    monkeypatch.chdir(tmp_path)
    coder = open_codebook.flagging(name)
    (found,) = coder.code(["My uncle hit me with a belt."], [Role.CHILD])
    codes, harm = flags.apart(found)
    assert not codes
    assert harm


@pytest.mark.parametrize("name", resources.codebook_names())
def test_every_shipped_codebook_opens(name: str) -> None:
    codebook, _ = open_codebook.opened(name)
    assert codebook.id == name
