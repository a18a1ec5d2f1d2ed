"""Nothing that is kept back stands in any export, in any of its forms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests import doubly_coded, outputs
from tests.small_inputs import book, rules, written
from voicecode.domain.forms import QuoteForm, ReportForm
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.reports import templates
from voicecode.store import exports_table, project_file
from voicecode.workflows import (
    code_project,
    import_sources,
    init,
    protect,
    quotes,
    report,
)
from voicecode.workflows.import_sources import How
from voicecode.workflows.quotes import Wish
from voicecode.workflows.read import Inputs, Watch

DAY = date(2026, 3, 3)
TALK = """\
Interviewer: You said that he hits you, quokka. Was your worker late?

Anna: She was late, like the ostrich.

Callum: She was late, like the walrus.

Dai: She was late, like the zebra.

Gwen: He hits me when he is late, like the badger.

Interviewer: And who listened?

Anna: My carer listened, like the swan.

Callum: My carer listened, like the otter.

Dai: My carer listened, like the lynx.

Gwen: My carer listened, like the heron.
"""
ROLES = """\
speaker,role,participant,consent
Interviewer,interviewer,,
Anna,child,P01,quote freely
Callum,child,P02,analyse only
Dai,child,P03,withdrawn
Gwen,child,P04,quote protected only
"""
QUOTED = ("ostrich", "swan", "heron", "toucan")
COUNTED = ("walrus", "otter", "puffin")  # never quoted, though counted
GONE = ("zebra", "lynx")  # of somebody who withdrew
FLAGGED = ("badger", "quokka")  # told of harm, and by the one who asks
NAMES = ("callum", "gwen", "anna")
# Where names stand as they were said, "yes" is not enough to be quoted.
PLAIN = {"puffin": "yes", "toucan": "quote freely"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept-back")
    project = folder / "project"
    init.init(project, codebook=str(book(folder)), title="Few")
    _import(project, "talk", TALK, ROLES, How(protect.How()))
    for bird, consent in PLAIN.items():
        said = f"Mum: Hm.\n\nInt: Well?\n\nMum: She was late, like the {bird}.\n"
        roles = f"speaker,role,consent\nMum,parent,{consent}\n"
        _import(project, bird, said, roles, How())
    code_project.code_project(project, how=rules(""), watch=Watch())
    doubly_coded.decide(
        project,
        *(f"Ana talk.txt#{unit} star" for unit in (2, 3, 4, 5, 7, 8, 9, 10)),
        *(f"Ana talk.txt#{unit} accept punctuality" for unit in range(2, 6)),
    )
    return project


@pytest.fixture(scope="module")
def made(project: Path) -> Mapping[str, str]:
    """Make every export of a project in every form; give what each of them says."""
    return {path.name: outputs.said(path) for path in _exports(project)}


def _import(project: Path, name: str, said: str, roles: str, how: How) -> None:
    talk = written(project.parent / "in" / f"{name}.txt", said)
    table = written(project.parent / f"{name}-roles.csv", roles)
    inputs = Inputs((talk,), roles=table)
    import_sources.import_(project, inputs, how=how, watch=Watch())


def _exports(project: Path) -> list[Path]:
    folder, made = project.parent, list[Path]()
    for form in QuoteForm:
        for limit in (None, 1):
            made.append(folder / f"quotes-{limit}.{form}")
            wish = Wish(quotes=QuoteWish(per_person=limit), allow_unreviewed=True)
            quotes.quotes(
                project, made[-1], wish=wish, edition=quotes.Edition(form, DAY)
            )
    for name in templates.names():
        for kind in (ReportForm.HTML, ReportForm.DOCX, ReportForm.MD):
            made.append(folder / f"{name}.{kind}")
            edition = report.Edition(name, kind, made_on=DAY, allow_unreviewed=True)
            report.report(project, made[-1], edition=edition)
    return made


def test_every_form_of_every_export_is_made(made: Mapping[str, str]) -> None:
    assert len(made) == 2 * len(QuoteForm) + 3 * len(templates.names())


def test_what_may_be_quoted_is(made: Mapping[str, str]) -> None:
    for form in QuoteForm:
        for word in QUOTED:
            assert word in made[f"quotes-None.{form}"], (form, word)


@pytest.mark.parametrize("word", [*COUNTED, *GONE, *FLAGGED])
def test_what_is_kept_back_stands_nowhere(made: Mapping[str, str], word: str) -> None:
    assert not [name for name, text in made.items() if word in text]


@pytest.mark.parametrize("word", [*NAMES, "anonym", "p03"])
def test_no_name_stands_anywhere_and_nothing_is_called_what_it_is_not(
    made: Mapping[str, str], word: str
) -> None:
    assert not [name for name, text in made.items() if word in text]


def test_reports_say_that_some_were_left_out_and_what_may_speak_of_harm(
    made: Mapping[str, str],
) -> None:
    for name in templates.names():
        words = " ".join(made[f"{name}.md"].split())
        assert "fewer than 5 people withdrew" in words, name
        assert "counted but not quoted: fewer than 5 people" in words, name
        assert "fewer than 5 passages may speak of harm" in words, name
        assert "this is no safeguarding system" in words, name


def test_whose_words_an_export_holds_is_known(
    made: Mapping[str, str], project: Path
) -> None:
    assert made
    with project_file.opened(project) as file:
        assert exports_table.holding(file, "P01")
        assert not exports_table.holding(file, "P02")
        assert not exports_table.holding(file, "P03")
