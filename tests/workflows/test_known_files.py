from __future__ import annotations

from pathlib import Path

from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import add, begun
from voicecode.domain.documents import Refusal, Remark
from voicecode.intake.sources import Source
from voicecode.store import project_file
from voicecode.workflows import known_files, read
from voicecode.workflows.read import Inputs, Watch


def opened(path: Path) -> tuple[read.Opened, Source]:
    found = read.opened(Inputs((path,)))
    return found, found.sources[0]


def test_a_file_is_known_by_its_name_its_place_or_its_words(tmp_path: Path) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "a.txt", INTERVIEW)
    add(project, path)
    copy = written(tmp_path / "other" / "b.txt", INTERVIEW)
    told: list[Remark | Refusal] = []
    with project_file.opened(project) as file:
        for one, known in ((path, ["a.txt"]), (copy, [])):
            found, source = opened(one)
            digest = known_files.digest(source, found, is_protected=False)
            watch = Watch(tell=told.append)
            assert known_files.known(file, source, digest, watch) == known
    assert [str(said) for said in told] == ["b.txt: says the same as a.txt"]


def test_a_digest_changes_with_all_that_a_text_depends_on(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", INTERVIEW)
    roles = written(tmp_path / "roles.csv", "speaker,role\nYP,child\n")
    found, source = opened(path)
    named = read.opened(Inputs((path,), roles=roles))
    digests = {
        known_files.digest(source, found, is_protected=False),
        known_files.digest(source, found, is_protected=True),
        known_files.digest(source, named, is_protected=False),
    }
    assert len(digests) == 3


def test_a_place_is_not_readable(tmp_path: Path) -> None:
    _, source = opened(written(tmp_path / "Karen.txt", INTERVIEW))
    assert "karen" not in known_files.place(source).casefold()
