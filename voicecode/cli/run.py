"""voicecode run: the main job, from files to findings."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from voicecode.cli import options, report_options, showing


class Language(StrEnum):
    """The languages whose words voicecode knows."""

    ENGLISH = "en"
    WELSH = "cy"


_Language = Annotated[
    Language | None,
    typer.Option("--lang", help="The texts' language, if not the codebook's."),
]


def run(
    paths: options.Paths,
    output: report_options.OutputFolder,
    codebook: options.CodebookName = "childrens-voice",
    roles: options.Roles = None,
    consent: options.Consent = None,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    language: _Language = None,
    model: options.ModelFile = None,
    semantic: options.Semantic = None,
    rules_only: options.RulesOnly = False,
    classifier_only: options.ClassifierOnly = False,
    names: options.Names = None,
    key: options.KeyFile = None,
    decisions: options.Decisions = None,
    no_protect: options.NoProtect = False,
    jobs: options.Jobs = 1,
    scale: report_options.Scale = "education-scotland",
    rounding: report_options.Rounding = 5,
    threshold: report_options.Threshold = 5,
    k: report_options.Shared = 5,
    quiet: options.Quiet = False,
) -> None:
    """Read transcripts and surveys, replace names, code, and write what people said.

    Writes report.html, what-children-told-us, quote-bank, coded.jsonl and methods.md.
    """
    said = options.inputs(paths, roles, text, role, identity, attribute)
    wanted = replace(said, language=language, consent=consent)
    how = options.how(codebook, model, semantic, rules_only, classifier_only, jobs)
    protection = options.protection(
        names, key, decisions, is_wanted=not no_protect, flag="--no-protect"
    )
    made = report_options.edition(scale, rounding, threshold, k)
    showing.main_job(
        wanted, output, how=how, protection=protection, edition=made, quiet=quiet
    )
