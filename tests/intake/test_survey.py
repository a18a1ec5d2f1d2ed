from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import survey, tables
from voicecode.intake.tables import Table


def _read(
    headers: tuple[str, ...], rows: list[list[str]], columns: Columns
) -> tuple[list[Document], list[Remark]]:
    fitted = (tables.fitted(n, row, len(headers)) for n, row in enumerate(rows, 2))
    read = list(survey.documents("a.csv", Table(headers, fitted), columns=columns))
    return (
        [one for one in read if isinstance(one, Document)],
        [one for one in read if isinstance(one, Remark)],
    )


def test_each_row_answers_each_question():
    [document], _ = _read(
        ("id", "role", "age", "Good?", "Bad?"),
        [["7", "child", "12", "Her dog", ""], ["8", "", "", " late ", "n/a"]],
        Columns(text=("Good?", "Bad?"), role="role", id="id", attributes=("age",)),
    )
    assert document.text == "Her dog\n\n late \nn/a"
    told = [
        (one.participant, one.role, one.question, dict(one.attributes))
        for one in document.passages
    ]
    assert told == [
        ("7", "child", "Good?", {"age": "12"}),
        ("7", "child", "Bad?", {"age": "12"}),
        ("8", None, "Good?", {}),
        ("8", None, "Bad?", {}),
    ]
    assert [one.span.of(document.text) for one in document.passages] == [
        "Her dog",
        "",
        " late ",
        "n/a",
    ]


def test_one_column_of_text_asks_no_question():
    [document], _ = _read(("text",), [["Hi"], [" "], ["Ho"]], Columns())
    assert [(one.participant, one.question) for one in document.passages] == [
        ("1", None),
        ("2", None),
    ]


def test_one_question_is_kept():
    [document], _ = _read(("Why?",), [["Hi"]], Columns(text=("Why?",)))
    assert document.passages[0].question == "Why?"


def test_documents_follow_one_another():
    rows = [[f"answer number {n}"] for n in range(1201)]
    documents, _ = _read(("text",), rows, Columns())
    assert [len(one.passages) for one in documents] == [500, 500, 201]
    whole = "\n".join(one.text for one in documents)
    for one in documents:
        assert whole[one.start : one.start + len(one.text)] == one.text
    assert documents[2].passages[0].participant == "1001"


def test_ragged_rows_are_told_and_not_all():
    rows = [["a", "b", "c"]] + [["a"]] * 7
    _, remarks = _read(("text", "x"), rows, Columns())
    assert str(remarks[1]) == (
        "a.csv, row 2: 3 cells under 2 headers; the surplus is joined to the last"
    )
    assert str(remarks[2]) == (
        "a.csv, row 3: 1 cell under 2 headers; those missing are blank"
    )
    assert remarks[-1].text == "3 more rows have too few or too many cells"


def test_a_block_of_blank_rows_is_no_document():
    rows = [["yes"]] + [[""]] * 1100 + [["no"]]
    documents, _ = _read(("text",), rows, Columns())
    assert [one.text for one in documents] == ["yes", "no"]


def test_rows_that_add_up_are_left_out_and_counted():
    rows = [["R1", "They came late"], ["Total", ""], ["n", "I was never asked"]]
    [document], remarks = _read(("Ref", "Comment"), rows, Columns())
    assert document.text == "They came late\nI was never asked"
    assert remarks[-1].text == "rows left out as totals: 1"


def test_a_merged_answer_is_one_persons():
    rows = [
        tables.Row(2, ["R1", "Hill", "They came late"]),
        tables.Row(3, ["R2", "Hill", "They came late"], repeated=frozenset({1, 2})),
    ]
    table = Table(("Ref", "School", "Comment"), iter(rows))
    read = list(survey.documents("a.xlsx", table, columns=Columns()))
    [document] = [one for one in read if isinstance(one, Document)]
    assert [
        (one.span.of(document.text), dict(one.attributes)) for one in document.passages
    ] == [("They came late", {"School": "Hill"}), ("", {"School": "Hill"})]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_every_cell_comes_back(rows: list[list[str]]):
    documents, _ = _read(("Good?", "Bad?"), rows, Columns(text=("Good?", "Bad?")))
    back = [
        one.span.of(document.text)
        for document in documents
        for one in document.passages
    ]
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert back == [cell if cell.strip() else "" for row in kept for cell in row]


def test_several_answers_of_a_respondent_are_one_attribute():
    headers = (
        "Who helps?",
        "Did you?: Swim",
        "Did you?: Sing",
        "What would you change?",
    )
    rows = [
        ["Nan;Dog;", "Yes", "Yes", "They should come on time, all of them."],
        ["Dog;", "No", "No", "Nobody asked me about any of it at all."],
        ["Dog;Nan;", "", "Yes", "I would like to see my brother more often."],
    ]
    [document], [told] = _read(headers, rows, Columns())
    assert [dict(one.attributes) for one in document.passages] == [
        {"Who helps?": "Nan; Dog", "Did you?": "Swim; Sing"},
        {"Who helps?": "Dog", "Did you?": "None of these"},
        {"Who helps?": "Dog; Nan", "Did you?": "Sing"},
    ]
    assert "left out" not in told.text
