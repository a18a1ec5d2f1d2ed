from __future__ import annotations

import pytest

from voicecode.errors import BadInputError
from voicecode.reports import templates


def _poured(folder, source, **values):
    (folder / "t.j2").write_text(source, encoding="utf-8")
    environment = templates.environment(folder, autoescape=True)
    return templates.poured(environment, "t.j2", values)


def test_the_shipped_templates_are_there():
    names = {path.name for path in templates.shipped().iterdir()}
    assert names == {"report.html.j2", "section.md.j2", "style.css", "script.js"}


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
    with pytest.raises(BadInputError, match=r"t\.j2: the template"):
        _poured(tmp_path, source, said="x", items=[])


def test_a_missing_template_or_file_is_refused_by_name(tmp_path):
    with pytest.raises(BadInputError, match=r"style\.css"):
        templates.text("style.css", tmp_path)
    with pytest.raises(BadInputError, match="gone"):
        environment = templates.environment(tmp_path, autoescape=True)
        templates.poured(environment, "gone", {})
