"""The parts of a model: words and counts on the one hand, arrays on the other.

A model file holds these and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence
from voicecode.learning.features import Vocabulary
from voicecode.learning.judges import Judge
from voicecode.learning.linear import Linear
from voicecode.learning.memory import Memory
from voicecode.learning.model import Model
from voicecode.learning.nearness import Nearness
from voicecode.learning.networks import Network
from voicecode.learning.reliance import Reliance
from voicecode.learning.scorers import Scorers
from voicecode.learning.sigmoids import Sigmoid
from voicecode.learning.valences import ValenceModel

Arrays = Mapping[str, npt.NDArray[Any]]


def texts(model: Model) -> dict[str, Any]:
    """Give all of a model that is words and counts, as JSON has it."""
    vocabulary = model.vocabulary
    return {
        "card": dict(model.card),
        "codes": list(model.codes),
        "abstaining": sorted(model.abstaining),
        "words": list(vocabulary.words),
        "runs": list(vocabulary.runs),
        "lengths": list(vocabulary.lengths),
        "lettered": vocabulary.lettered,
        "families": [
            [family.name, family.polarity, list(family.members)]
            for family in vocabulary.families
        ],
        "rules": {
            rule: [fired, model.reliance.right.get(rule, 0)]
            for rule, fired in model.reliance.fired.items()
        },
        "common": model.reliance.common,
    }


def arrays(model: Model) -> Arrays:
    """Give all of a model that is arrays, each by a name of its own."""
    found: dict[str, npt.NDArray[Any]] = {
        "pairs": model.vocabulary.pairs,
        "neighbours": model.vocabulary.neighbours,
        "frequencies": model.vocabulary.weights,
        "near": model.vocabulary.near.pairs,
        "near-frequencies": model.vocabulary.near.weights,
        "likeness": model.likeness,
    }
    found |= _of_linear("linear", model.scorers.linear)
    found |= _of_linear("near", model.scorers.near, np.float16)
    found |= _of_linear("leaning", model.scorers.leaning, np.float16)
    found |= _of_memory(model.scorers.memory)
    for name, judge in (("alone", model.alone), ("combined", model.combined)):
        found[f"{name}-signs"] = judge.sigmoid.weights
        found[f"{name}-constants"] = judge.sigmoid.constants
        found[f"{name}-thresholds"] = judge.thresholds
        found |= _of_network(name, judge.network)
    if model.valence is not None:
        found["valence-words"] = model.valence.words
        found["valence-own"] = model.valence.own
        found["valence-signs"] = model.valence.signs
        found["valence-constants"] = model.valence.constants
    return found


def _of_linear(name: str, linear: Linear, kind: type = np.float32) -> Arrays:
    return {
        f"{name}-weights": linear.weights.astype(kind),
        f"{name}-constants": linear.constants,
    }


def _of_memory(memory: Memory | None) -> Arrays:
    if memory is None:
        return {}
    found: dict[str, npt.NDArray[Any]] = {"memory-holds": memory.holds}
    for number, kind in enumerate(memory.kinds):
        found[f"memory-{number}-starts"] = kind.indptr
        found[f"memory-{number}-units"] = kind.indices
        found[f"memory-{number}-shares"] = kind.data.astype(np.float16)
    return found


def _of_network(name: str, network: Network | None) -> Arrays:
    if network is None:
        return {}
    return {
        f"{name}-inner": network.inner,
        f"{name}-inner-constants": network.inner_constants,
        f"{name}-outer": network.outer,
        f"{name}-outer-constants": network.outer_constants,
    }


def model(texts: Mapping[str, Any], arrays: Arrays) -> Model:
    """Put a model together from what ``texts`` and ``arrays`` gave.

    Raises:
        LookupError: or TypeError, ValueError: something is missing, or of another kind.
    """
    rules: dict[str, list[int]] = texts["rules"]
    return Model(
        codes=tuple(texts["codes"]),
        abstaining=frozenset(texts["abstaining"]),
        vocabulary=Vocabulary(
            words=tuple(texts["words"]),
            pairs=arrays["pairs"],
            runs=tuple(texts["runs"]),
            families=tuple(_family(*family) for family in texts["families"]),
            neighbours=arrays["neighbours"],
            weights=arrays["frequencies"],
            lengths=tuple(map(float, texts["lengths"])),
            lettered=float(texts["lettered"]),
            near=Nearness(arrays["near"], arrays["near-frequencies"]),
        ),
        scorers=Scorers(
            linear=_linear("linear", arrays),
            near=_linear("near", arrays),
            leaning=_linear("leaning", arrays),
            memory=_memory(arrays),
        ),
        likeness=arrays["likeness"],
        alone=_judge("alone", arrays),
        combined=_judge("combined", arrays),
        reliance=Reliance(
            fired={rule: counts[0] for rule, counts in rules.items()},
            right={rule: counts[1] for rule, counts in rules.items()},
            common=float(texts["common"]),
        ),
        valence=_valence(arrays),
        card=texts["card"],
    )


def _family(name: str, polarity: str | None, members: list[str]) -> WordFamily:
    return WordFamily(name, Valence(polarity) if polarity else None, tuple(members))


def _judge(name: str, arrays: Arrays) -> Judge:
    sigmoid = Sigmoid(arrays[f"{name}-signs"], arrays[f"{name}-constants"])
    return Judge(sigmoid, arrays[f"{name}-thresholds"], _network(name, arrays))


def _valence(arrays: Arrays) -> ValenceModel | None:
    if "valence-words" not in arrays:
        return None
    return ValenceModel(
        words=arrays["valence-words"],
        own=arrays["valence-own"],
        signs=arrays["valence-signs"],
        constants=arrays["valence-constants"],
    )


def _linear(name: str, arrays: Arrays) -> Linear:
    weights = arrays[f"{name}-weights"].astype(np.float32)
    return Linear(weights, arrays[f"{name}-constants"])


def _memory(arrays: Arrays) -> Memory | None:
    if "memory-holds" not in arrays:
        return None
    holds: npt.NDArray[np.bool_] = arrays["memory-holds"]
    kinds: list[csr_matrix] = []
    while (name := f"memory-{len(kinds)}") + "-starts" in arrays:
        shares = arrays[f"{name}-shares"].astype(np.float32)
        starts = arrays[f"{name}-starts"]
        places = (shares, arrays[f"{name}-units"], starts)
        kinds.append(csr_matrix(places, shape=(len(starts) - 1, len(holds))))
    return Memory(tuple(kinds), holds)


def _network(name: str, arrays: Arrays) -> Network | None:
    if f"{name}-inner" not in arrays:
        return None
    return Network(
        inner=arrays[f"{name}-inner"],
        inner_constants=arrays[f"{name}-inner-constants"],
        outer=arrays[f"{name}-outer"],
        outer_constants=arrays[f"{name}-outer-constants"],
    )
