from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.odd_files import zipped
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.intake import gold_tables

_GOOD, _BAD = Valence.POSITIVE, Valence.NEGATIVE


def _file(tmp_path: Path, content: str | bytes, name: str = "gold.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _workbook(
    path: Path, sheets: dict[str, list[list[object]]], *, hidden: tuple[str, ...] = ()
) -> Path:
    book = Workbook()
    for number, (name, rows) in enumerate(sheets.items()):
        sheet = book.create_sheet(name, number)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    del book["Sheet"]
    book.save(path)
    return path


def _texts(path: Path) -> list[tuple[str, dict[str, Valence | None]]]:
    return [(unit.text, dict(unit.codes)) for unit in gold_tables.read([path])]


def _refused(*paths: Path) -> BadInputError:
    with pytest.raises(BadInputError) as refused:
        gold_tables.read(paths)
    assert refused.value.hint
    assert "\n" not in refused.value.problem
    return refused.value


def test_a_table_is_read_with_all_its_columns(tmp_path: Path):
    path = _file(
        tmp_path,
        "ID, Text ,CODES,Role,note\n"
        'u1,"She listened, always",listened:positive; trust , Child ,x\n'
        "u2, NA ,,,\n",
    )
    assert gold_tables.read([path]) == [
        GoldUnit(
            "She listened, always",
            {"listened": _GOOD, "trust": None},
            Role.CHILD,
            "u1",
            "gold.csv, row 2",
        ),
        GoldUnit(" NA ", {}, Role.UNKNOWN, "u2", "gold.csv, row 3"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"text;codes\nit cost \xa35;money:negative\n",
        "text\tcodes\nit cost £5\tmoney:negative\n".encode("utf-16"),
        "\ufefftext|codes\nit cost £5|money:negative\n".encode(),
        'codes,text\r\n"money:negative;",it cost £5\r\n'.encode(),
        'text;codes\n"it cost £5";"money:negative;;"\n;\n'.encode(),
        '{"text": "it cost £5", "codes": "money:negative"}\n'.encode(),
        '\ufeff{"Codes": ["money:negative"], "TEXT": "it cost £5"}\n'.encode(),
    ],
)
def test_tables_come_in_every_form(tmp_path: Path, content: bytes):
    for name in ("gold.csv", "gold.tsv", "gold.jsonl", "gold.txt", "gold"):
        path = _file(tmp_path, content, name)
        assert _texts(path) == [("it cost £5", {"money": _BAD})]


@pytest.mark.parametrize(
    "text",
    ["None", "n/a", "nan", " two \n\nlines ", "'=1+1", "=1+1", 'a "quoted" word', "5"],
)
def test_text_is_not_altered(tmp_path: Path, text: str):
    cell = '"' + text.replace('"', '""') + '"'
    table = _file(tmp_path, f"text,codes\n{cell},\n")
    lines = _file(tmp_path, json.dumps({"text": text, "codes": ""}), "a.jsonl")
    for path in (table, lines):
        assert _texts(path) == [(text, {})]


def test_rows_are_numbered_as_in_the_sheet(tmp_path: Path):
    path = _file(tmp_path, 'text,codes\n"a\nb",x\n\n,\n" ", ; \nc\nd,y\n')
    assert [(unit.text, unit.place) for unit in gold_tables.read([path])] == [
        ("a\nb", "gold.csv, row 2"),
        ("c", "gold.csv, row 6"),
        ("d", "gold.csv, row 7"),
    ]


@pytest.mark.parametrize(
    ("header", "row", "respondent"),
    [
        ("id,text,codes", "7, Hi,", "7"),
        ("participant,text,codes,id", " P1 ,Hi,,7", "P1"),
        ("id,participant,text,codes,Respondent", "7,P1,Hi,,R1", "R1"),
        ("id,text,codes,respondent", "7,Hi,, ", None),
        ("text,codes", "Hi,", None),
    ],
)
def test_the_respondent_has_a_column_or_the_id(
    tmp_path: Path, header: str, row: str, respondent: str | None
):
    [unit] = gold_tables.read([_file(tmp_path, f"{header}\n{row}\n")])
    assert unit.respondent == respondent


