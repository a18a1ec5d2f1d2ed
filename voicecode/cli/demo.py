"""voicecode demo: the main job on the corpus that ships with voicecode."""

from __future__ import annotations

from pathlib import Path

from voicecode.cli import options, report_options, showing


def demo(
    output: report_options.OutputFolder = Path("demo-output"),
    rules_only: options.RulesOnly = False,
    classifier_only: options.ClassifierOnly = False,
    no_protect: options.NoProtect = False,
    scale: report_options.Scale = "education-scotland",
    quiet: options.Quiet = False,
) -> None:
    """Do the main job on a review of a fictional council, Riverside."""
    from voicecode import resources
    from voicecode.workflows.read import Inputs

    inputs = Inputs(paths=(resources.demo_corpus(),))
    how = options.how(
        "childrens-voice", None, None, rules_only, classifier_only, jobs=1
    )
    protection = options.protection(
        None, None, None, is_wanted=not no_protect, flag="--no-protect"
    )
    edition = report_options.edition(scale)
    showing.main_job(
        inputs, output, how=how, protection=protection, edition=edition, quiet=quiet
    )
