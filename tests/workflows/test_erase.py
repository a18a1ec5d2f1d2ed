from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import small_projects
from tests.small_inputs import INTERVIEW, SURVEY, rules, written
from tests.whole_projects import MEETING, add, begun
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.store import (
    checking,
    codings_table,
    exports_table,
    free_pages,
    log_table,
    migrations,
    models_table,
    participants_table,
    project_file,
    question_places,
    questions_table,
    rewriting,
    samples_table,
    search_table,
    units_table,
)
from voicecode.workflows import code_project, erase, keep_names
from voicecode.workflows.read import Watch

SAM, KIT = "meeting.txt/Sam Okoro", "meeting.txt/Kit"
YOUNG = "yp-01.txt/Young person"
SAMS = ("She was late, and I waited", "I only asked what you wanted", "Okoro#1 memo")
# Kit names Sam, in Kit's own words; these stay.
KITS = "Nobody listened to me. Sam Okoro did, though."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project in which all that can be kept of Sam is kept somewhere."""
    folder = begun(tmp_path)
    written(tmp_path / "in" / "meeting.txt", MEETING.replace("Shall", "May"))
    written(tmp_path / "in" / "yp-01.txt", INTERVIEW)
    written(tmp_path / "in" / "survey.csv", SURVEY)
    add(folder, tmp_path / "in")
    code_project.code_project(folder, how=rules(""), watch=Watch())
    with project_file.opened(folder) as file:
        sams = Decision(
            "meeting.txt#2", Action.ADD, "Ana", "listened", span=Span(0, 13)
        )
        memo = Decision("meeting.txt#2", Action.MEMO, "Ana", memo=SAMS[2])
        kits = Decision(
            "meeting.txt#3", Action.ACCEPT, "Ana", "listened", memo="keep this"
        )
        log_table.append(file, [sams, memo, kits])
        samples_table.record(
            file, {"meeting.txt#2": 0.5, "meeting.txt#3": 0.5}, seed=1, population=4
        )
        participants_table.change(file, SAM, attributes={"born": "in Lagos 1999"})
        models_table.record(
            file, "kept.model", digest="1", participants=[SAM, KIT, YOUNG]
        )
        models_table.record(file, "/elsewhere/x.model", digest="2", participants=[SAM])
        exports_table.record(file, "quotes.csv", participants=[SAM, KIT])
    written(folder / "kept.model", "words of Sam")
    add(folder, written(tmp_path / "in" / "meeting.txt", MEETING))
    return folder


def held(folder: Path) -> bytes:
    """Give the bytes of all files of a folder."""
    return b"\n".join(
        path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    )


def text_of(folder: Path, source: str) -> list[str]:
    with project_file.opened(folder) as file:
        assert list(checking.findings(file)) == []
        return [unit.text for unit in units_table.units(file, source=source)]


def test_no_byte_of_a_persons_words_or_name_is_left(project: Path) -> None:
    before = held(project)
    for words in (*SAMS, SAM, "in Lagos 1999", "words of Sam"):
        assert words.encode() in before, words
    erase.erase(project, SAM)
    after = held(project)
    for words in (*SAMS, SAM, "in Lagos 1999", "words of Sam", "Okoro:", "waited"):
        assert words.encode() not in after, words
    # The one place is what Kit said.
    assert after.count(b"Sam Okoro") == before.count(KITS.encode()) // 2 == 1


def test_what_others_said_and_what_was_decided_on_it_stays(project: Path) -> None:
    erase.erase(project, SAM)
    assert text_of(project, "meeting.txt") == [
        "Shall we begin?",
        KITS,
        "That is what I mean.",
    ]
    assert text_of(project, "yp-01.txt")[1].startswith("She was late.")
    with project_file.opened(project) as file:
        [entry] = log_table.of_units(file, ["meeting.txt#3"])
        assert entry.decision is not None
        assert (entry.decision.code, entry.decision.memo) == ("listened", "keep this")
        [coding] = codings_table.current(file, ["meeting.txt#3"])["meeting.txt#3"]
        assert [found.text for found in coding.evidence] == ["listened"]
        assert search_table.found(file, "waited", limit=9) == []
        assert search_table.found(file, "nobody", limit=9) == ["meeting.txt#3"]
        sample = samples_table.newest(file)
        assert sample is not None
        assert sample.units == {"meeting.txt#3": 0.5}
        assert participants_table.participant(file, SAM) is None
        assert participants_table.participant(file, KIT) is not None


def test_what_was_done_is_told_and_what_is_left_for_a_person(project: Path) -> None:
    written(project / "notes.txt", f"{SAMS[0]} in the rain for an hour.")
    written(project / "other.txt", "Nothing of the kind was said by anybody else.")
    done = erase.erase(project, SAM)
    assert (done.removed, done.rewritten, done.decisions) == (0, 1, 2)
    assert done.models == ("/elsewhere/x.model", "kept.model")
    assert done.deleted == ("kept.model",)
    assert done.exports == ("quotes.csv",)
    assert [path.name for path in done.files] == ["notes.txt"]
    assert done.mentions == ("meeting.txt#3",)


def test_the_log_keeps_that_it_was_done_and_no_longer_what_was_decided(
    project: Path,
) -> None:
    with project_file.opened(project) as file:
        before = list(log_table.entries(file))
    erase.erase(project, SAM)
    with project_file.opened(project) as file:
        *entries, last = log_table.entries(file)
        stale = [one.path for one in models_table.stored(file) if one.is_stale]
    assert [(e.seq, e.at) for e in entries] == [(e.seq, e.at) for e in before]
    emptied = [entry for entry in entries if entry.action == "erased"]
    assert [(e.coder, e.decision, e.memo) for e in emptied] == [("Ana", None, "")] * 2
    assert (last.action, "exports: quotes.csv" in last.memo) == ("erase", True)
    assert stale == ["kept.model", "/elsewhere/x.model"]


def test_a_source_that_was_theirs_alone_goes_with_its_name(project: Path) -> None:
    done = erase.erase(project, YOUNG)
    assert (done.removed, done.rewritten) == (1, 0)
    after = held(project)
    for words in ("yp-01.txt", "Naïve", "Was your worker late?", "My carer listened"):
        assert words.encode() not in after, words
    assert text_of(project, "yp-01.txt") == []
    assert text_of(project, "meeting.txt")[1].startswith("She was late")


def test_an_answer_of_a_survey_goes_and_the_others_stay(project: Path) -> None:
    before = text_of(project, "survey.csv")
    assert erase.erase(project, "survey.csv/3").rewritten == 1
    assert text_of(project, "survey.csv") == [before[0], before[1], before[3]]
    assert b"Someone who listens" not in held(project)
    with project_file.opened(project) as file:
        assert units_table.unit(file, "survey.csv#4") is not None
        assert units_table.unit(file, "survey.csv#3") is None


def test_words_that_an_older_text_gives_to_another_name_go_too(
    tmp_path: Path,
) -> None:
    folder = begun(tmp_path)
    path = written(tmp_path / "meeting.txt", MEETING.replace("Sam Okoro:", "YP 1:"))
    add(folder, path)
    add(folder, written(path, MEETING))
    erase.erase(folder, SAM)
    after = held(folder)
    for words in (*SAMS[:2], "YP 1"):
        assert words.encode() not in after, words
    assert text_of(folder, "meeting.txt")[1] == KITS


def test_words_of_who_was_erased_do_not_come_back(
    project: Path, tmp_path: Path
) -> None:
    erase.erase(project, SAM)
    path = tmp_path / "in" / "meeting.txt"
    with pytest.raises(BadInputError, match="somebody who was erased"):
        add(project, path)
    written(path, MEETING.replace("Sam Okoro:", "Mum:"))
    add(project, path)
    assert len(text_of(project, "meeting.txt")) == 5


def test_an_unknown_participant_is_told_from_the_nearest_one(project: Path) -> None:
    with pytest.raises(BadInputError) as refused:
        erase.erase(project, "meeting.txt/Sam Okora")
    assert SAM in refused.value.hint
    assert SAMS[0].encode() in held(project)


def _breaking(name: str) -> Callable[..., None]:
    def breaks(*_: object) -> None:
        raise RuntimeError(name)

    return breaks


def test_what_breaks_off_before_it_is_written_changes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = text_of(project, "meeting.txt")
    monkeypatch.setattr(search_table, "rebuild", _breaking("rebuild"))
    with pytest.raises(RuntimeError):
        erase.erase(project, SAM)
    assert text_of(project, "meeting.txt") == before


def test_what_breaks_off_after_it_is_written_is_finished_later(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(free_pages, "finish", _breaking("finish"))
        with pytest.raises(RuntimeError):
            erase.erase(project, SAM)
    with project_file.opened(project) as file:
        problems = [finding.problem for finding in checking.findings(file)]
    assert problems == ["erasing was interrupted; run it again"]
    assert erase.finish(project)
    assert not erase.finish(project)
    assert text_of(project, "meeting.txt")[1] == KITS


def test_the_copy_before_an_upgrade_goes_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def more(connection: object) -> None:
        connection.execute("CREATE TABLE more (a TEXT) STRICT")  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, more))
    with project_file.opened(project):
        pass
    assert len(project_file.copies(project)) == 1
    erase.erase(project, SAM)
    assert SAMS[0].encode() not in held(project)


def test_questions_about_somebodys_words_go_with_them_and_others_follow(
    tmp_path: Path,
) -> None:
    turns = (
        "Sam: We took the Ferry by Quilt.",
        "Kit: Not me, the Ferry never came.",
        "Sam: The Quilt is shut.",
    )
    small_projects.made(
        tmp_path, interviews={"a.txt": turns}, proposed={}, asked=("Ferry", "Quilt")
    )
    with project_file.opened(tmp_path) as file, file.writing():
        keep_names.keep(file, ["Quilt"], coder="Ana")
        for number, name in ((1, "Sam"), (2, "Kit")):
            file.connection.execute(
                "INSERT INTO participant (name) VALUES (?)", (name,)
            )
            file.connection.execute(
                "UPDATE unit SET participant = ? WHERE speaker = ?", (number, name)
            )
        rewriting.seal(file, [1])
    erase.erase(tmp_path, "Sam")
    assert b"Quilt" not in held(tmp_path)
    with project_file.opened(tmp_path) as file:
        assert list(checking.findings(file)) == []
        found = [(one.words, one.name) for one in question_places.located(file)]
        assert questions_table.words(file) == ["Ferry"]
    assert found == [("Ferry", "a.txt#2")]


def test_a_source_that_goes_takes_its_questions_along(tmp_path: Path) -> None:
    turns = ("Sam: We took the Ferry.", "Interviewer: The Ferry?")
    interviews = {"a.txt": turns, "b.txt": turns[1:]}
    small_projects.made(tmp_path, interviews=interviews, proposed={}, asked=("Ferry",))
    with project_file.opened(tmp_path) as file, file.writing():
        small_projects.store(file, "a.txt", turns, ("Ferry",))
        file.connection.execute("INSERT INTO participant (name) VALUES ('Sam')")
        file.connection.execute("UPDATE unit SET participant = 1 WHERE speaker = 'Sam'")
        rewriting.seal(file, [1, 3])
    erase.erase(tmp_path, "Sam")
    with project_file.opened(tmp_path) as file:
        assert list(checking.findings(file)) == []
        assert [one.name for one in question_places.located(file)] == ["b.txt#1"]
