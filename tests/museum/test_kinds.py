"""Files of every kind, each strange in one way: the one it is named for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.errors import BadInputError
from voicecode.intake import reading, sources
from voicecode.units import cutting

_HERE = Path(__file__).parent

_RANG = (
    "the duty line said somebody would ring me back, and nobody did until the "
    "Thursday, when it was too late to be of any use to us."
)

# What is said in each file, by whom; and what is remarked of it.
_SAID: dict[str, list[tuple[str | None, str]]] = {
    "text-called-word.docx": [("Mum", "this is not a Word file")],
    "table-called-excel.xlsx": [(None, "She came late"), (None, "n/a")],
    "open-document-called-word.docx": [
        ("Int", "How was  it?"),
        ("YP1", "I said\nno."),
    ],
    "rich-text-in-three-encodings.rtf": [
        ("Int", "How was café, Zoë?"),
        ("YP1", "Mama mówi „nie” a–d tŷ."),
    ],
    "folder-with-a-bad-file.zip": [("Int", "How?"), ("YP1", "So.")],
    "units-of-two-sources.jsonl": [
        ("YP1", "Nobody told me."),
        ("YP1", "Not once."),
        ("Parent", "n/a"),
    ],
    "repeated-words-kept-once.parquet": [
        (None, "They listened to me"),
        (None, ""),
        (None, "Café visits, £5 each"),
    ],
    "answers-marked-as-missing.sav": [
        ("Young person", "They listened, café and all"),
        ("Foster carer", ""),
        (None, "Nothing"),
    ],
    "project-with-a-missing-text.qdpx": [
        ("Int", "How was it?"),
        ("YP1", "Mae'r tŷ yn oer."),
    ],
    "blank-rows-by-the-million.ods": [
        (None, "Somebody who rings back when they say so"),
        (None, "n/a"),
    ],
    "old-workbook-called-new.xlsx": [
        (None, "Somebody who rings back"),
        (None, "Nothing"),
        (None, "The café — it's £5"),
    ],
    "wrapped-lines-and-page-numbers.pdf": [
        ("Interviewer", "What happened then?"),
        ("Mum", f"I rang and I rang, and {_RANG}\nAfter that {_RANG}"),
        ("Interviewer", "And your social worker?"),
        ("Mum", "She left."),
    ],
    "table-of-two-columns.pdf": [
        ("Interviewer", "How was it when you moved?"),
        ("Young person 1", "Nobody told us anything so we just waited there."),
        ("Interviewer", "And then what did they say?"),
        ("Young person 1", "Nothing at all."),
    ],
}
_REMARKED = {
    "text-called-word.docx": "read as a plain text, as it is one",
    "table-called-excel.xlsx": "read as a table of plain text, as it is one",
    "open-document-called-word.docx": "left out: 1 comment",
    "rich-text-in-three-encodings.rtf": "left out: 1 comment",
    "old-workbook-called-new.xlsx": "left alone, as hidden: sheet “KEY”",
    "answers-marked-as-missing.sav": "answers that the file marks as missing count as"
    " blank: 2",
    "project-with-a-missing-text.qdpx": "missing in the project: “Interview 2”",
    "wrapped-lines-and-page-numbers.pdf": "left out: 4 lines of page numbers and"
    " margins",
}
_REFUSED = {
    "folder-with-a-bad-file.zip": "folder-with-a-bad-file.zip/interviews/broken.docx: "
    "the file is broken or cut off",
    "name-that-leads-out.zip": "name-that-leads-out.zip: the archive holds a name",
    "scan-without-text.pdf": "scan-without-text.pdf: this PDF holds pictures of pages"
    " and no text",
    "locked.pdf": "locked.pdf: the file is protected by a password",
    "pdf-called-text.txt": "pdf-called-text.txt: the file is broken",
}


@pytest.mark.parametrize("name", _SAID)
def test_a_file_of_a_strange_kind_is_read_right(name: str):
    said, _, _ = _read(name)
    assert said == _SAID[name]


@pytest.mark.parametrize("name", _SAID)
def test_every_unit_is_cut_exactly_out_of_its_source(name: str):
    documents = [one for one in _all(name) if isinstance(one, Document)]
    units = [(one, unit) for one in documents for unit in cutting.units(one, people={})]
    assert units
    for document, unit in units:
        within = unit.span.shifted(-document.start)
        assert within.of(document.text) == unit.text
        assert unit.source == document.source


@pytest.mark.parametrize("name", _REMARKED)
def test_what_is_strange_is_remarked(name: str):
    _, remarks, _ = _read(name)
    assert _REMARKED[name] in remarks


@pytest.mark.parametrize("name", _REFUSED)
def test_what_cannot_be_read_is_refused_by_name(name: str):
    _, _, refused = _read(name)
    assert [problem.startswith(_REFUSED[name]) for problem in refused] == [True]


def _read(name: str) -> tuple[list[tuple[str | None, str]], list[str], list[str]]:
    said: list[tuple[str | None, str]] = []
    remarks, refused = [], []
    for one in _all(name):
        if isinstance(one, Document):
            said.extend(_passages(one))
        elif isinstance(one, Remark):
            remarks.append(one.text)
        else:
            assert one.hint
            refused.append(one.problem)
    return said, remarks, refused


def _all(name: str) -> Iterator[Document | Remark | Refusal]:
    for source in sources.find([_HERE / name]):
        try:
            yield from reading.read(source, columns=Columns())
        except BadInputError as error:
            yield Refusal(source.name, error.problem, error.hint)


def _passages(document: Document) -> list[tuple[str | None, str]]:
    return [
        (one.speaker or one.role, one.span.of(document.text))
        for one in document.passages
    ]
