"""Builds files that are made to do harm, or are broken: one danger each.

The tests try them all in a process of their own; the bench measures them.
"""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests import pdf_files, spss_files
from tests.odd_files import ods, odt, old_file, zipped
from tests.refi_files import qdpx

SECONDS, MEGABYTES = 10, 400  # that a dangerous file may take

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MB = 1 << 20
_LINE = b"word " * (100 * _MB // 5)


@dataclass(frozen=True)
class Tried:
    """What became of a dangerous file: how it ended, what was said, what it took."""

    code: int
    said: list[str]
    output: bool
    seconds: float
    megabytes: float


# What a process has held at most is told without what held it before it began.
_TRY = """
import re, resource, sys
from pathlib import Path
from voicecode.cli.app import main
sys.argv = ["voicecode", "read", sys.argv[1], "-q", "-o", sys.argv[2]]
code = 0
try:
    main()
except SystemExit as end:
    code = end.code or 0
own = resource.getrusage(resource.RUSAGE_SELF)
inner = resource.getrusage(resource.RUSAGE_CHILDREN)
status = Path("/proc/self/status")
held = re.search("VmHWM:[^0-9]*([0-9]+)", status.read_text() if status.exists() else "")
peak = max(int(held[1]) if held else 0, inner.ru_maxrss) / 1024
seconds = sum(one.ru_utime + one.ru_stime for one in (own, inner))
print("took", seconds, peak)
sys.exit(code)
"""


def tried(path: Path, output: Path) -> Tried:
    """Read a file as a person would, in a process of its own.

    ``seconds`` are those of the processor; ``megabytes`` the peak of any process.
    """
    done = subprocess.run(
        [sys.executable, "-c", _TRY, str(path), str(output)],
        capture_output=True,
        check=False,
        text=True,
        errors="replace",
        env={**os.environ, "NO_COLOR": "1"},
    )
    took = done.stdout.split()[-2:] if "took" in done.stdout else ("nan", "nan")
    seconds, megabytes = map(float, took)
    said = [line for line in done.stderr.splitlines() if line.strip()]
    return Tried(done.returncode, said, output.exists(), seconds, megabytes)


def _noise(size: int = 2 * _MB) -> bytes:
    return random.Random(7).randbytes(size)  # noqa: S311 # no secret


def _bytes(name: str, content: Callable[[], bytes]) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        (folder / name).write_bytes(content())
        return folder / name

    return build


def _docx(
    name: str, body: Callable[[], str], prolog: str = ""
) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        document = (
            f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{_W}"><w:body>{body()}'
            "</w:body></w:document>"
        )
        return zipped(folder / name, {"word/document.xml": document})

    return build


def _numbers(count: int, form: str) -> str:
    # Numbers by chance: what is always the same would be refused for that alone.
    draw = random.Random(5)  # noqa: S311 # no secret
    return "".join(form.format(draw.randrange(9999)) for _ in range(count))


def _lying(folder: Path) -> Path:
    """A zip whose one part says that it is 10 bytes, and inflates to a gigabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = b"".join(packer.compress(bytes(_MB)) for _ in range(1024)) + packer.flush()
    name = b"word/document.xml"
    told = struct.pack("<HHHHHLLL", 20, 0, 8, 0, 0, 0, len(body), 10)
    local = b"PK\3\4" + told + struct.pack("<HH", len(name), 0) + name
    central = b"PK\1\2" + struct.pack("<H", 20) + told
    central += struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name
    sizes = len(central), len(local) + len(body)
    end = b"PK\5\6" + struct.pack("<HHHHLLH", 0, 0, 1, 1, *sizes, 0)
    (folder / "lying.docx").write_bytes(local + body + central + end)
    return folder / "lying.docx"


def _sheet(name: str, rows: Callable[[], str]) -> Callable[[Path], Path]:
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def build(folder: Path) -> Path:
        parts = {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r" '
            f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{links}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}">'
            f'<Relationship Id="r" Type="{links}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData>{rows()}'
            "</sheetData></worksheet>",
        }
        return zipped(folder / name, parts)

    return build


def _pdf_bomb(folder: Path) -> Path:
    once, twice = zlib.compressobj(9), zlib.compressobj(9)
    drawn = b"BT /R 12 Tf (a) Tj ET " * 50_000
    steps = [twice.compress(once.compress(drawn)) for _ in range(400)]
    packed = b"".join(steps) + twice.compress(once.flush()) + twice.flush()
    path = pdf_files.pdf(folder / "bomb.pdf", [pdf_files.Words("Mum: Hi.")])
    raw = path.read_bytes()
    start, end = raw.rindex(b"<</Length"), raw.rindex(b"endstream")
    inner = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\n"
    path.write_bytes(raw[:start] + inner % (len(packed), packed) + raw[end:])
    return path


def _locked_zip(folder: Path) -> Path:
    path = zipped(folder / "locked.zip", {"a.txt": "Mum: Hi.\nInt: Yes.\n"})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(raw)
    return path


def _many_parts(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "many.zip", "w") as archive:
        for number in range(45_000):
            archive.writestr(f"{number:060}.txt", b"")
    return folder / "many.zip"


def _cut_off(folder: Path) -> Path:
    path = _docx("cut-off.docx", lambda: _numbers(9999, "<w:p>{}</w:p>"))(folder)
    path.write_bytes(path.read_bytes()[:-5000])
    return path


def _sav_noise() -> bytes:
    return b"$FL2@(#) SPSS DATA FILE" + _noise()


def _sav_of_many_columns(folder: Path) -> Path:
    columns = [spss_files.Column(f"v{n}", [1.0]) for n in range(16_400)]
    return spss_files.sav(folder / "columns.sav", *columns)


def _parquet_bomb(folder: Path) -> Path:
    import pyarrow as pa  # noqa: PLC0415 # only here
    import pyarrow.parquet as pq  # noqa: PLC0415

    table = pa.table({"text": ["\0" * (32 * _MB)] * 4})
    path = folder / "bomb.parquet"
    pq.write_table(table, path, compression="zstd", use_dictionary=False)
    return path


_ENTITIES = (
    '<!DOCTYPE a [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
_FAR = (
    '<row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'
)
_CELL = (
    '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
)
_MANY = '<table:table-row table:number-rows-repeated="1000000">{}</table:table-row>'
_SPACES = f"<table:table-row>{_CELL}</table:table-row>".replace(
    ">x<", '>a<text:s text:c="999999999"/>b<'
)

# Those that must be refused, each with words of the reason.
REFUSED: Mapping[str, tuple[Callable[[Path], Path], str]] = {
    "a line of 100 MB": (_bytes("line.txt", lambda: _LINE), "more than 16 MB"),
    "a line of 100 MB in a table": (
        _bytes("line.csv", lambda: b"text\n" + _LINE),
        "line never ends",
    ),
    "a quotation mark never closed": (
        _bytes(
            "quote.csv",
            lambda: b"id,text\n" + b"1,so it was\n" * 99 + b'2,"' + b"word\n" * 500_000,
        ),
        "longer than a million",
    ),
    "a line of 100 MB of JSON": (
        _bytes("line.jsonl", lambda: b'{"text":"' + _LINE),
        "line never ends",
    ),
    "deep JSON": (_bytes("deep.jsonl", lambda: b'{"text":' + b"[" * 4_000_000), "JSON"),
    "a million lines": (_bytes("lines.txt", lambda: b"Mum: a\n" * 999_999), "lines"),
    "bytes of zero": (_bytes("nul.txt", lambda: bytes(15 * _MB)), "not text|empty"),
    "ten million unclosed tags": (
        _docx("tags.docx", lambda: "<w:p>" * 10_000_000),
        "too large",
    ),
    "five million tags by chance": (
        _docx("flat.docx", lambda: _numbers(1_200_000, "<w:p><w:r/>{}</w:p>")),
        "too large",
    ),
    "deep markup": (_docx("deep.docx", lambda: _numbers(9999, "<w:p>{}")), "broken"),
    "entities in Word": (_docx("dtd.docx", lambda: "&l9;", _ENTITIES), "entities"),
    "a bomb that says so": (
        lambda folder: zipped(
            folder / "bomb.docx", {"word/document.xml": bytes(1 << 29)}
        ),
        "too large",
    ),
    "a bomb that lies": (_lying, "too large"),
    "a zip cut off": (_cut_off, "broken"),
    "noise called Word": (_bytes("noise.docx", _noise), "no .docx file"),
    "noise in a zip": (_bytes("zip.docx", lambda: b"PK\3\4" + _noise()), "broken"),
    "Word 97": (lambda folder: old_file(folder / "a.doc", "WordDocument"), "old Word"),
    "a locked Word file": (
        lambda folder: old_file(folder / "a.docx", "EncryptedPackage"),
        "password",
    ),
    "entities in OpenDocument": (
        lambda folder: odt(folder / "a.odt", "x", prolog=_ENTITIES),
        "entities",
    ),
    "unclosed tags in OpenDocument": (
        lambda folder: odt(folder / "a.odt", "<text:p>" * 1_200_000),
        "too large",
    ),
    "a cell at the far corner": (
        _sheet("far.xlsx", lambda: _FAR.format(1_048_576, "XFD")),
        "far more cells",
    ),
    "a row that stands for a million": (
        lambda folder: ods(folder / "a.ods", [["text"]], cells=_MANY.format(_CELL * 9)),
        "too large|stops its reader",
    ),
    "a cell of a billion spaces": (
        lambda folder: ods(folder / "b.ods", [["text"]], cells=_SPACES),
        "too large|stops its reader",
    ),
    "noise in an old workbook": (
        _bytes("a.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _noise()),
        "old program|broken",
    ),
    "a million open braces": (
        _bytes("braces.rtf", lambda: rb"{\rtf1" + b"{" * 1_000_000),
        "broken",
    ),
    "far too many control words": (
        _bytes("words.rtf", lambda: rb"{\rtf1 " + rb"\b" * 1_600_000),
        "too large",
    ),
    "a bomb in a PDF": (_pdf_bomb, "too large|stops its reader"),
    "pages that hold themselves": (
        _bytes(
            "kids.pdf",
            lambda: (
                b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj"
                b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>endobj "
                b"trailer<</Root 1 0 R>>"
            ),
        ),
        "broken|too large",
    ),
    "millions of brackets in a PDF": (
        _bytes("open.pdf", lambda: b"%PDF-1.4\n1 0 obj" + b"[" * 9_000_000),
        "broken|too large|stops",
    ),
    "noise in a PDF": (_bytes("a.pdf", lambda: b"%PDF-1.7\n" + _noise()), "broken"),
    "noise in an SPSS file": (_bytes("a.sav", _sav_noise), "broken|stops|too large"),
    "sixteen thousand columns": (_sav_of_many_columns, "columns"),
    "noise in a Parquet table": (
        _bytes("a.parquet", lambda: b"PAR1" + _noise() + b"PAR1"),
        "broken",
    ),
    "a bomb in a Parquet table": (_parquet_bomb, "too large"),
    "entities in a project": (
        lambda folder: qdpx(folder / "a.qdpx", "", {}, prolog=_ENTITIES),
        "entities",
    ),
    "a bomb in a project": (
        lambda folder: qdpx(
            folder / "b.qdpx",
            '<TextSource name="a" plainTextPath="internal://a.txt"/>',
            {"sources/a.txt": bytes(1 << 28)},
        ),
        "too large",
    ),
    "a name that leads out of a zip": (
        lambda folder: zipped(folder / "out.zip", {"../../a.txt": "Mum: Hi."}),
        "leads out",
    ),
    "a locked file in a zip": (_locked_zip, "password"),
    "a zip in a zip": (
        lambda folder: zipped(
            folder / "b.zip",
            {"a.zip": zipped(folder / "a.zip", {"a.txt": "x"}).read_bytes()},
        ),
        "inside another",
    ),
    "a bomb in a zip": (
        lambda folder: zipped(folder / "c.zip", {"a.txt": bytes(1 << 28)}),
        "too large",
    ),
    "hundreds of thousands of files in a zip": (_many_parts, "too large"),
}

# Those that are strange but can be read.
READ: Mapping[str, Callable[[Path], Path]] = {
    "a field of 200,000 characters": _bytes(
        "field.csv",
        lambda: b"id,text\n1," + b"word " * 40_000 + b"\n2,so it was\n",
    ),
    "a line of 15 MB": _bytes("line.txt", lambda: b"word " * (3 * _MB)),
    "emoji by the million": _bytes(
        "emoji.txt", lambda: "\U0001f600 ".encode() * 3_000_000
    ),
    "millions of tags in a text": _bytes("tags.txt", lambda: b"<a>" * 5_000_000),
    "millions of bars on a line": _bytes("bars.md", lambda: b"|-" * 7_000_000),
    "millions of brackets": _bytes("brackets.txt", lambda: b"Mum (" * 3_000_000),
    "tags in a caption": _bytes(
        "tags.vtt",
        lambda: (
            b"WEBVTT\n\n00:01.000 --> 00:02.000\n"
            + b"<v " * 190_000
            + b"<a>" * 4_000_000
        ),
    ),
    "a cue of very many lines": _bytes(
        "cue.srt", lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"Mum: a\n" * 50_000
    ),
    "a letter at a time in rich text": _bytes(
        "hex.rtf", lambda: rb"{\rtf1 Mum: " + rb"\'41" * 300_000 + b"}"
    ),
}


def each(folder: Path) -> Iterator[tuple[str, Path]]:
    """Build every dangerous file, one at a time; each is gone before the next."""
    builders = {**{name: build for name, (build, _) in REFUSED.items()}, **READ}
    for name, build in builders.items():
        path = build(folder)
        yield name, path
        for left in folder.iterdir():
            left.unlink()
