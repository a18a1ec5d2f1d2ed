from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.refi_files import qdpx
from tests.small_inputs import INTERVIEW, SURVEY, written
from tests.whole_projects import add, begun, imported
from voicecode.domain.documents import Document, Refusal, Remark
from voicecode.errors import BadInputError, OutputError
from voicecode.intake import reading
from voicecode.store import (
    checking,
    log_table,
    project_file,
    protection_table,
    sources_table,
    units_table,
)
from voicecode.workflows import import_sources, protect, read
from voicecode.workflows.import_sources import How, Outcome
from voicecode.workflows.read import Inputs, Watch


def outcomes(project: Path, *paths: Path, how: How | None = None) -> list[str]:
    result = add(project, *paths, how=how)
    return [f"{one.source.name} {one.outcome}" for one in result.imported]


def texts(project: Path, source: str) -> list[str]:
    with project_file.opened(project) as file:
        return [unit.text for unit in units_table.units(file, source=source)]


def memos(project: Path) -> list[str]:
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []
        entries = log_table.entries(file)
        return [entry.memo for entry in entries if entry.action == "import"]


def test_what_is_imported_is_what_is_read(tmp_path: Path) -> None:
    project = imported(tmp_path)
    inputs = Inputs((tmp_path / "in",))
    said = list(read.units(read.opened(inputs), Watch()))
    with project_file.opened(project) as file:
        assert list(units_table.units(file)) == said
        stored = sources_table.source(file, "yp-01.txt")
    assert stored is not None
    assert stored.characters == len(INTERVIEW)
    assert not stored.is_protected
    assert memos(project) == ["survey.csv: 4 units", "yp-01.txt: 4 units"]


def test_the_same_file_twice_is_noticed_and_nothing_is_changed(tmp_path: Path) -> None:
    project = imported(tmp_path)
    path = tmp_path / "in" / "yp-01.txt"
    assert outcomes(project, path) == ["yp-01.txt same"]
    path.touch()
    assert outcomes(project, path) == ["yp-01.txt same"]
    assert len(memos(project)) == 2


def test_the_same_file_under_another_name_is_noticed_too(tmp_path: Path) -> None:
    project = imported(tmp_path)
    heard: list[str] = []
    watch = Watch(tell=lambda said: heard.append(str(said)))
    written(tmp_path / "other" / "a.txt", "Mum: Hello there.\n")
    result = add(project, tmp_path / "in" / "..", watch=watch)
    assert "in/yp-01.txt: is in the project already, as yp-01.txt" in heard
    outcomes = {one.source.name: one.outcome for one in result.imported}
    assert outcomes["yp-01.txt"] is Outcome.SAME
    assert "in/yp-01.txt" not in outcomes


def test_a_copy_is_a_source_of_its_own_and_told_of(tmp_path: Path) -> None:
    project = imported(tmp_path)
    heard: list[str] = []
    watch = Watch(tell=lambda said: heard.append(str(said)))
    result = add(project, written(tmp_path / "copy.txt", INTERVIEW), watch=watch)
    assert [one.outcome for one in result.imported] == [Outcome.NEW]
    assert heard == ["copy.txt: says the same as yp-01.txt"]


def test_other_bytes_that_say_the_same_are_noticed_too(tmp_path: Path) -> None:
    project = begun(tmp_path)
    add(project, written(tmp_path / "s.csv", SURVEY))
    written(tmp_path / "s.csv", SURVEY.replace("ID,", '"ID",'))
    assert outcomes(project, tmp_path / "s.csv") == ["s.csv same"]
    assert len(memos(project)) == 1


def test_a_changed_file_is_a_new_version(tmp_path: Path) -> None:
    project = imported(tmp_path)
    path = written(tmp_path / "in" / "yp-01.txt", INTERVIEW + "\nInterviewer: Bye.\n")
    assert outcomes(project, path) == ["yp-01.txt changed"]
    assert texts(project, "yp-01.txt")[-1] == "Bye."
    assert memos(project)[-1] == "yp-01.txt: version 2, 5 units"


