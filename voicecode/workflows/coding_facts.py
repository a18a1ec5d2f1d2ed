"""Coding facts: by what a project's current run proposed codes, for an appendix."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from voicecode.analysis import small_numbers
from voicecode.domain.codings import Coders
from voicecode.domain.disclosure import Publication
from voicecode.domain.projects import Run
from voicecode.domain.report_parts import FigureTable

_PROPOSERS = {
    Coders.COMBINED: "the rules of the codebook and a trained classifier together",
    Coders.CLASSIFIER: "a trained classifier alone",
    Coders.RULES: "the rules of the codebook alone",
}
_DIGEST = 12  # characters of a hash are enough to tell models apart


def sentences(
    run: Run | None, names: Mapping[str, str], publication: Publication
) -> tuple[str, ...]:
    """Say by which rules and model codes were proposed; ``names`` are the codes'."""
    return tuple(_sentences(run, names, publication)) if run else ()


def thresholds(
    run: Run | None, names: Mapping[str, str], publication: Publication
) -> FigureTable | None:
    """Give from which probability a model proposes each code, where one did."""
    card = _card(run) if run else None
    if not card:
        return None
    rows = tuple(
        (
            names.get(code, code),
            small_numbers.printed(card["positives"].get(code, 0), publication),
            f"{value:.2f}",
        )
        for code, value in card["thresholds"].items()
    )
    head = ("Code", "Units that it learnt from", "Probability")
    return FigureTable("From which probability each code is proposed", head, rows)


def _sentences(
    run: Run, names: Mapping[str, str], publication: Publication
) -> Iterator[str]:
    coders = run.settings.get("coders", "")
    if coders in (*Coders,):
        yield (
            f"Codes were proposed by {_PROPOSERS[Coders(coders)]}. Each proposal names"
            " the words that earned it."
        )
    if rules := run.settings.get("rules"):
        yield f"The codebook has {int(rules):,} rules."
    card = _card(run)
    if not card:
        return
    learnt = _learnt(card, publication)
    yield f"The classifier was made by {card['made_by']} from {learnt}."
    if card.get("semantic"):
        yield (
            "It also weighs the meaning of whole units by the sentence model"
            f" {card['semantic']}."
        )
    for name, score in card["scores"].items():
        yield f"Cross-validated on the units that it learnt from, {name}: {score:.2f}."
    if card["abstaining"]:
        left = ", ".join(names.get(code, code) for code in card["abstaining"])
        yield f"Too few units carry these codes, so they are left to the rules: {left}."


def _learnt(card: Mapping[str, Any], publication: Publication) -> str:
    """Say what a model learnt from."""
    if not card["units"]:
        return "the codebook’s own text alone"
    units = small_numbers.counted(
        card["units"], "coded unit", "coded units", publication
    )
    digest = card["digest"][:_DIGEST]
    return f"{units} (their SHA-256 begins {digest}) and the codebook’s own text"


def _card(run: Run) -> Mapping[str, Any] | None:
    """Give what the run kept of its model's card; runs of old kept nothing."""
    card = run.settings.get("card")
    found: Mapping[str, Any] | None = json.loads(card) if card else None
    return found
