"""The demo gives none of its fictional people away, in any of its outputs."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from voicecode import resources
from voicecode.domain.codings import Coders
from voicecode.workflows import protect, read, run
from voicecode.workflows.code import How
from voicecode.workflows.read import Inputs, Watch

# Everybody whom the evidence of the demo names, under every form of the name.
PEOPLE = """
Achebe Adrian Alison Amara Aziz Bellamy Bernadette Bethany Bev Brandon Brittany
Bunting Callum Carole Chidi Colette Colin Debbie Denise Desmond Dobbs Dougie Ellie Ellis
Emma Evie Farida Femi Fflos Finn Fiona Foy Gareth Geoffrey Gerald Gwil Hamid Hannah
Jamie JAIMEE Jan Janet Jaydn Jaz Jeevan Joan Joanne Joel Julie Karen Kath Kayden Kelly
Kirsty Kofi Leanne Len Lexi Lorna Lovell Lyn Maisie Mandy Manny Marcus Margaret Marie
Marsha Michael Milo Moira Norman Okafor Ollie Olwen Paula Penfold Pete Petrie Phil
Poppy Priya Priyanka Pugh Rachel Rory Sandra Shan Shaz Stacey Steph Steve Sunita Tandy
Tilly Trev Trish Tunde Tyler Winnie
""".split()
# Names that are common words too, as they stand where they name somebody.
IN_CONTEXT = ["Dean is", "Dawn ask", "worker Ash", "Grace", "Ola", "Hannah"]
# Streets, schools and homes.
PLACES = [
    "Larch House",
    "Aldwick",
    "Marsh Lane",
    "Larkfield",
    "Stokeley",
    "Harrow Ferry",
]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("demo")
    done = run.run(
        Inputs((resources.demo_corpus(),)),
        folder / "out",
        how=How("childrens-voice", Coders.RULES),
        protection=protect.How(key=folder / "keys" / "key.json"),
        edition=run.Edition(),
        watch=Watch(),
    )
    return {path.name: _read(path) for path in done.files}


def _read(path: Path) -> str:
    """Give all that a file says, also one that is packed as Word and Excel pack."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def test_the_names_do_stand_in_the_evidence() -> None:
    opened = read.opened(Inputs((resources.demo_corpus(),)))
    said = "\n".join(one.text for one in read.all_that_is_said(opened))
    said += "\n".join(
        passage.speaker or ""
        for one in read.all_that_is_said(opened)
        for passage in one.passages
    )
    missing = [name for name in PEOPLE if name not in said]
    assert missing == []


def test_no_output_holds_a_name(outputs: dict[str, str]) -> None:
    for name in (*PEOPLE, *IN_CONTEXT, *PLACES):
        word = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        for file, text in outputs.items():
            assert not word.search(text), (name, file)


def test_every_output_for_readers_says_what_was_done(outputs: dict[str, str]) -> None:
    for file in (run.REPORT, run.SECTION):
        shown = " ".join(outputs[file].split())
        assert "replaced by stand-ins in square brackets" in shown
        assert "no safeguarding system" in shown


def test_no_output_claims_that_nobody_can_be_known(outputs: dict[str, str]) -> None:
    for text in outputs.values():
        assert "anonym" not in text.casefold()
