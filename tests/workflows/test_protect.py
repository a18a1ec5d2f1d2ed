from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.small_inputs import book, rules, written
from voicecode import resources
from voicecode.domain.people import Person, Role
from voicecode.errors import BadInputError, OutputError
from voicecode.workflows import code, protect, read, run
from voicecode.workflows.protect import Guard, How
from voicecode.workflows.read import Inputs, Opened, Watch

INTERVIEW = """\
Interviewer: Was Karen late?

Zorbin: She was. My brother Tayshaun was there.

Interviewer: And the Ferry?

Zorbin: tayshaun likes it
"""


def guarded(
    tmp_path: Path, how: How | None = None, roles: Path | None = None
) -> tuple[Opened, Guard]:
    written(tmp_path / "in" / "zorbin.txt", INTERVIEW)
    opened = read.opened(Inputs((tmp_path / "in",), roles=roles))
    key = How(key=tmp_path / "keys" / "k.json")
    return protect.guarded(opened, how or key, output=tmp_path / "out")


def test_units_labels_ids_and_sources_come_protected(tmp_path: Path) -> None:
    opened, _ = guarded(tmp_path)
    units = list(read.units(opened, Watch()))
    assert [unit.text for unit in units] == [
        "Was [name 1] late?",
        "She was. My brother [brother] was there.",
        "And the Ferry?",
        "[brother] likes it",
    ]
    assert {unit.source for unit in units} == {"participant-1.txt"}
    assert units[1].speaker == "[participant 1]"
    assert units[1].participant == "participant-1.txt/[participant 1]"


def test_the_roles_file_still_fits(tmp_path: Path) -> None:
    roles = written(tmp_path / "roles.csv", "speaker,role,participant\nZorbin,child,P1")
    opened, _ = guarded(tmp_path, roles=roles)
    unit = list(read.units(opened, Watch()))[1]
    assert (unit.role, unit.participant) == (Role.CHILD, "P1")


def test_a_person_of_the_roles_file_is_protected_whole(tmp_path: Path) -> None:
    _, guard = guarded(tmp_path)
    person = Person("Zorbin", Role.CHILD, "zorbin", {"School": "Oakfield Primary"})
    now = guard.person(person)
    assert now.speaker == now.participant == "[participant 1]"
    assert now.attributes == {"School": "[school A]"}


