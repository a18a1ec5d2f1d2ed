"""make bench: every ratio of speed and memory, against yardsticks of the same run."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.bench import (
    commands,
    dangers,
    protection,
    reports,
    review,
    rules,
    transcripts,
)
from tests.bench.ratios import Ratio
from voicecode import resources
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch

_REPEAT = 8  # the corpus is small; a batch should be full


def main() -> int:
    texts = list(_texts(resources.demo_corpus())) * _REPEAT
    words = sum(len(text.split()) for text in texts)
    print(f"{platform.machine()}, Python {platform.python_version()};", end=" ")
    print(f"{len(texts):,} units, {words:,} words of the demo corpus, repeated")
    print(f"{'ratio':>8}  {'reach':>8}  what")
    measured = []
    for ratio in _ratios(texts):
        measured.append(ratio)
        print(ratio.line(), flush=True)
    if "--json" in sys.argv:
        print(json.dumps([ratio.as_json() for ratio in measured]))
    return 0 if all(ratio.is_reached for ratio in measured) else 1


def _ratios(texts: list[str]) -> Iterator[Ratio]:
    every = (rules, protection, transcripts, dangers, reports, commands)
    measuring = (part.ratios(texts) for part in every)
    return chain(chain.from_iterable(measuring), review.ratios())


def _texts(corpus: Path) -> Iterator[str]:
    opened = read.opened(Inputs(paths=(corpus,)))
    for unit in read.units(opened, Watch()):
        if unit.is_codable:
            yield unit.text


if __name__ == "__main__":
    sys.exit(main())
