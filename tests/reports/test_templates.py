from __future__ import annotations

import pytest

from voicecode.domain.report_parts import FigureTable
from voicecode.errors import BadInputError
from voicecode.reports import templates


def _poured(folder, source, **values):
    (folder / "t.j2").write_text(source, encoding="utf-8")
    environment = templates.environment(folder, autoescape=True)
    return templates.poured(environment, "t.j2", values)


def test_the_shipped_templates_are_there():
    assert templates.names() == [
        "framework-matrix",
        "inspection",
        "methods",
        "national-review",
        "overview",
        "quote-bank",
        "survey",
        "themed-report",
        "web-summary",
        "what-children-told-us",
    ]
    for name in templates.names():
        files = {path.name for path in templates.shipped(name).iterdir()}
        assert {"report.html.j2", "report.md.j2"} <= files


def test_a_template_is_found_by_its_name_or_its_folder(tmp_path):
    (tmp_path / "report.md.j2").write_text("x", encoding="utf-8")
    assert templates.named("survey") == templates.shipped("survey")
    assert templates.named(str(tmp_path)) == tmp_path


def test_an_unknown_template_is_refused_with_the_nearest_name(tmp_path):
    with pytest.raises(BadInputError) as refused:
        templates.named("overveiw")
    assert "'overview'" in refused.value.hint
    with pytest.raises(BadInputError, match="is no template"):
        templates.named(str(tmp_path))


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("ok\n{{ missing }}", 2, "'missing' is undefined"),
        ("ok\nok\n{% if %}", 3, "Expected an expression"),
        ("\n\n\n{{ 1 / 0 }}", 4, "divides by zero"),
        ("\n{% for n in range(10**9) %}{% endfor %}", 2, "range is too large"),
        ("\n{% include 'other' %}", 2, "there is no other"),
        ("\n{{ items.__class__.__mro__ }}", 2, "no template may use"),
        ("{% from 'macros.html.j2' import figurs %}{{ figurs(1) }}", 1, "'figurs'"),
        ("{{ heard.rowz | length }}", 1, "'FigureTable' has no attribute 'rowz'"),
        ("{{ 'a' * 10**9 }}", 1, "multiplication"),
        ("{{ 2 ** 1000000000 }}", 1, "power"),
        ("{{ '%99999999d' % 1 }}", 1, "too much"),
        ("{{ [1] * 10**8 }}", 1, "multiplication"),
    ],
)
def test_a_mistake_is_told_by_file_line_and_what(tmp_path, source, line, what):
    with pytest.raises(BadInputError) as refused:
        _poured(tmp_path, source, items=[], heard=FigureTable("", (), ()))
    assert f"t.j2, line {line}: " in refused.value.problem
    assert what in refused.value.problem


@pytest.mark.parametrize(
    "source",
    ["{{ {}[said] }}", "{{ said.encode('ascii', said) }}", "{% include said %}"],
)
def test_what_people_said_is_in_no_message(tmp_path, source):
    with pytest.raises(BadInputError) as refused:
        _poured(tmp_path, source, said="Quite privaté")
    assert "privat" not in refused.value.problem


def test_a_template_that_is_no_text_is_told_by_its_file(tmp_path):
    (tmp_path / "t.j2").write_bytes(b"caf\xe9")
    environment = templates.environment(tmp_path, autoescape=True)
    with pytest.raises(BadInputError, match=r"t\.j2: .*not UTF-8") as refused:
        templates.poured(environment, "t.j2", {})
    assert refused.value.problem.startswith(str(tmp_path))


def test_a_template_that_lacks_a_form_is_refused(tmp_path):
    (tmp_path / "report.md.j2").write_text("x", encoding="utf-8")
    templates.check(tmp_path, is_page=False)
    with pytest.raises(BadInputError, match=r"has no report\.html\.j2") as refused:
        templates.check(tmp_path, is_page=True)
    assert "Markdown, Word or PDF" in refused.value.hint


def test_a_template_that_doubles_without_end_is_stopped(tmp_path):
    doubling = (
        "{% set n = namespace(x='aaaaaaaaaa') %}"
        "{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    )
    with pytest.raises(BadInputError, match="too much memory"):
        _poured(tmp_path, doubling)


def test_a_persons_words_are_never_run_as_a_template(tmp_path):
    assert _poured(tmp_path, "{{ said }}", said="{{ 7*7 }}<b>") == (
        "{{ 7*7 }}&lt;b&gt;"
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ missing }}",
        "{% if %}",
        "{{ said.__class__.__mro__ }}",
        "{{ items.append(1) }}",
        "{% include 'other' %}",
    ],
)
def test_a_template_with_a_mistake_or_a_trick_is_refused(tmp_path, source):
    with pytest.raises(BadInputError, match=r"t\.j2.*: the template"):
        _poured(tmp_path, source, said="x", items=[])


def test_a_missing_template_or_file_is_refused_by_name(tmp_path):
    with pytest.raises(BadInputError, match=r"none\.css"):
        templates.text("none.css", tmp_path)
    with pytest.raises(BadInputError, match="gone"):
        environment = templates.environment(tmp_path, autoescape=True)
        templates.poured(environment, "gone", {})
