from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.counted import RULES
from tests.small_inputs import book, rules, written
from voicecode.domain.consents import Consent
from voicecode.domain.people import Told
from voicecode.errors import BadInputError
from voicecode.units.terms import Terms
from voicecode.workflows import code, consent, protect, run
from voicecode.workflows.read import Inputs, Watch
from voicecode.workflows.run import Edition, Finished

ASKED = "Interviewer: And then?\n\n"
TALKS = {
    "a.txt": f"Callum: Hello.\n\n{ASKED}Callum: Zebras are never late to listen.\n",
    "b.txt": f"Tayshaun: Hi.\n\n{ASKED}Tayshaun: Walruses listen, and are late.\n",
    "c.txt": f"Mum: Hello.\n\n{ASKED}Mum: Ostriches are late, and nobody listens.\n",
}
GONE, COUNTED, QUOTED = "zebra", "walrus", "ostrich"
HEAD = "participant,consent\n"


def inputs(tmp_path: Path, *, table: str = "", roles: str = "") -> Inputs:
    for name, text in TALKS.items():
        written(tmp_path / "in" / name, text)
    return Inputs(
        (tmp_path / "in",),
        roles=written(tmp_path / "in" / "roles.csv", roles) if roles else None,
        consent=written(tmp_path / "in" / "consent.csv", table) if table else None,
    )


def ran(tmp_path: Path, wanted: Inputs, *, is_protected: bool = True) -> Finished:
    return run.run(
        wanted,
        tmp_path / "out",
        how=rules(str(book(tmp_path))),
        protection=protect.How(key=tmp_path / "k.json") if is_protected else None,
        edition=Edition(),
        watch=Watch(),
    )


def said(path: Path) -> str:
    """Give all that a file says, also one that is packed as Word and Excel pack."""
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8").casefold()
    with zipfile.ZipFile(path) as parts:
        packed = " ".join(parts.read(name).decode() for name in parts.namelist())
    return re.sub("<[^>]*>", "", packed).casefold()


@pytest.mark.parametrize(
    "table",
    [
        f"{HEAD}a.txt/Callum,withdrawn\nb.txt/Tayshaun,analyse only\n",
        f"{HEAD}callum,NO\nTAYSHAUN,No quotes\nMum,\n",
        f"{HEAD}a.txt/[participant 1],opted out\n[participant 2],count\n",
    ],
    ids=["whole ids", "names as they are said", "stand-ins"],
)
def test_a_run_heeds_a_table_in_all_that_it_writes(table: str, tmp_path: Path) -> None:
    done = ran(tmp_path, inputs(tmp_path, table=table))
    assert done.unheeded == ""
    lines = (tmp_path / "out" / run.CODED).read_text("utf-8").splitlines()
    heard = {json.loads(line)["participant"] for line in lines} - {None}
    assert len(heard) == 2
    for path in done.files:
        words = said(path)
        assert GONE not in words, path.name
        assert (COUNTED in words) == (path.name == run.CODED), path.name
        assert "callum" not in words
    assert QUOTED in said(tmp_path / "out" / run.REPORT)


def test_outputs_say_that_some_were_left_out_or_only_counted(tmp_path: Path) -> None:
    ran(tmp_path, inputs(tmp_path, table=f"{HEAD}Callum,no\nTayshaun,no quotes\n"))
    for name in (run.REPORT, run.SECTION, run.METHODS, run.WORD):
        words = " ".join(said(tmp_path / "out" / name).split())
        assert "left out: fewer than 5 people withdrew" in words, name
        assert "counted but not quoted: fewer than 5 people" in words, name


def test_a_roles_file_tells_of_consent_too(tmp_path: Path) -> None:
    roles = "speaker,role,participant,consent\nCallum,child,P01,no\nTayshaun,child,,"
    done = ran(tmp_path, inputs(tmp_path, roles=f"{roles}analyse\n"))
    assert all(GONE not in said(path) for path in done.files)
    assert COUNTED not in said(tmp_path / "out" / run.BANK)


def test_quoted_only_with_names_replaced_is_not_quoted_where_they_stand(
    tmp_path: Path,
) -> None:
    table = f"{HEAD}Callum,quote freely\nTayshaun,quote protected only\n"
    ran(tmp_path, inputs(tmp_path, table=table), is_protected=False)
    bank = said(tmp_path / "out" / run.BANK)
    assert GONE in bank
    assert QUOTED in bank
    assert COUNTED not in bank


def test_what_was_coded_keeps_its_terms_when_it_is_read_again(tmp_path: Path) -> None:
    output = tmp_path / "coded.jsonl"
    wanted = inputs(tmp_path, table=f"{HEAD}Callum,no\nTayshaun,no quotes\n")
    how = rules(str(book(tmp_path)))
    done = code.code(wanted, output, how=how, watch=Watch())
    assert done.unheeded == ""
    flags = {
        one["participant"]: one["flags"]
        for one in map(json.loads, output.read_text("utf-8").splitlines())
    }
    assert flags == {None: [], "b.txt/Tayshaun": ["counted-only"], "c.txt/Mum": []}
    ran(tmp_path, Inputs((output,)))
    assert COUNTED not in said(tmp_path / "out" / run.BANK)
    assert QUOTED in said(tmp_path / "out" / run.BANK)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (f"{HEAD}Zorbina Quill,no\n", "names nobody"),
        (f"{HEAD}Int,no\n", "names nobody"),
        ("participant,age\nCallum,14\n", "no column “consent”"),
        (f"{HEAD}Callum,perhaps\n", "row 2: the consent is not understood"),
    ],
)
def test_a_table_that_is_wrong_leaves_nothing(
    table: str, problem: str, tmp_path: Path
) -> None:
    wanted = inputs(tmp_path, table=table)
    with pytest.raises(BadInputError, match=problem) as raised:
        ran(tmp_path, wanted)
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "k.json").exists()
    assert "Zorbina" not in f"{raised.value.problem}{raised.value.hint}"
    with pytest.raises(BadInputError, match=problem):
        code.code(
            wanted,
            tmp_path / "o.jsonl",
            how=rules(str(book(tmp_path))),
            watch=Watch(),
        )
    assert not (tmp_path / "o.jsonl").exists()


def test_an_id_that_several_go_by_is_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        written(tmp_path / "in" / name, "Int: Well?\n\nYP: She was late.\n")
    table = written(tmp_path / "consent.csv", f"{HEAD}YP,no quotes\n")
    with pytest.raises(BadInputError, match="row 2: several participants"):
        ran(tmp_path, Inputs((tmp_path / "in",), consent=table))


def test_rows_that_name_nobody_are_told_and_the_rest_is_heeded(tmp_path: Path) -> None:
    table = f"{HEAD}Callum,no\nZorbina,no\nPhil Quill,no\n"
    done = ran(tmp_path, inputs(tmp_path, table=table))
    assert done.unheeded.startswith("consent.csv: rows 3 and 4 name nobody")
    assert all(GONE not in said(path) for path in done.files)


def test_of_many_rows_some_are_named() -> None:
    assert consent.rows([3]) == "row 3"
    assert consent.rows(range(2, 30)).endswith("10, 11 and 18 more")


def test_without_a_table_there_is_nothing_to_check() -> None:
    assert consent.check(Terms(), None) == ""
    assert list(consent.sentences(Terms(), RULES)) == []
    one = Terms([Told(2, "P01", Consent.ANALYSE)])
    with pytest.raises(BadInputError):
        consent.check(one, Path("consent.csv"))
