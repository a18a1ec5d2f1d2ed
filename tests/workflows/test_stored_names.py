from __future__ import annotations

from pathlib import Path

from tests import small_projects
from voicecode.domain.pseudonyms import Verdict
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.replacing import Replacer
from voicecode.store import project_file, rewriting, stretches, units_table
from voicecode.workflows import stored_names
from voicecode.workflows.stored_names import Changed, Marked

SAID = {
    "a.txt": ("Zorbin: Hello.", "Young person: Zorbin, and hope."),
    "b.txt": ("Young person: Hope is all. [brother] did.",),
}


def changed(
    folder: Path,
    *verdicts: Verdict,
    marked: dict[int, Marked] | None = None,
    asked: tuple[str, ...] = (),
) -> tuple[Changed, list[str]]:
    small_projects.made(folder, interviews=SAID, proposed={}, asked=asked)
    replacer = Replacer(gazetteers.shipped(), verdicts=verdicts)
    with project_file.opened(folder) as file, file.writing():
        done = stored_names.replace(file, replacer, marked or {})
        rewriting.seal(file, done.texts)
        return done, [unit.text for unit in units_table.units(file)]


def test_names_are_found_in_what_was_said_and_in_labels(tmp_path: Path) -> None:
    done, said = changed(tmp_path, Verdict("Zorbin", False, "teacher"))
    assert said[1] == "[teacher 1], and hope."
    assert (done.places, set(done.stand_ins)) == (2, {"[teacher 1]"})
    assert (done.texts, done.names) == ({1: "a.txt"}, {"Zorbin"})
    assert done.units == [2]


def test_a_stand_in_that_somebody_wrote_by_hand_is_not_given_out(
    tmp_path: Path,
) -> None:
    _, said = changed(tmp_path, Verdict("Zorbin", False, "brother"))
    assert said[1] == "[brother 2], and hope."


def test_only_what_was_asked_or_is_surely_meant_is_replaced(tmp_path: Path) -> None:
    hope = Verdict("Hope", False, "teacher")
    _, said = changed(tmp_path, hope, asked=("Hope",))
    assert said[1:] == ["Zorbin, and hope.", "[teacher 1] is all. [brother] did."]


def test_a_place_that_was_pointed_at_is_replaced_whatever_it_is(
    tmp_path: Path,
) -> None:
    text = "Zorbin: Hello.\nYoung person: Zorbin, and hope.\n"
    at = text.index("hope")
    hope = Verdict("hope", False, "teacher")
    marked: dict[int, Marked] = {1: (Span(at, at + 4), "hope")}
    _, said = changed(tmp_path, hope, marked=marked)
    assert said[1] == "Zorbin, and [teacher 1]."


def test_a_long_text_is_looked_through_to_its_end(tmp_path: Path) -> None:
    turns = tuple(f"Young person: {n} Zorbin and more. " * 90 for n in range(40))
    small_projects.made(tmp_path, interviews={"a.txt": turns}, proposed={})
    with project_file.opened(tmp_path) as file, file.writing():
        assert len(list(stretches.of(file, 1))) > 1
        verdicts = [Verdict("Zorbin", False, "teacher")]
        replacer = Replacer(gazetteers.shipped(), verdicts=verdicts)
        assert stored_names.replace(file, replacer, {}).places == 40 * 90
