"""The classifier: codings from what was learnt, alone or together with the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import Coders, Coding, Evidence
from voicecode.domain.valences import Valence
from voicecode.learning import scoring, valences
from voicecode.learning.evidence import CLASSIFIER, Part, Weighing
from voicecode.learning.features import Looking
from voicecode.learning.model import Model
from voicecode.learning.reliance import RuleCodings
from voicecode.learning.scoring import Rows, Signs
from voicecode.learning.sentence_vectors import SentenceVectors
from voicecode.learning.valences import Pairs

Flags = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]

_DIGITS = 4  # of a confidence


@dataclass(frozen=True, slots=True)
class Judged:
    """Probabilities and proposals for a batch: each of shape (units, codes).

    ``speaks`` says where the classifier by itself would propose the code. Together
    with rules it is asked of texts alone of which a rule says something.
    """

    chances: Reals
    proposed: Flags
    speaks: Flags


@dataclass(frozen=True, slots=True)
class Looked:
    """A batch of texts with what is seen of them, to be coded in one way or several."""

    texts: Sequence[str]
    rows: Rows
    signs: Signs


class Classifier:
    """Codes batches of units by a model."""

    def __init__(
        self, model: Model, codebook: Codebook, vectors: SentenceVectors | None = None
    ) -> None:
        self.model = model
        self._themes = {code.id: theme.id for theme, code in codebook.all_codes()}
        self._looking = Looking(model.vocabulary)
        self._weighing = Weighing(self._looking, model.scorers.linear.weights)
        self._vectors = vectors

    def look(self, texts: Sequence[str]) -> Looked:
        """Turn texts into features and signs, which is most of the work."""
        known = self.model
        apart = len(known.scorers.linear.weights) == known.vocabulary.size
        seen = scoring.rows(self._looking, texts, self._vectors, apart=apart)
        signs = scoring.signs(seen, known.scorers, known.likeness)
        return Looked(texts, seen, signs)

    def code(
        self, texts: Sequence[str], codings: RuleCodings, *, coders: Coders
    ) -> list[tuple[Coding, ...]]:
        """Give each text's codings, in the codebook's order.

        ``codings`` are what the rules propose for the texts, in order. A blank text
        has none.
        """
        if not any(texts):
            return [()] * len(texts)
        return self.coded(self.look(texts), codings, coders=coders)

    def coded(
        self, looked: Looked, codings: RuleCodings, *, coders: Coders
    ) -> list[tuple[Coding, ...]]:
        """Give the codings of texts that were looked at, as ``code`` does."""
        if coders is Coders.CLASSIFIER:
            codings = [()] * len(looked.texts)  # not even for the valence
        judged = self.judged(looked, codings, coders=coders)
        judged.proposed[[not text.strip() for text in looked.texts]] = False
        units, codes = np.nonzero(judged.proposed)
        pairs = valences.pairs(
            units, codes, codings=codings, columns=self.model.columns
        )
        said = self._valences(looked, pairs, codings)
        coded: list[list[Coding]] = [[] for _ in looked.texts]
        for place, (unit, code) in enumerate(_listed(units, codes)):
            rules = _ruled(codings[unit], self.model.codes[code])
            by = rules.by if rules else ()
            evidence = rules.evidence if rules else ()
            if judged.speaks[unit, code] or rules is None:
                words = self._words(looked, unit, code, said[place])
                by, evidence = (*by, CLASSIFIER), (*evidence, words)
            name, chance = self.model.codes[code], float(judged.chances[unit, code])
            confidence = round(chance, _DIGITS)
            coding = Coding(
                name, self._themes[name], said[place], confidence, by, evidence
            )
            coded[unit].append(coding)
        return [tuple(found) for found in coded]

    def judged(self, looked: Looked, codings: RuleCodings, *, coders: Coders) -> Judged:
        """Judge every code of every text, also those that are not proposed."""
        model, signs, besides = self.model, looked.signs.values, looked.rows.besides
        # A text in which nothing is seen, such as "...", speaks for no code.
        sees = np.diff(looked.rows.whole.indptr)[:, None] > 0
        can = model.learns & sees
        if coders is Coders.CLASSIFIER:
            alone = model.alone.chances(signs, besides)
            speaks = (alone >= model.alone.thresholds) & can
            return Judged(alone, speaks.copy(), speaks)
        speaks = self._speaks_too(looked, codings) & can
        ruled = model.reliance.signs(codings, model.columns, None)
        both = model.combined.chances(np.concatenate([signs, ruled], axis=2), besides)
        # A code that the classifier cannot judge is left to its rules.
        proposed = np.where(can, both >= model.combined.thresholds, ruled[:, :, 0] > 0)
        return Judged(both, proposed, speaks)

    def _speaks_too(self, looked: Looked, codings: RuleCodings) -> Flags:
        """Say where the classifier would propose a code, of texts with rules' codings.

        Of the others nobody asks.
        """
        asked = np.flatnonzero([len(found) for found in codings])
        alone = self.model.alone
        speaks = np.zeros(looked.signs.values.shape[:2], dtype=bool)
        signs, besides = looked.signs.values[asked], looked.rows.besides.of(asked)
        speaks[asked] = alone.chances(signs, besides) >= alone.thresholds
        return speaks

    def _valences(
        self, looked: Looked, pairs: Pairs, codings: RuleCodings
    ) -> Sequence[Valence | None]:
        if self.model.valence is not None:
            leans = looked.signs.values[:, :, scoring.LEANING]
            return self.model.valence.of(looked.rows, pairs, leans)
        ruled = (
            _ruled(codings[unit], self.model.codes[code])
            for unit, code in _listed(pairs.units, pairs.codes)
        )
        return [coding.valence if coding else None for coding in ruled]

    def _words(
        self, looked: Looked, unit: int, code: int, valence: Valence | None
    ) -> Evidence:
        best, rows = int(looked.signs.best[unit, code]), looked.rows
        sentence, words = -1, int(rows.unit_words[unit])
        if best >= 0:
            sentence, words = int(rows.places[best]), int(rows.sentence_words[best])
        of = Part(looked.texts[unit], sentence, words)
        return self._weighing.evidence(of, code, valence=valence)


def _ruled(codings: Sequence[Coding], code: str) -> Coding | None:
    return next((coding for coding in codings if coding.code == code), None)


def _listed(
    units: npt.NDArray[np.int64], codes: npt.NDArray[np.int64]
) -> list[tuple[int, int]]:
    return list(zip(units.tolist(), codes.tolist(), strict=True))
