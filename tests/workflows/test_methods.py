from __future__ import annotations

import hashlib
from pathlib import Path

from tests.small_inputs import book, rules
from voicecode.domain.codings import Coders
from voicecode.domain.disclosure import Publication
from voicecode.workflows import code, methods
from voicecode.workflows.code import How


def test_rules_alone_are_said_to_be_alone(tmp_path: Path) -> None:
    path = book(tmp_path)
    told = methods.of(
        rules(str(path)), Publication(), protection=("Nothing was replaced.",)
    )
    assert told.coders is Coders.RULES
    assert told.model is None
    assert told.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert told.rules >= told.codes >= told.themes > 0
    assert told.protection == ("Nothing was replaced.",)


def test_a_model_is_told_by_its_card(tmp_path: Path) -> None:
    how = code.ready(How(str(book(tmp_path))))
    told = methods.of(how, Publication(), protection=())
    assert told.model is not None
    assert told.model.units == 0  # learnt from the codebook's own text alone
    assert told.units == "0"
    assert set(told.positives) == set(told.model.thresholds)
    assert len(told.model.thresholds) == told.codes
