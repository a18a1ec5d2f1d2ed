from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import json_lines
from voicecode.intake.sources import Source


def _source(tmp_path: Path, raw: bytes) -> Source:
    path = tmp_path / "a.jsonl"
    path.write_bytes(raw)
    return Source(path.name, path)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b'{"a": 1}\n\n  \r\n{"a": "x"}', [(1, {"a": 1}), (4, {"a": "x"})]),
        ('{"a": "tŷ\u2028£"}\n'.encode(), [(1, {"a": "tŷ\u2028£"})]),
        ('{"a": "tŷ"}'.encode("utf-8-sig"), [(1, {"a": "tŷ"})]),
        ('{"a": "tŷ"}'.encode("utf-16"), [(1, {"a": "tŷ"})]),
        ('{"a": "£5"}'.encode("cp1252"), [(1, {"a": "£5"})]),
        (rb'{"a": "\ud83d\ude00 \u0000"}', [(1, {"a": "😀 \0"})]),
        (b'{"a": NaN}', [(1, {"a": None})]),
    ],
)
def test_each_line_is_an_object(
    tmp_path: Path, raw: bytes, found: list[tuple[int, dict[str, object]]]
):
    assert list(json_lines.read(_source(tmp_path, raw))) == found


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b'{"a": 1}\n{"a": ', "a.jsonl, line 2: the JSON is broken at character 7"),
        (b'{\n"a": 1}', "line 1: the JSON is broken"),
        (b'\n{"a": "secret" "b"}', "line 2: the JSON is broken at character 16"),
        (b'{"a": ' + b"9" * 5000 + b"}", "line 1: the JSON is broken."),
        (b'{"a": ' + b"[" * 200_000, "line 1: the JSON is broken"),
        (b'[{"a": 1}]', "line 1: this is JSON, but no object"),
        (rb'{"a": "\ud800"}', "line 1: half a character"),
        (b'{"a": "\0"}', "not text"),
        (b'{"a": "\x81\xe9"}', "not text"),
        ('{"a": "tŷ"}'.encode("utf-16") + b"\0\xd8", "not text"),
        (b"", "empty"),
    ],
)
def test_what_is_no_object_is_refused_with_its_line(
    tmp_path: Path, raw: bytes, problem: str
):
    with pytest.raises(BadInputError) as refused:
        list(json_lines.read(_source(tmp_path, raw)))
    assert problem in refused.value.problem
    assert refused.value.hint
    assert "secret" not in str(refused.value)


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 100)
    source = _source(tmp_path, b'{"a": 1}\n{"a": "' + b"x" * 200)
    with pytest.raises(BadInputError, match="line 2: the line never ends"):
        list(json_lines.read(source))


@pytest.mark.parametrize(
    ("raw", "are_in"),
    [
        (b'{"a": 1}', True),
        (b"\n  [1]", True),
        ('{"a": 1}'.encode("utf-16"), True),
        (b"text,codes\n", False),
    ],
)
def test_the_beginning_tells_json_from_a_table(
    tmp_path: Path, raw: bytes, are_in: bool
):
    assert json_lines.are_in(_source(tmp_path, raw)) is are_in


def test_a_beginning_that_is_cut_is_no_text(tmp_path: Path):
    raw = "{}".encode("utf-16") + b"\0\xd8"
    with pytest.raises(BadInputError, match="not text"):
        json_lines.are_in(_source(tmp_path, raw))
