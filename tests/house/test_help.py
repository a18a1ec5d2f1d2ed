"""Help answers at once: nothing heavy is imported before a command needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "spacy numpy pyarrow docx lxml jinja2 yaml lemminflect python_calamine regex "
    "onnxruntime tokenizers xlsxwriter textual sklearn scipy pypdf pypdfium2 "
    "pyreadstat sparse_dot_topn psutil"
)

ASK = f"""
import sys
from voicecode.cli.app import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
loaded = [name for name in "{HEAVY}".split() if name in sys.modules]
print("loaded:", *loaded)
"""


@pytest.mark.parametrize(
    "command",
    ["", "run", "demo", "read", "code", "pseudonymise", "codebook", "codebook check",
     "init", "import", "sources", "participants", "participants set", "decide", "log",
     "check", "erase", "review", "agreement", "adjudicate"],
)  # fmt: skip
def test_help_loads_no_heavy_library(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK, *command.split(), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Usage:" in done.stdout
    assert done.stdout.splitlines()[-1].strip() == "loaded:"
