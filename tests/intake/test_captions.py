from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError

_TIMES = "00:00:01.000 --> 00:00:02.000"


def test_a_captions_text_is_what_was_said(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.vtt"
    path.write_bytes(
        f"\ufeffWEBVTT\r\n\r\nNOTE made up\r\n\r\n{_TIMES}\r\n<v Zoe (14)>Hi\r\nyou"
        f"\r\n\r\n{_TIMES}\r\n<v Hannah Price>Yes</v>\r\n".encode()
    )
    [document] = aloud.documents(path)
    assert document.text == "Hi\nyou\nYes"
    assert aloud.said(path) == [("Zoe", "Hi\nyou"), ("Hannah Price", "Yes")]
    assert dict(document.passages[0].attributes) == {"age": "14"}
    assert document.passages[0].at == 1.0


def test_subrip_is_read(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nMum: She came.\n")
    assert aloud.said(path) == [("Mum", "She came.")]


@pytest.mark.parametrize("text", ["WEBVTT\n", "WEBVTT\n\nNOTE\nnothing"])
def test_captions_without_cues_are_refused(
    tmp_path: Path, aloud: ModuleType, text: str
):
    path = tmp_path / "a.vtt"
    path.write_text(text)
    with pytest.raises(BadInputError, match="nothing is said"):
        aloud.said(path)


def test_windows_1252_captions_are_told(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.vtt"
    path.write_bytes(f"WEBVTT\n\n{_TIMES}\nMum: £5".encode("cp1252"))
    assert len(aloud.remarks(path)) == 1


def test_a_recorders_notes_are_kept_as_a_memo(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.vtt"
    note = "NOTE\nTranscribed with a recorder 0.7\n(Language: en)"
    path.write_text(f"WEBVTT\n\n{note}\n\n1\n{_TIMES}\n<v S01>Hi\n")
    [document] = aloud.documents(path)
    assert document.memo == "Transcribed with a recorder 0.7\n(Language: en)"
    assert document.text == "Hi"
    assert aloud.remarks(path) == [
        "its notes are kept as a memo: Transcribed with a recorder 0.7; (Language: en)"
    ]


def test_of_long_notes_the_beginning_is_shown(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.vtt"
    path.write_text(f"WEBVTT\n\nNOTE\n{'so ' * 500}\n\n{_TIMES}\nHi\n")
    [remark] = aloud.remarks(path)
    assert len(remark) < 400
    assert remark.endswith("…")
