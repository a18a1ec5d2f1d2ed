from __future__ import annotations

from pathlib import Path

import pytest

from tests import decided_projects
from voicecode.domain.disclosure import Publication
from voicecode.errors import BadInputError
from voicecode.reports import scale_files
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    attributions,
    final_codings,
    open_project,
    report_parts,
)
from voicecode.workflows.report_parts import Gathered, Terms


def _gathered(file: ProjectFile, by: str | None = None) -> Gathered:
    book = open_project.parsed(open_project.codebook_path(file))
    settings = open_project.settings(file)
    final = final_codings.of(file, book, consent=settings.consent)
    terms = Terms(book, scale_files.opened(), Publication(), "Riverside", by)
    return report_parts.gathered(
        final, attributions.citing(file, Publication(), final.sources), terms
    )


def test_quotes_come_with_their_context_and_the_starred_first(tmp_path: Path) -> None:
    with open_project.opened(decided_projects.made(tmp_path)) as file:
        found = _gathered(file)
    quotes = {
        one.unit: one for code in found.findings.all_codes() for one in code.quotes
    }
    starred = quotes["Transcript 1, passage 4"]
    assert (starred.is_starred, starred.asked) == (True, "And then?")
    assert starred.whole == "Then nobody asked me anything. They decide."
    assert starred.reason.startswith("Chosen as a coder starred it")


def test_every_theme_and_code_has_its_sentences_and_tables(tmp_path: Path) -> None:
    with open_project.opened(decided_projects.made(tmp_path)) as file:
        found = _gathered(file)
    codes = {code.id for code in found.findings.all_codes()}
    themes = {theme.id for theme in found.findings.themes}
    for said, ids in ((found.parts.of_theme, themes), (found.parts.of_code, codes)):
        assert set(said.found) == set(said.key) == ids
    assert set(found.parts.by_role) == set(found.parts.by_side) == themes
    assert set(found.parts.by_code) == codes
    assert "yp-01" not in str(found.findings)
    assert found.findings.title == "Riverside"


def test_an_attribute_that_nobody_has_is_refused(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path)
    with (
        open_project.opened(project) as file,
        pytest.raises(BadInputError, match="'organisation'") as refused,
    ):
        _gathered(file, by="organisation")
    assert "participants set ID organisation=" in refused.value.hint
