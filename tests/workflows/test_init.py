from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import names
from tests.small_inputs import BOOK, book, written
from voicecode.errors import BadCodebookError, BadInputError, OutputError
from voicecode.store import (
    codebooks_table,
    connections,
    log_table,
    project_file,
    settings_file,
)
from voicecode.workflows import init

FILES = ["codebook.yaml", "voicecode.db", "voicecode.toml"]


def test_a_project_begins_with_its_codebook_its_title_and_a_log(tmp_path: Path) -> None:
    folder = tmp_path / "review"
    done = init.init(folder, codebook=str(book(tmp_path)), title='Tŷ "2026"')
    assert names(folder) == FILES
    assert (folder / "codebook.yaml").read_text("utf-8") == BOOK
    assert settings_file.read(folder / "voicecode.toml").title == 'Tŷ "2026"'
    assert (done.folder, done.codes, done.remarks) == (folder, 2, ())
    with project_file.opened(folder) as file:
        version = codebooks_table.newest(file)
        assert version is not None
        assert (version.number, list(version.codes)) == (1, ["punctuality", "listened"])
        [entry] = log_table.entries(file)
        assert (entry.action, entry.memo) == ("init", "codebook small 1.0")


def test_without_a_title_a_project_has_its_codebooks(tmp_path: Path) -> None:
    begun = init.init(tmp_path / "a", codebook=str(book(tmp_path)), title=None)
    assert begun.title == "A small book"
    assert settings_file.read(tmp_path / "a" / "voicecode.toml").title == begun.title


def test_a_codebook_that_is_in_the_folder_already_is_the_projects(
    tmp_path: Path,
) -> None:
    path = written(tmp_path / "codebook.yaml", BOOK)
    init.init(tmp_path, codebook=str(path), title=None)
    assert names(tmp_path) == FILES


@pytest.mark.parametrize(
    ("codebook", "kind"),
    [("missing.yaml", BadInputError), (BOOK.replace("id:", "ids:"), BadCodebookError)],
)
def test_with_a_wrong_codebook_nothing_is_made(
    tmp_path: Path, codebook: str, kind: type[Exception]
) -> None:
    name = codebook if codebook.endswith(".yaml") else str(book(tmp_path, codebook))
    with pytest.raises(kind):
        init.init(tmp_path / "review", codebook=name, title=None)
    assert not (tmp_path / "review").exists()


def test_a_project_is_not_begun_twice(tmp_path: Path) -> None:
    codebook = str(book(tmp_path))
    init.init(tmp_path / "a", codebook=codebook, title="First")
    with pytest.raises(OutputError, match="is there already"):
        init.init(tmp_path / "a", codebook=codebook, title="Second")
    assert settings_file.read(tmp_path / "a" / "voicecode.toml").title == "First"


def test_a_folder_that_others_can_look_into_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    path = book(tmp_path)
    [remark] = init.init(tmp_path, codebook=str(path), title=None).remarks
    assert "chmod 700" in remark


def test_a_disk_without_a_write_ahead_log_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "is_shared", lambda _: True)
    begun = init.init(tmp_path / "a", codebook=str(book(tmp_path)), title=None)
    assert ["rollback journal" in remark for remark in begun.remarks] == [True]
