from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voicecode.domain.documents import Kind
from voicecode.errors import BadInputError
from voicecode.intake import plain_text


def test_the_document_is_the_file_itself(tmp_path: Path, aloud: ModuleType):
    text = "Int: How\u00a0was it?\r\n\r\nYP1: Da\u0302 iawn.\r\nwrapped\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    [document] = aloud.documents(path)
    assert document.text == text
    assert aloud.said(path) == [
        ("Int", "How\u00a0was it?"),
        ("YP1", "Da\u0302 iawn.\r\nwrapped"),
    ]


def test_markdown_headings_and_settings_are_not_said(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: x\n---\n# Visit\n\nShe came.\n\nHome\n----\n\nShe left.\n\n"
        "| Who | What |\n|---|---|\n| nan | kind |\n"
    )
    assert aloud.said(path) == [
        (None, "She came."),
        (None, "She left."),
        (None, "| nan | kind |"),
    ]
    assert aloud.documents(path)[0].kind is Kind.RECORD


def test_a_rule_at_the_top_is_no_settings(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.md"
    path.write_text("---\n\nShe came. It was late\n\n---\n\nShe left.")
    assert len(aloud.said(path)) == 2


def test_a_hash_in_plain_text_is_said(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.txt"
    path.write_text("# 1 reason is trust")
    assert aloud.said(path) == [(None, "# 1 reason is trust")]


def test_windows_1252_is_read_and_told(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.txt"
    path.write_bytes("Mum: it cost £5".encode("cp1252"))
    assert aloud.said(path) == [("Mum", "it cost £5")]
    assert aloud.remarks(path) == ["read as Windows-1252, as it is not UTF-8"]


def test_prose_above_the_turns_is_told(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.txt"
    path.write_text(f"{'word ' * 30}.\n\nMum: {'hello ' * 40}\nInt: yes")
    [remark] = aloud.remarks(path)
    assert remark.startswith("1 line of prose above the first turn")


def test_headings_alone_say_nothing(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.md"
    path.write_text("# One\n\n## Two\n")
    with pytest.raises(BadInputError, match="nothing is said"):
        aloud.said(path)


def test_a_text_of_absurd_size_is_refused(
    tmp_path: Path, aloud: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "a.txt"
    path.write_text("a\n" * 200_001)
    with pytest.raises(BadInputError, match="200,000 lines"):
        aloud.said(path)
    monkeypatch.setattr(plain_text, "LARGEST", 10)
    with pytest.raises(BadInputError, match="16 MB"):
        aloud.said(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    turns=st.lists(
        st.tuples(
            st.sampled_from(["Int", "YP1", "Young person 2", "Mum"]),
            st.lists(
                st.text(alphabet="abcé ,.?!'’", min_size=1).filter(str.strip),
                min_size=1,
                max_size=3,
            ),
        ),
        min_size=2,
        max_size=12,
    ),
    newline=st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_every_character_said_comes_back_in_order(
    tmp_path: Path,
    aloud: ModuleType,
    turns: list[tuple[str, list[str]]],
    newline: str,
):
    text = newline.join(f"{who}: {newline.join(words)}" for who, words in turns)
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    said = aloud.said(path)
    assert [who for who, _ in said] == [who for who, _ in turns]
    back = "".join("".join(words.split()) for _, words in said)
    assert back == "".join("".join("".join(words).split()) for _, words in turns)
