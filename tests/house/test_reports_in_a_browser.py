"""Reports as readers see them: in Chromium, light and dark, and by keyboard alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

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


def test_the_demos_report_has_no_barrier(demo_report: Path) -> None:
    seen = _seen(demo_report)
    assert seen["violations"] == []
    assert seen["asked"] == []
    keyboard = seen["keyboard"]
    assert keyboard["places"] > 50
    assert keyboard["reached"] == keyboard["places"]
    assert keyboard["unseen"] == []


def test_hostile_words_make_no_barrier() -> None:
    seen = _seen(GOLDEN)
    assert seen["violations"] == []
    assert seen["asked"] == []


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_makes_a_barrier(page: Path) -> None:
    seen = _seen(page)
    assert seen["violations"] == []
    assert seen["asked"] == []
    keyboard = seen["keyboard"]
    assert keyboard["reached"] == keyboard["places"]
    assert keyboard["unseen"] == []


def test_a_barrier_would_be_found(tmp_path: Path) -> None:
    page = GOLDEN.read_text(encoding="utf-8")
    barred = page.replace(
        "</main>", '<img src="x.png"><div tabindex="3">?</div></main>'
    )
    (tmp_path / "barred.html").write_text(barred, encoding="utf-8")
    seen = _seen(tmp_path / "barred.html")
    rules = {found["rule"] for found in seen["violations"]}
    assert {"image-alt", "tabindex"} <= rules
    assert any(asked.endswith("x.png") for asked in seen["asked"])
