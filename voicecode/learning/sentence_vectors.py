"""Texts as vectors: those that mean much the same lie near each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from voicecode.errors import BadInputError
from voicecode.learning import graphs, model_folders
from voicecode.learning.graphs import Graph
from voicecode.learning.model_folders import ModelFolder, Pooling

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

Vectors = npt.NDArray[np.float32]

_OFTEN = 100  # texts, after which it is told how far it is
_LONGEST = 256  # tokens, where neither the folder nor the tokeniser says
_CHARACTERS = 100  # a token; what lies beyond would be cut off as tokens anyway


@dataclass(frozen=True, slots=True, eq=False)
class SentenceVectors:
    """An open sentence model: ``width`` numbers a text.

    ``name`` is that of its folder and ``digest`` the SHA-256 of its files, which
    together say exactly which model it is. It cannot be pickled: another process
    opens the folder for itself.
    """

    name: str
    digest: str
    width: int
    pooling: Pooling
    longest: int
    tokenizer: Tokenizer
    graph: Graph

    def of(
        self, texts: Sequence[str], tell: Callable[[float], None] = lambda _share: None
    ) -> Vectors:
        """Give one row for each text, in their order: shape (texts, width).

        Rows have length 1, so the product of two is their cosine; a text without a
        word has zeros. Only its first ``longest`` tokens count. The same text is
        looked at once. ``tell`` hears the share that is done, 0 to 1.

        Raises:
            BadInputError: tokeniser and model do not fit each other.
        """
        # One by one: in company a text's last bits, and with models of small integers
        # far more, may hang on its neighbours. It costs a sixth of the speed.
        seen: dict[str, Vectors] = {}
        for text in (different := dict.fromkeys(texts)):
            seen[text] = self._vector(text)
            if not len(seen) % _OFTEN:
                tell(len(seen) / len(different))
        vectors = np.zeros((len(texts), self.width), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = seen[text]
        return vectors

    def _vector(self, text: str) -> Vectors:
        tokens = self._tokens(text)
        if all(tokens.special_tokens_mask):
            return np.zeros(self.width, dtype=np.float32)
        rows = self.graph.rows(tokens.ids, tokens.type_ids)
        if self.pooling is Pooling.CLS:
            rows = rows[:1]
        return _of_length_one(rows.mean(axis=0, dtype=np.float64))

    def _tokens(self, text: str) -> Encoding:
        start = text.strip()[: self.longest * _CHARACTERS]
        # Half a surrogate pair is no character, and the tokeniser would refuse it.
        plain = start.encode("utf-8", errors="replace").decode("utf-8")
        try:
            return self.tokenizer.encode(plain)
        except Exception:  # noqa: BLE001 # the library raises nothing narrower
            # Nothing is chained: what it says may hold words of the text.
            raise _does_not_fit("cannot cut a text into tokens") from None


def opened(folder: Path, *, threads: int = 1) -> SentenceVectors:
    """Open the sentence model of a folder; nothing is fetched from anywhere.

    ``threads`` is 1 or more, for one text: several processes do best with 1 each.

    Raises:
        BadInputError: the extra "semantic" is not installed, a file is missing or
            broken, or the model is of another kind.
    """
    model = model_folders.found(folder)
    tokenizer, longest = _tokenizer(model)
    graph = graphs.opened(model.graph, threads=threads)
    return SentenceVectors(
        name=model.name,
        digest=model_folders.digest(model),
        width=_width(graph, tokenizer),
        pooling=model.pooling,
        longest=longest,
        tokenizer=tokenizer,
        graph=graph,
    )


def _tokenizer(model: ModelFolder) -> tuple[Tokenizer, int]:
    """Open the tokeniser; give it and the most tokens that it will make of a text."""
    try:
        from tokenizers import Tokenizer  # noqa: PLC0415 # an extra; and no need to load it before
    except ImportError as error:
        raise graphs.not_installed() from error
    try:
        tokenizer = Tokenizer.from_file(str(model.tokenizer))
    except Exception as error:  # the library raises nothing narrower
        raise _does_not_fit("is no tokeniser that can be opened") from error
    longest = model.longest or (tokenizer.truncation or {}).get("max_length", _LONGEST)
    if longest <= tokenizer.num_special_tokens_to_add(is_pair=False):
        raise _does_not_fit("leaves no room for the words of a text")
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest)
    return tokenizer, longest


def _width(graph: Graph, tokenizer: Tokenizer) -> int:
    """Try the graph on the first and the last token, and see how wide its rows are."""
    last = tokenizer.get_vocab_size(with_added_tokens=False) - 1
    width: int = graph.rows([0, max(last, 0)], [0, 0]).shape[-1]
    return width


def _of_length_one(vector: npt.NDArray[np.float64]) -> Vectors:
    length = np.linalg.norm(vector)
    if not np.isfinite(length):
        raise _does_not_fit("leads the model to values that are no numbers")
    return (vector / (length or 1.0)).astype(np.float32)


def _does_not_fit(what: str) -> BadInputError:
    return BadInputError(
        f"tokenizer.json: it {what}.",
        hint="Get the sentence model's folder once more, all files of one version.",
    )
