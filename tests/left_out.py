"""How well voices are coded that were never learnt from.

python -m tests.left_out FILE ... prints it for files of the training corpus.
The named files of the training corpus are left out, a model learns from all others,
and codes them. Choices are made by these figures, not by text kept for measuring.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from voicecode.agreement import scores
from voicecode.domain.codings import Coders, Coding
from voicecode.domain.gold import GoldUnit
from voicecode.domain.scores import Scores
from voicecode.intake import gold_tables
from voicecode.language import word_families
from voicecode.learning import training
from voicecode.learning.classifier import Classifier
from voicecode.learning.means import STRANGERS, Means
from voicecode.resources import training_corpus
from voicecode.workflows import open_codebook


def measured(names: Sequence[str]) -> Mapping[str, Scores]:
    """Score all coders on files that the model did not learn from."""
    paths = [Path(path) for path in training_corpus()]
    unknown = {*names} - {path.stem for path in paths}
    if unknown:
        sys.exit(f"no such file of the corpus: {', '.join(sorted(unknown))}")
    book, rules = open_codebook.opened(open_codebook.DEFAULT)

    def ruled(units: Sequence[GoldUnit]) -> list[tuple[Coding, ...]]:
        return rules.code([one.text for one in units], [one.role for one in units])

    taught = gold_tables.read([path for path in paths if path.stem not in names])
    held_out = gold_tables.read([path for path in paths if path.stem in names])
    families = word_families.of(book.language)
    means = Means(families, is_scored=False, lowered=STRANGERS, remembered=True)
    model, _ = training.trained(taught, ruled(taught), book, means=means)
    classifier = Classifier(model, book)
    looked = classifier.look([unit.text for unit in held_out])
    found = ruled(held_out)
    gold = np.array([[code in unit.codes for code in model.codes] for unit in held_out])
    return {
        coders: scores.of(
            gold,
            classifier.judged(looked, found, coders=coders).proposed,
            codes=model.codes,
        )
        for coders in (Coders.COMBINED, Coders.CLASSIFIER)
    }


def main() -> None:
    """Print micro and macro F1 and alpha of each coder."""
    for coders, score in measured(sys.argv[1:]).items():
        print(
            f"{coders:<12}{score.micro_f1:.3f} {score.macro_f1:.3f} {score.alpha:.3f}"
        )


if __name__ == "__main__":
    main()
