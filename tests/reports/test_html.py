from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.golden_files import golden
from voicecode.domain.findings import Findings
from voicecode.errors import BadInputError
from voicecode.reports import html, templates

GOLDEN = Path(__file__).parent / "golden" / "report.html"


class _Outline(HTMLParser):
    """What a page is made of: open elements, ids, headings, links."""

    def __init__(self, page):
        super().__init__()
        self.names, self.ids, self.links, self.attributes = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        for name, value in attrs:
            self.attributes.append(name)
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src", "aria-labelledby", "for"):
                self.links.append((name, value))


@pytest.fixture
def page(tiny, parts):
    return html.page(tiny, made_on=date(2026, 3, 3), parts=parts)


def test_the_page_is_the_golden_one(page):
    assert page == golden(GOLDEN, page)


def test_a_date_stands_there_only_if_it_is_given(tiny, parts, page):
    assert "3 March 2026" in page
    assert "2026" not in html.page(tiny, parts=parts)


def test_nothing_found_is_still_a_page(no_parts):
    page = html.page(Findings("T", "b", "1"), parts=no_parts)
    assert "<h1>T</h1>" in page
    assert "Nobody raised any of the codes." in page


def test_what_people_said_is_escaped_and_harmless(page):
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ␛[31m<mark>red</mark>" in page
    assert page.count("<script") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", page)
    assert "A &lt;i&gt;.pdf&lt;/i&gt; file" in page


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page):
    policy = re.search(r'Security-Policy" content="([^"]*)"', page)[1]
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        text = re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL)[1]
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_nothing_is_loaded_and_every_reference_is_met(page):
    outline = _Outline(page)
    assert len(outline.ids) == len(set(outline.ids))
    assert not {"img", "link", "iframe", "object"} & set(outline.names)
    assert not [name for name in outline.attributes if name.startswith("on")]
    for name, value in outline.links:
        assert name != "src"
        assert {one.removeprefix("#") for one in value.split()} <= set(outline.ids)


def test_headings_are_in_order(page):
    levels = [int(name[1]) for name in _Outline(page).names if re.match("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_quote_names_a_role_and_opens_to_where_it_stands(page):
    assert "<strong>Young person</strong>" in page
    assert "<bdi>Transcript 1, passage 2</bdi>" in page
    assert "Rule punctuality.1" in page


def test_every_remark_stands_where_a_reader_sees_it(tiny, page):
    opening = page[page.index("<main") : page.index("<h2")]
    assert all(remark in opening for remark in tiny.remarks)


def test_a_folder_without_a_style_has_the_shared_one(tiny, tmp_path):
    (tmp_path / "report.html.j2").write_text("{{ style }}", encoding="utf-8")
    assert html.page(tiny, folder=tmp_path) == templates.text("style.css")


def test_a_folder_without_a_page_is_refused(tiny, tmp_path):
    with pytest.raises(BadInputError, match=r"report\.html\.j2"):
        html.page(tiny, folder=tmp_path)


def test_a_chart_is_as_long_as_what_is_printed(page):
    bars = re.findall(
        r'<rect class="part (\w+)" x="[\d.]+%" y="23" width="([\d.]+)%"', page
    )
    assert ("positive", "18.0") in bars  # 10 of 40, of 72 per cent of the width
    assert page.count("Fewer than 5 people: Being reachable.") == 2