def test_key_questions_and_log_are_kept_apart_for_their_owner(tmp_path: Path) -> None:
    opened, guard = guarded(tmp_path)
    list(read.units(opened, Watch()))
    kept = guard.keep()
    assert [path.name for path in kept] == ["k.json", "k-questions.csv", "k-log.csv"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
    key = json.loads(kept[0].read_text("utf-8"))
    assert {"brother", "name 1", "participant 1"} <= {
        entry["stand_in"] for entry in key["entries"]
    }
    assert "Ferry" in kept[1].read_text("utf-8")
    log = kept[2].read_text("utf-8")
    assert "[brother]" in log
    assert "tayshaun" not in log.casefold()
    assert guard.summary.questions == 1


def test_what_is_decided_is_obeyed_in_the_next_run(tmp_path: Path) -> None:
    opened, guard = guarded(tmp_path)
    list(read.units(opened, Watch()))
    _, questions, _ = guard.keep()
    text = questions.read_text("utf-8-sig")
    lines = [
        line.removesuffix(",,") + ",replace,place" if line.startswith("Ferry") else line
        for line in text.splitlines()
    ]
    questions.write_text("\n".join(lines), "utf-8")
    opened, guard = guarded(tmp_path)
    units = list(read.units(opened, Watch()))
    assert units[2].text == "And the [place 1]?"
    assert units[1].text == "She was. My brother [brother] was there."
    assert guard.summary.questions == 0
    guard.keep()
    assert "Ferry,,,,,replace,place" in questions.read_text("utf-8-sig")


def test_without_a_key_of_its_own_an_output_has_one_in_the_users_folder(
    tmp_path: Path,
) -> None:
    one, other = (protect.default_key(tmp_path / name) for name in ("a", "b"))
    assert one.parent == other.parent == resources.keys()
    assert one != other


@pytest.mark.parametrize("name", ["out/k.json", "out/a/k.json"])
def test_a_key_in_the_output_is_refused(tmp_path: Path, name: str) -> None:
    written(tmp_path / "in" / "a.txt", INTERVIEW)
    opened = read.opened(Inputs((tmp_path / "in",)))
    how, out = How(key=tmp_path / name), tmp_path / "out"
    with pytest.raises(OutputError, match="beside what it opens"):
        protect.guarded(opened, how, output=out, apart_from=[out])


def test_key_and_decisions_need_names_of_their_own(tmp_path: Path) -> None:
    how = How(key=tmp_path / "k.json", decisions=tmp_path / "k.json")
    with pytest.raises(OutputError, match="names of their own"):
        guarded(tmp_path, how)


def test_what_lies_among_the_evidence_and_is_none_is_left_out(tmp_path: Path) -> None:
    names = written(tmp_path / "in" / "names.csv", "name,kind\nFerry,place\n")
    key = tmp_path / "in" / "k.json"
    how = How(names=names, key=key)
    written(tmp_path / "in" / "a.txt", INTERVIEW)
    for _ in range(2):
        opened = read.opened(Inputs((tmp_path / "in",), beside=how.beside()))
        assert [source.name for source in opened.sources] == ["a.txt"]
        opened, guard = protect.guarded(opened, how, output=tmp_path / "out")
        list(read.units(opened, Watch()))
        guard.keep()


def _words(path: Path) -> str:
    """Give all that a file says, also one that is packed as Word and Excel pack."""
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as parts:
        return " ".join(parts.read(name).decode() for name in parts.namelist())


def test_no_output_of_a_run_holds_a_name_and_each_says_what_was_done(
    tmp_path: Path,
) -> None:
    written(
        tmp_path / "in" / "zorbin.txt", INTERVIEW.replace("She was", "She was late")
    )
    written(tmp_path / "in" / "Tayshaun scan.pdf", "%PDF-1.7")
    done = run.run(
        Inputs((tmp_path / "in",)),
        tmp_path / "out",
        how=rules(str(book(tmp_path))),
        protection=How(key=tmp_path / "k.json"),
        edition=run.Edition(),
        watch=Watch(),
    )
    assert len(done.kept) == 3
    for path in done.files:
        text = _words(path)
        for name in ("zorbin", "tayshaun", "karen", "anonym"):
            assert name not in text.casefold(), (path.name, name)
    for name in (run.REPORT, run.SECTION):
        shown = " ".join((tmp_path / "out" / name).read_text("utf-8").split())
        assert "replaced by stand-ins in square brackets" in shown
        assert "1 word or number is an open question" in shown


def test_code_protects_when_asked_to_and_only_then(tmp_path: Path) -> None:
    path = written(tmp_path / "zorbin.txt", INTERVIEW)
    how, out = rules(str(book(tmp_path))), tmp_path / "out.jsonl"
    assert code.code(Inputs((path,)), out, how=how, watch=Watch()).units == 4
    assert "Tayshaun" in out.read_text("utf-8")
    told: list[str] = []
    code.code(
        Inputs((path,)),
        out,
        how=how,
        protection=How(key=tmp_path / "k.json"),
        watch=Watch(tell=lambda said: told.append(str(said))),
    )
    assert any("replaced by stand-ins" in said for said in told)
    assert "ayshaun" not in out.read_text("utf-8")
    assert (tmp_path / "k.json").is_file()


def test_a_project_has_a_key_of_its_own_and_takes_no_other(tmp_path: Path) -> None:
    path = tmp_path / "k.json"
    _, guard = guarded(tmp_path, How(key=path, owner="mine"))
    guard.keep()
    assert json.loads(path.read_text("utf-8"))["id"] == "mine"
    guarded(tmp_path, How(key=path, owner="mine"))
    with pytest.raises(BadInputError, match="another project"):
        guarded(tmp_path, How(key=path, owner="theirs"))


def test_a_roster_that_names_nobody_changes_nothing(tmp_path: Path) -> None:
    names = written(tmp_path / "names.csv", "name,kind\n")
    with pytest.raises(BadInputError, match="names nobody"):
        guarded(tmp_path, How(names=names, key=tmp_path / "k.json"))
    assert not (tmp_path / "k.json").exists()