def test_the_same_file_read_in_another_way_is_a_new_version(tmp_path: Path) -> None:
    project = imported(tmp_path)
    roles = written(tmp_path / "roles.csv", "speaker,role\nYoung person,parent\n")
    inputs = Inputs((tmp_path / "in" / "yp-01.txt",), roles=roles)
    [one] = import_sources.import_(project, inputs, how=How(), watch=Watch()).imported
    assert (one.outcome, one.moved.same) == (Outcome.CHANGED, 4)


def test_another_file_of_the_same_name_is_refused_unless_it_replaces(
    tmp_path: Path,
) -> None:
    project = imported(tmp_path)
    other = written(tmp_path / "b" / "yp-01.txt", "Mum: Something else altogether.\n")
    with pytest.raises(BadInputError) as refused:
        add(project, other)
    assert "no words in common" in refused.value.problem
    assert "--replace" in refused.value.hint
    assert texts(project, "yp-01.txt")[0] == "Was your worker late?"
    assert outcomes(project, other, how=How(replace=True)) == ["yp-01.txt changed"]
    assert texts(project, "yp-01.txt") == ["Something else altogether."]


def test_what_cannot_be_read_is_told_and_the_rest_is_imported(tmp_path: Path) -> None:
    project = begun(tmp_path)
    written(tmp_path / "in" / "a.txt", INTERVIEW)
    written(tmp_path / "in" / "b.docx", "PK\x03\x04 broken")
    written(tmp_path / "in" / "c.txt", b"")
    heard: list[Remark | Refusal] = []
    result = add(project, tmp_path / "in", watch=Watch(tell=heard.append))
    assert [one.source.name for one in result.imported] == ["a.txt"]
    assert [one.source for one in result.refused] == ["b.docx", "c.txt"]
    assert [one for one in heard if isinstance(one, Refusal)] == list(result.refused)


def test_where_nothing_can_be_read_the_project_is_left_as_it_was(
    tmp_path: Path,
) -> None:
    project = begun(tmp_path)
    bad = written(tmp_path / "b.docx", "PK\x03\x04 broken")
    with pytest.raises(BadInputError, match=r"b\.docx"):
        add(project, bad)
    assert memos(project) == []


def test_a_source_that_breaks_off_is_not_half_there(tmp_path: Path) -> None:
    project = begun(tmp_path)
    rows = "".join(f"{number},Late again today\n" for number in range(1_200))
    bad = written(
        tmp_path / "s.csv", f"ID,What happened?\n{rows}".encode() + b"\xff\x81"
    )
    with pytest.raises(BadInputError):
        add(project, bad)
    with project_file.opened(project) as file:
        assert sources_table.stored(file) == []
        assert list(units_table.units(file)) == []


def test_a_file_in_which_nobody_says_anything_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "a.txt", "x")
    monkeypatch.setattr(reading, "read", lambda *_, **__: iter(()))
    with pytest.raises(BadInputError, match="nothing that people said"):
        add(project, path)


@pytest.mark.parametrize("where", ["text", "speaker"])
def test_halves_of_characters_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "a.txt", INTERVIEW)
    [document] = reading.read(
        read.opened(Inputs((path,))).sources[0], columns=Inputs(()).columns
    )
    assert isinstance(document, Document)
    broken = {
        "text": replace(document, text=document.text.replace("late", "la\ud83de")),
        "speaker": replace(
            document,
            passages=tuple(
                replace(one, speaker=f"{one.speaker}\ud83d")
                for one in document.passages
            ),
        ),
    }[where]
    monkeypatch.setattr(reading, "read", lambda *_, **__: iter((broken,)))
    with pytest.raises(BadInputError, match="halves of characters"):
        add(project, path)
    assert memos(project) == []


def test_the_projects_own_files_are_no_evidence(tmp_path: Path) -> None:
    project = begun(tmp_path)
    with pytest.raises(BadInputError, match="own files"):
        add(project, project)
    written(project / "yp-01.txt", INTERVIEW)
    assert outcomes(project, project) == ["yp-01.txt new"]


