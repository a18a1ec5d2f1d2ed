"""Cards: what a model was made of, so that anyone can tell what it is worth."""

from __future__ import annotations

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.metadata import version
from typing import Any

from voicecode import __version__
from voicecode.domain.codebooks import Codebook
from voicecode.domain.gold import GoldUnit
from voicecode.domain.methods import ModelFacts
from voicecode.learning.means import Means
from voicecode.learning.model import Model
from voicecode.learning.sentence_vectors import SentenceVectors

_LIBRARIES = ("numpy", "scipy", "scikit-learn")
_DIGITS = 4
_SCORES = {"micro_f1": "micro F1", "macro_f1": "macro F1", "alpha": "alpha (MASI)"}

Card = Mapping[str, Any]


def of(  # noqa: PLR0913 # a card says a lot
    model: Model,
    units: Sequence[GoldUnit],
    codebook: Codebook,
    means: Means,
    *,
    digest: str,
    made_on: date | None = None,
    scores: Mapping[str, Any] | None = None,
) -> Card:
    """Write a model's card; ``digest`` is the SHA-256 of its codebook's file."""
    positives = Counter(code for unit in units for code in unit.codes)
    thresholds = model.combined.thresholds.round(_DIGITS).tolist()
    return {
        "made_by": f"voicecode {__version__}",
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "trained_on": made_on.isoformat() if made_on else None,
        "seed": means.seed,
        "codebook": {
            "id": codebook.id,
            "version": codebook.version,
            "sha256": digest,
        },
        "units": len(units),
        "units_sha256": units_digest(units),
        "positives": {code: positives[code] for code in model.codes},
        "abstaining": sorted(model.abstaining),
        "thresholds": dict(zip(model.codes, thresholds, strict=True)),
        "semantic": _sentence_model(means.vectors),
        "cross_validated": scores,
    }


def facts(card: Card) -> ModelFacts:
    """Give what a methods appendix says of a model."""
    scores = (card.get("cross_validated") or {}).get("combined") or {}
    semantic = card.get("semantic")
    return ModelFacts(
        made_by=card["made_by"],
        units=card["units"],
        digest=card["units_sha256"],
        positives=card["positives"],
        thresholds=card["thresholds"],
        abstaining=tuple(card["abstaining"]),
        scores={
            shown: scores[name]
            for name, shown in _SCORES.items()
            if scores.get(name) is not None
        },
        semantic=semantic["name"] if semantic else None,
    )


def units_digest(units: Sequence[GoldUnit]) -> str:
    """Give the SHA-256 of units: their texts, codes, valences and roles, in order."""
    whole = hashlib.sha256()
    for unit in units:
        line = json.dumps([unit.text, sorted(unit.codes.items()), unit.role])
        whole.update(line.encode())
    return whole.hexdigest()


def _sentence_model(vectors: SentenceVectors | None) -> dict[str, str] | None:
    return {"name": vectors.name, "sha256": vectors.digest} if vectors else None
