"""make pictures: the documents' pictures of every template, from the demo corpus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from voicecode.reports import templates

HOUSE = Path(__file__).parents[1]
BROWSER = HOUSE / "tests" / "browser"
PICTURES = HOUSE / "docs" / "pictures"
DAY = "1772496000"  # 3 March 2026, so that pictures do not change by the day
_PROJECT = [
    ["init", "review", "--title", "Riverside 2026"],
    ["import", str(HOUSE / "corpora" / "riverside"), "-p", "review"],
    ["code", "-p", "review", "--rules-only"],
]


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not (chromium and shutil.which("node") and (BROWSER / "node_modules").is_dir()):
        print("pictures need Chromium, Node.js and 'make browser'", file=sys.stderr)
        return 2
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for command in _PROJECT:
            _voicecode(folder, *command, "-q")
        for template in templates.names():
            page = _page(folder, template)
            picture = PICTURES / f"{template}.png"
            subprocess.run(
                ["node", "picture.mjs", str(page), str(picture), chromium],
                cwd=BROWSER,
                check=True,
            )
            print(picture.relative_to(HOUSE))
    return 0


def _page(folder: Path, template: str) -> Path:
    page = folder / f"{template}.html"
    _voicecode(
        folder, "report", "--template", template, "--format", "html",
        "-o", str(page), "-p", "review", "--allow-unreviewed", "-q",
    )  # fmt: skip
    return page


def _voicecode(folder: Path, *command: str) -> None:
    settings = {"SOURCE_DATE_EPOCH": DAY, "XDG_DATA_HOME": str(folder / "keys")}
    subprocess.run(
        [sys.executable, "-m", "voicecode", *command],
        cwd=folder,
        env={**os.environ, **settings},
        check=True,
    )


if __name__ == "__main__":
    sys.exit(main())
