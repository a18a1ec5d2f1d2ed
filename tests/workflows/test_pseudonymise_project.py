from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_names import LAST, UNIT, key_of, made, said
from voicecode.domain.pseudonyms import Verdict
from voicecode.errors import BadInputError
from voicecode.store import log_table, project_file, questions_table
from voicecode.workflows import pseudonymise_project
from voicecode.workflows.pseudonymise_project import Decided, Wish

FERRY = Verdict("Ferry", False, "place")


def decided(folder: Path, wish: Wish) -> Decided:
    return pseudonymise_project.decide(folder / "project", wish)


def test_what_is_asked_is_listed_and_summed_up(tmp_path: Path) -> None:
    found = pseudonymise_project.listed(made(tmp_path))
    assert [one.words for one in found.asked] == ["Ferry", "Quilt", "48213"]
    assert found.sentences[1].startswith("3 words and numbers are open questions, in 7")


def test_all_that_is_decided_counts_in_one_go(tmp_path: Path) -> None:
    project = made(tmp_path)
    roster = written(tmp_path / "names.csv", "name,kind\nQuorbin Hale,staff\n")
    rows = "words,decision,kind\n48213,replace,number\n"
    wish = Wish(
        keep=("quilt",),
        replace=(FERRY,),
        names=roster,
        decisions=written(tmp_path / "q.csv", rows),
        key=key_of(tmp_path),
        coder="Ana",
    )
    assert wish.decides
    done = decided(tmp_path, wish)
    assert [one.stand_ins for one in done.replaced] == [
        ("[place 1]",), ("[staff 1]",), ("[number 1]",),
    ]  # fmt: skip
    assert said(project, LAST) == (
        "It was late. My flat is [number 1], and [staff 1] listened."
    )
    with project_file.opened(project) as file:
        entries = list(log_table.entries(file))[-4:]
        assert questions_table.summary(file).questions == 0
    assert [one.action for one in entries] == ["replace"] * 3 + ["keep"]
    assert {one.coder for one in entries} == {"Ana"}


def test_words_are_asked_about_again(tmp_path: Path) -> None:
    made(tmp_path)
    decided(tmp_path, Wish(keep=("Quilt",)))
    assert decided(tmp_path, Wish(keep=("Quilt",))).kept == 0
    assert decided(tmp_path, Wish(ask=("Quilt",))).asked
    assert not Wish().decides


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        (Wish(keep=("Zorbin",), replace=(FERRY,)), "1 of the words is asked about"),
        (Wish(ask=("Zorbin", "Elm"), replace=(FERRY,)), "2 are asked about nowhere"),
        (Wish(replace=(FERRY, Verdict("Zorbin", False, ""))), "stands in no text"),
    ],
)
def test_where_one_of_several_makes_no_sense_nothing_is_decided(
    tmp_path: Path, wish: Wish, problem: str
) -> None:
    project = made(tmp_path)
    wish = Wish(
        keep=wish.keep, ask=wish.ask, replace=wish.replace, key=key_of(tmp_path)
    )
    before = key_of(tmp_path).read_bytes()
    with pytest.raises(BadInputError, match=problem) as refused:
        decided(tmp_path, wish)
    assert "Zorbin" not in refused.value.problem
    assert "Ferry" in said(project, UNIT)
    assert key_of(tmp_path).read_bytes() == before


def test_a_list_with_a_wrong_kind_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    made(tmp_path)
    rows = "words,decision,kind\nQuilt,replace,hoem\n"
    listed = written(tmp_path / "q.csv", rows)
    before = key_of(tmp_path).read_bytes()
    wish = Wish(replace=(FERRY,), decisions=listed, key=key_of(tmp_path))
    with pytest.raises(BadInputError, match="'hoem': is no kind"):
        decided(tmp_path, wish)
    assert key_of(tmp_path).read_bytes() == before


def test_a_list_is_written_to_be_read_back(tmp_path: Path) -> None:
    project, path = made(tmp_path), tmp_path / "q.csv"
    assert pseudonymise_project.write(project, path) == 3
    filled = [
        line.removesuffix(",,") + ",keep," if line.startswith("Quilt,") else line
        for line in path.read_text("utf-8-sig").splitlines()
    ]
    path.write_text("\n".join(filled) + "\n", "utf-8")
    assert decided(tmp_path, Wish(decisions=path, key=key_of(tmp_path))).kept
    with project_file.opened(project) as file:
        assert set(questions_table.kept(file)) == {"Quilt"}
