from __future__ import annotations

import hashlib
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voicecode.domain import splices
from voicecode.domain.documents import Kind
from voicecode.domain.spans import Span
from voicecode.store import sources_table, texts_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival
from voicecode.store.texts_table import LENGTH


def empty(file: ProjectFile) -> int:
    sources_table.add(file, Arrival("t", Kind.TRANSCRIPT, "", is_protected=False), [])
    [text] = file.connection.execute("SELECT max(id) FROM text").fetchone()
    return int(text)


def written(file: ProjectFile, pieces: Sequence[str]) -> tuple[int, str]:
    text = empty(file)
    writer = texts_table.Writer(file, text)
    start = 0
    for piece in pieces:
        writer.write(piece, start=start)
        start += len(piece) + 1
    digest, characters = writer.end()
    whole = "\n".join(pieces)
    assert characters == len(whole)
    assert digest == hashlib.sha256(whole.encode()).hexdigest()
    assert texts_table.digest(file, text) == digest
    return text, whole


PIECES = ["Mae’r tŷ\x00 yn oer\r\n", "é" * LENGTH, "", "🙂" * (2 * LENGTH + 5), "end"]


def test_any_span_of_a_text_is_cut_to_the_character(file: ProjectFile) -> None:
    text, whole = written(file, PIECES)
    cut = texts_table.cutter(file)
    edges = [0, 1, 9, LENGTH - 1, LENGTH, LENGTH + 1, 3 * LENGTH, len(whole)]
    for start in edges:
        for end in (edge for edge in edges if edge >= start):
            assert cut(text, Span(start, end)) == whole[start:end]


def test_a_span_outside_of_a_text_cuts_what_there_is(file: ProjectFile) -> None:
    text, _ = written(file, ["short"])
    assert texts_table.cutter(file)(text, Span(3, 10**9)) == "rt"


def test_a_text_of_whole_pages_has_no_page_too_many(file: ProjectFile) -> None:
    text, _ = written(file, ["a" * LENGTH])
    [pages] = file.connection.execute(
        "SELECT count(*) FROM page WHERE text = ?", (text,)
    ).fetchone()
    assert pages == 1


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_what_is_replaced_is_gone_and_the_rest_stays(
    file: ProjectFile, data: st.DataObject
) -> None:
    size = data.draw(st.sampled_from([0, 7, LENGTH, LENGTH + 3, 3 * LENGTH]))
    text, whole = written(file, ["".join(chr(97 + at % 23) for at in range(size))])
    edges = sorted(data.draw(st.lists(st.integers(0, size), unique=True, max_size=8)))
    gone = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    words = [data.draw(st.sampled_from(["", "[name 1]"])) for _ in gone]
    splice = splices.made(gone, words)
    left = splice.of(whole)
    with file.writing():
        digest, characters = texts_table.rewrite(file, text, splice)
    assert texts_table.cutter(file)(text, Span(0, size + 99)) == left
    assert characters == len(left)
    assert digest == hashlib.sha256(left.encode()).hexdigest()
    assert texts_table.digest(file, text) == digest


def test_pages_that_wait_for_others_to_go_never_stay_behind(file: ProjectFile) -> None:
    text, _ = written(file, ["one two three"])
    with file.writing():
        texts_table.rewrite(file, text, splices.made([Span(0, 4)], [""]))
    rows = file.connection.execute("SELECT text FROM page WHERE text < 0").fetchall()
    assert rows == []
