"""Reports as readers see them in Chromium: light, dark, small, by keyboard alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from voicecode.reports import templates

HOUSE = Path(__file__).parents[2]
BROWSER = HOUSE / "tests" / "browser"
GOLDEN = HOUSE / "tests" / "reports" / "golden" / "report.html"
TEMPLATES = sorted((HOUSE / "tests" / "workflows" / "golden").glob("*.html"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and (BROWSER / "node_modules").is_dir()),
    reason="needs Chromium, Node.js and 'make browser'",
)


def _seen(report: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["node", "look.mjs", str(report), str(CHROMIUM)],
        cwd=BROWSER,
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def demo_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser") / "out"
    subprocess.run(
        [sys.executable, "-m", "voicecode", "demo", "--rules-only", "-o", str(folder)],
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    return folder / "report.html"


def _check(seen: dict[str, Any]) -> None:
    """Find no barrier, and everything as a reader needs it."""
    assert seen["violations"] == []
    assert seen["asked"] == []
    assert seen["keyboard"]["reached"] == seen["keyboard"]["places"]
    assert seen["keyboard"]["unseen"] == []
    assert seen["overflow"] <= 0
    assert seen["unscripted"] == {"hidden": 0, "dead": 0}
    assert (seen["filtered"], seen["closed"], seen["folded"]) == ([], [], [])


def test_the_demos_report_has_no_barrier(demo_report: Path) -> None:
    seen = _seen(demo_report)
    _check(seen)
    assert seen["keyboard"]["places"] > 50


def test_hostile_words_make_no_barrier() -> None:
    seen = _seen(GOLDEN)
    assert seen["violations"] == []
    assert seen["asked"] == []


def test_every_template_is_looked_at() -> None:
    assert [page.stem for page in TEMPLATES] == templates.names()


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_makes_a_barrier(page: Path) -> None:
    _check(_seen(page))


def test_a_barrier_would_be_found(tmp_path: Path) -> None:
    page = GOLDEN.read_text(encoding="utf-8")
    barred = page.replace(
        "</main>",
        '<img src="x.png"><div tabindex="3">?</div><hr width="900"></main>',
    )
    (tmp_path / "barred.html").write_text(barred, encoding="utf-8")
    seen = _seen(tmp_path / "barred.html")
    rules = {found["rule"] for found in seen["violations"]}
    assert {"image-alt", "tabindex"} <= rules
    assert any(asked.endswith("x.png") for asked in seen["asked"])
    assert seen["overflow"] > 0


def test_a_filter_that_does_nothing_would_be_found(tmp_path: Path) -> None:
    page = (TEMPLATES[0].parent / "quote-bank.html").read_text(encoding="utf-8")
    dumb = page.replace("quote.hidden = !fits;", "")
    (tmp_path / "dumb.html").write_text(dumb, encoding="utf-8")
    seen = _seen(tmp_path / "dumb.html")
    assert any(fault.startswith("role ") for fault in seen["filtered"])