def test_json_lines_say_the_same(tmp_path: Path):
    lines = [
        {"text": "Hi", "codes": [{"code": "a", "valence": "positive"}], "id": 7},
        {"text": None, "codes": None},
        {"text": "Ho", "codes": ["a:negative", "b"], "role": "staff", "more": {}},
        {"text": 5, "codes": [], "role": None, "participant": None, "id": "x"},
    ]
    path = _file(tmp_path, "\n\n".join(map(json.dumps, lines)), "gold.jsonl")
    assert gold_tables.read([path]) == [
        GoldUnit("Hi", {"a": _GOOD}, Role.UNKNOWN, "7", "gold.jsonl, line 1"),
        GoldUnit("Ho", {"a": _BAD, "b": None}, Role.STAFF, None, "gold.jsonl, line 5"),
        GoldUnit("5", {}, Role.UNKNOWN, None, "gold.jsonl, line 7"),
    ]


def test_our_own_coded_lines_are_read(tmp_path: Path):
    line = {
        "source": "survey.csv", "unit": 3, "participant": "P1", "speaker": None,
        "role": "child", "attributes": {}, "question": None, "answer": None,
        "text": "She came late", "start": 0, "end": 13, "flags": [],
        "codings": [{"code": "punctuality", "theme": "t", "valence": "negative",
                     "confidence": 1.0, "by": ["rules"], "evidence": []},
                    {"code": "trust", "theme": "t", "valence": None,
                     "confidence": 0.5, "by": ["rules"], "evidence": []}],
    }  # fmt: skip
    [unit] = gold_tables.read([_file(tmp_path, json.dumps(line), "coded.jsonl")])
    assert dict(unit.codes) == {"punctuality": _BAD, "trust": None}
    assert (unit.role, unit.respondent) == (Role.CHILD, "P1")


def test_the_first_visible_sheet_with_the_columns_is_read(tmp_path: Path):
    sheets: dict[str, list[list[object]]] = {
        "Old": [["text", "codes"], ["secret", "old"]],
        "Notes": [["text", "by"], ["about", "me"]],
        "Gold": [
            ["Gold of 2026"],
            [],
            ["ID", "Text", "Codes "],
            [1, "Hi", "a;b:negative"],
            [None, None, None],
            [2, "'=1+1", None],
        ],
        "More": [["text", "codes"], ["later", "x"]],
    }
    path = _workbook(tmp_path / "gold.xlsx", sheets, hidden=("Old",))
    path = path.rename(tmp_path / "gold.csv")  # what it is counts, not its name
    assert gold_tables.read([path]) == [
        GoldUnit("Hi", {"a": None, "b": _BAD}, Role.UNKNOWN, "1", "gold.csv, row 4"),
        GoldUnit("'=1+1", {}, Role.UNKNOWN, "2", "gold.csv, row 6"),
    ]


@pytest.mark.parametrize(
    ("rows", "problem", "hint"),
    [
        ([["words", "codes"], ["Hi", "a"]], "no column “text”", "words, codes"),
        ([["text", "code"], ["Hi", "a"]], "no column “codes”", "text, code"),
        ([["text", "codes"], [" ", " "]], "the table has no rows", "row"),
        ([["text", "codes"]], "no visible sheet holds a table", "sheet"),
        ([["text", "codes"], ["Hi", "a:x"]], "row 2: “a:x” ends in no", "positive"),
    ],
)
def test_a_workbook_that_is_no_gold_table_is_refused(
    tmp_path: Path, rows: list[list[object]], problem: str, hint: str
):
    path = _workbook(tmp_path / "gold.xlsx", {"S": rows, "Empty": []})
    refused = _refused(path)
    assert refused.problem.startswith("gold.xlsx")
    assert problem in refused.problem
    assert hint in refused.hint


def test_several_tables_are_read_one_after_the_other(tmp_path: Path):
    (tmp_path / "b").mkdir()
    first = _file(tmp_path, "text,codes\nHi,a\n")
    second = _file(tmp_path / "b", "text,codes\nHo,\n")
    third = _file(tmp_path, '{"text": "Ha", "codes": "c"}', "c.jsonl")
    units = gold_tables.read([third, first, second, first])
    assert [unit.text for unit in units] == ["Ha", "Hi", "Ho"]
    assert [unit.place for unit in units] == [
        "c.jsonl, line 1",
        f"{tmp_path.name}/gold.csv, row 2",
        "b/gold.csv, row 2",
    ]


