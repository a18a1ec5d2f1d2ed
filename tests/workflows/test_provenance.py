from __future__ import annotations

from pathlib import Path

from tests import decided_projects, small_projects
from tests.workflows.test_final_codings import opened
from voicecode.domain.disclosure import Publication
from voicecode.workflows import provenance

EXACT = Publication(1, 1)


def test_who_decided_what_is_counted_by_coder(tmp_path: Path) -> None:
    with opened(decided_projects.made(tmp_path)) as final:
        found = provenance.of(final, EXACT, seed=0)
    assert found.decisions.rows == (
        ("Ana", "3", "4", "1", "0", "0", "0"),
        ("Bo", "2", "2", "0", "1", "0", "0"),
    )
    assert found.on_decisions == (
        "People decided on 3 passages; more than one person coded 2 of them.",
    )


def test_agreement_stands_there_with_intervals(tmp_path: Path) -> None:
    with opened(decided_projects.made(tmp_path)) as final:
        found = provenance.of(final, EXACT, seed=0)
        assert found == provenance.of(final, EXACT, seed=0)
    assert found.on_agreement[0] == (
        "Compared on 2 passages that more than one person coded."
    )
    assert found.agreement is not None
    [percent, *_] = found.agreement.rows
    assert percent[:2] == ("Agreement in per cent", "1.00")
    assert " to " in percent[2]
    assert found.by_code is not None


def test_without_a_second_coder_it_says_why_there_is_no_agreement(
    tmp_path: Path,
) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        found = provenance.of(final, EXACT, seed=0)
    assert found.agreement is None
    assert "fewer than two people" in found.on_agreement[0]
    assert found.on_decisions[0] == "No person has decided on any code."


def test_versions_and_runs_are_named_by_the_beginning_of_their_hash(
    tmp_path: Path,
) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        found = provenance.of(final, EXACT, seed=0)
    [version] = found.versions.rows
    assert version[0] == "Version 1"
    assert len(version[2]) == 12
    assert [run[4] for run in found.runs.rows] == ["none: rules alone"]


def test_numbers_are_printed_as_a_publication_lays_down(tmp_path: Path) -> None:
    with opened(decided_projects.made(tmp_path)) as final:
        found = provenance.of(final, Publication(), seed=0)
    assert found.decisions.rows[1] == (
        "Bo", "fewer than 5", "fewer than 5", "0", "fewer than 5", "0", "0",
    )  # fmt: skip
    assert found.on_decisions[0].startswith("People decided on fewer than 5 passages")
    assert found.on_agreement[0].startswith("Compared on fewer than 5 passages")
