"""Inputs that are broken, and hold a sentence that somebody said in confidence."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.odd_files import odt
from tests.small_inputs import written

SAID = "the heron by the sluice knows whose coat it was"
_LINE = f"Young person: {SAID}.\n"


def _docx(body: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as parts:
            parts.writestr("word/document.xml", body)

    return write


def _text(text: str | bytes) -> Callable[[Path], None]:
    return lambda path: written(path, text) and None


EVIDENCE: Mapping[str, Callable[[Path], None]] = {
    "torn.docx": _docx(f"<w:document><w:p><w:r><w:t>{SAID}</w:t>"),
    "plain.docx": _text(_LINE),
    "half.docx": _text(b"PK\3\4" + _LINE.encode()),
    "torn.odt": lambda path: odt(path, f"<text:p>{SAID}</text:span>") and None,
    "torn.rtf": _text(rb"{\rtf1 {\b Mum: " + SAID.encode() + b"} \\bin999999 x"),
    "torn.pdf": _text(f"%PDF-1.7\n1 0 obj ({SAID}) endobj"),
    "nul.txt": _text(_LINE.encode() + bytes(400)),
    "empty.txt": _text(""),
    "alone.vtt": _text(f"WEBVTT\n\n{SAID}\n"),
    "open.csv": _text(f'id,comment\n1,"{SAID}\n2,"x' + "y" * 1_200_000),
    "no-text.csv": _text(f"1,{SAID}\n"),
    "wide.csv": _text(f"id,comment\n1,{SAID},{SAID},{SAID}\n"),
    "torn.jsonl": _text(f'{{"text": "{SAID}", "role": "child"\n'),
    "wrong.jsonl": _text(json.dumps({"text": [SAID], "unit": SAID}) + "\n"),
    "number.jsonl": _text(
        json.dumps({"text": SAID, "unit": SAID, "source": SAID}) + "\n"
    ),
    "torn.xlsx": _docx(f"<worksheet>{SAID}"),
    "torn.sav": _text(f"$FL2@(#) {SAID}"),
    "torn.parquet": _text(f"PAR1{SAID}PAR1"),
    "torn.qdpx": _docx(f"<Project>{SAID}"),
    "torn.zip": _text(b"PK\3\4\x14" + SAID.encode() * 40),
}
TABLES: Mapping[str, str] = {
    "headless.csv": f"{SAID}\n{SAID}\n",
    "other.csv": f"when,what\n1,{SAID}\n",
    "cells.csv": "speaker,role,participant,name,kind,words,decision,consent,text,codes,"
    f"unit,coder\n{SAID},{SAID},{SAID},{SAID},{SAID},{SAID},{SAID},{SAID},{SAID},"
    f"{SAID},{SAID},{SAID}\n",
    "open.csv": f'participant,consent,text,codes,speaker,role\n"{SAID}\n',
    "twice.csv": "participant,consent,speaker,role,unit,coder,codes,text\n"
    + f"a,yes,{SAID},child,{SAID},A,x,{SAID}\n" * 2,
}
LINES = (
    f"{SAID}\n",
    json.dumps({"unit": SAID, "code": "punctuality", "action": "accept"}),
    json.dumps({"unit": "yp-01.txt#2", "code": SAID, "action": "accept"}),
    json.dumps({"unit": "yp-01.txt#2", "code": "listened", "action": SAID}),
    json.dumps({SAID: "yp-01.txt#2"}),
    json.dumps({"unit": "yp-01.txt#2", "memo": [SAID]}),
)


def evidence(folder: Path) -> Iterator[Path]:
    """Write each broken file of evidence into a folder of its own."""
    for number, (name, write) in enumerate(EVIDENCE.items()):
        path = folder / f"e{number}" / name
        path.parent.mkdir(parents=True)
        write(path)
        yield path


def tables(folder: Path) -> Iterator[Path]:
    """Write each broken table that tells of people, codes or decisions."""
    for name, text in TABLES.items():
        yield written(folder / "tables" / name, text)