@pytest.mark.parametrize(
    ("content", "problem", "hint"),
    [
        ("", "gold.csv: the file is empty", "whole"),
        ("text,codes\n", "gold.csv: the table has no rows", "row of its own"),
        ("text,codes\n , ;\n,\n", "gold.csv: the table has no rows", "row"),
        ("Words,codes\nHi,a\n", "gold.csv: there is no column “text”", "Words, codes"),
        ("text,notes\nHi,a\n", "gold.csv: there is no column “codes”", "text, notes"),
        ("text\nHi\n", "no column “codes”", "The columns are: text."),
        ("text,codes\nHi,a\n,b\n", "gold.csv, row 3: there are codes, but no", "Give"),
        ("text,codes\nHi,a:bad\n", "gold.csv, row 2: “a:bad” ends in no", "positive"),
        ("text,codes\nHi, there,a\n", "gold.csv, row 2: the row has more", "quotation"),
        ("text,codes,role\nHi,a,kid\n", "gold.csv, row 2: “kid” is not", "child, par"),
        (b"text,codes\nHi,a\0\n", "gold.csv: this is not text", "Save it again"),
        (bytes(range(256)) * 20, "gold.csv: this is not text", "Save it again"),
        (b"text,codes\n\x81\xe9,a\n", "gold.csv: this is not text", "UTF-8"),
        (b"%PDF-1.7", "gold.csv: this is no table", "CSV"),
        ("WEBVTT\n\nHi", "gold.csv: this is no table of texts and codes", "JSON"),
        ('[{"text": "Hi", "codes": ""}]', "line 1: this is JSON, but no", "object"),
        ('{"text": "Hi", "codes": ""}\n{"text":', "line 2: the JSON is br", "whole"),
        ('{"text": "Hi"}', "gold.csv, line 1: there is no column “codes”", "are: text"),
        ('{"Words": "", "codes": 1}', "no column “text”", "Words, codes"),
        ("{}", "line 1: there is no column “text”", "are: none."),
        ('{"text": ["Hi"], "codes": ""}', "line 1: “text” is neither", "quotation"),
        ('{"text": "Hi", "codes": "", "id": true}', "“id” is neither", "quotation"),
        ('{"text": "Hi", "codes": "", "role": "kid"}', "“kid” is not a role", "child"),
        ('{"text": "", "codes": ["a"]}', "line 1: there are codes, but no text", "G"),
        ('{"text": "Hi", "codes": 5}', "line 1: the codes are neither", "list"),
    ],
)
def test_mistakes_are_refused_with_their_place(
    tmp_path: Path, content: str | bytes, problem: str, hint: str
):
    refused = _refused(_file(tmp_path, content))
    assert problem in refused.problem
    assert hint in refused.hint


def test_broken_json_lines_are_no_table_of_text(tmp_path: Path):
    refused = _refused(_file(tmp_path, '\n"text": "secret"}', "gold.jsonl"))
    assert refused.problem.startswith("gold.jsonl, line 2: the JSON is broken")
    assert "secret" not in refused.problem + refused.hint


def test_a_table_without_headers_is_refused_and_what_people_said_kept(tmp_path: Path):
    said = "She never once came on time to see me, so I gave up waiting"
    refused = _refused(_file(tmp_path, f'"{said}",punctuality\n"{said}",trust\n'))
    assert "no column “text”" in refused.problem
    assert "(number 1, a long one), punctuality" in refused.hint


def test_what_is_no_file_is_refused(tmp_path: Path):
    missing = _refused(tmp_path / "gold.csv")
    assert "there is no such file" in missing.problem
    _file(tmp_path, "text,codes\nHi,a\n")
    folder = _refused(tmp_path)
    assert "this is a folder" in folder.problem
    assert str(tmp_path / "*.csv") in folder.hint


def test_a_file_that_may_not_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = _file(tmp_path, "text,codes\nHi,a\n")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert "cannot be opened (permission denied)" in _refused(path).problem


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(gold_tables, "MOST_ROWS", 2)
    path = _file(tmp_path, "text,codes\na,\n,\nb,\n")
    assert len(gold_tables.read([path])) == 2
    other = _file(tmp_path, "text,codes\nc,\n", "other.csv")
    refused = _refused(path, other)
    assert refused.problem == "other.csv: there are more than 2 rows up to here."


def test_no_files_are_no_units():
    assert gold_tables.read([]) == []


def test_tables_inside_a_zip_are_read(tmp_path: Path):
    path = zipped(tmp_path / "gold.zip", {"in/a.csv": "text,codes\nHi,late\n"})
    [unit] = gold_tables.read([path])
    assert (unit.text, unit.place) == ("Hi", "gold.zip/in/a.csv, row 2")