def test_what_is_kept_is_the_protected_text_and_the_key_is_kept_elsewhere(
    tmp_path: Path,
) -> None:
    project, key = begun(tmp_path), tmp_path / "keys" / "k.json"
    path = written(tmp_path / "a.txt", "Int: Who comes?\nYP: Mrs Zorbin. Late.\n")
    how = How(protect.How(key=key))
    result = add(project, path, how=how)
    assert texts(project, "a.txt")[1] == "Mrs [name 1]. Late."
    assert result.kept[0] == key
    assert "1 name or number was replaced" in result.protection[0]
    with project_file.opened(project) as file:
        [stored] = sources_table.stored(file)
        assert protection_table.key(file) == json.loads(key.read_text("utf-8"))["id"]
    assert stored.is_protected
    inside = b"".join(one.read_bytes() for one in project.iterdir())
    assert b"Zorbin" not in inside
    assert outcomes(project, path, how=how) == ["a.txt same"]


def test_that_a_text_is_protected_now_is_kept_though_it_stayed_the_same(
    tmp_path: Path,
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "a.txt", "Int: So?\nYP: she was late\n")
    add(project, path)
    how = How(protect.How(key=tmp_path / "k.json"))
    assert outcomes(project, path, how=how) == ["a.txt changed"]
    with project_file.opened(project) as file:
        [stored] = sources_table.stored(file)
    assert (stored.version, stored.is_protected) == (2, True)


def test_progress_goes_up_to_the_end(tmp_path: Path) -> None:
    project = begun(tmp_path)
    for name in ("a.txt", "b.txt"):
        written(tmp_path / "in" / name, INTERVIEW)
    shares: list[tuple[float, int]] = []
    watch = Watch(progress=lambda share, units: shares.append((share, units)))
    add(project, tmp_path / "in", watch=watch)
    assert shares == sorted(shares)
    assert shares[-1] == (pytest.approx(1.0, abs=0.05), 8)


def test_a_project_that_another_writes_to_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "a.txt", INTERVIEW)
    with project_file.opened(project) as other, other.writing():
        monkeypatch.setattr("voicecode.store.connections.PATIENCE", 0.05)
        with pytest.raises(OutputError, match="another voicecode"):
            add(project, path)
    assert memos(project) == []


def zipped(path: Path, **texts: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in texts.items():
            archive.writestr(f"{name}.txt", text)
    return path


def test_each_file_of_a_zip_is_a_source_of_its_own(tmp_path: Path) -> None:
    project = begun(tmp_path)
    path = zipped(tmp_path / "all.zip", one=INTERVIEW, two=INTERVIEW + "\nYP: Bye.\n")
    assert outcomes(project, path) == ["all.zip/one.txt new", "all.zip/two.txt new"]
    assert outcomes(project, path) == ["all.zip/one.txt same", "all.zip/two.txt same"]
    zipped(path, one=INTERVIEW, two=INTERVIEW + "\nYP: Bye now.\n")
    assert outcomes(project, path) == [
        "all.zip/one.txt same",
        "all.zip/two.txt changed",
    ]
    assert len(memos(project)) == 3


def test_each_text_of_another_programs_project_is_a_source_of_its_own(
    tmp_path: Path,
) -> None:
    project = begun(tmp_path)
    path = qdpx(
        tmp_path / "a.qdpx",
        '<TextSource name="one" plainTextPath="internal://1.txt"/>'
        '<TextSource name="gone" plainTextPath="internal://2.txt"/>'
        '<TextSource name="two" plainTextPath="internal://3.txt"/>',
        {
            "sources/1.txt": INTERVIEW.encode(),
            "sources/2.txt": b"\x00\x01\x02\x03",
            "sources/3.txt": b"Int: How?\nYP1: So.\n",
        },
    )
    told: list[Remark | Refusal] = []
    result = import_sources.import_(
        project, Inputs((path,)), how=How(), watch=Watch(tell=told.append)
    )
    assert [one.source.name for one in result.imported] == ["a.qdpx/one", "a.qdpx/two"]
    assert [one.source for one in result.refused] == ["a.qdpx/gone"]
    assert result.refused[0] in told
    assert outcomes(project, path) == ["a.qdpx/one same", "a.qdpx/two same"]
    assert texts(project, "a.qdpx/two") == ["How?", "So."]
