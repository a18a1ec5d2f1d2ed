"""Excerpts: the words of a unit that are quoted, whole thoughts and to the letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from voicecode.analysis import own_labels
from voicecode.domain.codings import Evidence
from voicecode.domain.quotes import Excerpt, Part
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError

LIMIT = 320  # characters

# Closing marks and white space after a sentence's end, or a blank line.
_SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+\s++|(?<!\n)\n[^\S\n]*+\n\s*+|[。！？]++"
)
_NO_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Rev|vs|e\.g|i\.e)\.\s*$")
_CLAUSE_BREAK = re.compile(
    r"(?<=[,;:–—])\s+|\s+(?=(?:and|but|because|so|then|when|or)\s)"
)
# Not inside "[social worker 2]".
_WORD_BREAK = re.compile(r"\s+(?![^\[\]]{0,30}\])")
_LAST_WORDS = 12  # characters to look back for an abbreviation
_JOINERS = "\u200d\ufe0e\ufe0f"


def of(unit: Unit, evidence: Sequence[Evidence] = (), *, limit: int = LIMIT) -> Excerpt:
    """Cut a whole thought of about ``limit`` characters around the evidence.

    A unit that is short enough is quoted whole, but for the speaker's name where it
    stands again in it. A longer one gives the sentences
    in which the evidence stands, with a neighbour before and after where there is
    room; a sentence that is too long by itself gives the words around its evidence.

    Raises:
        CheckFailedError: the excerpt or the evidence is not what the unit says.
    """
    text = unit.text
    whole = _trimmed(text, Span(0, len(text)))
    stretches = [_trimmed(text, one) for one in own_labels.parted(text, unit.speaker)]
    stretches = [one for one in stretches if one.start < one.end] or [whole]
    if whole.end - whole.start <= limit:
        spans = stretches
    else:
        spans = _thoughts(text, stretches, _by_worth(evidence), limit)
    excerpt = Excerpt(
        tuple(Part(span, span.of(text)) for span in spans),
        cut_before=spans[0].start > stretches[0].start,
        cut_after=spans[-1].end < stretches[-1].end,
    )
    prove(excerpt, evidence, unit)
    return excerpt


def prove(excerpt: Excerpt, evidence: Sequence[Evidence], unit: Unit) -> None:
    """Check that the excerpt and the evidence are the unit's own words.

    Raises:
        CheckFailedError: they are not, to the letter.
    """
    if not excerpt.is_exact(unit.text):
        raise _not_exact(unit, excerpt.text)
    for found in evidence:
        if not found.text or found.span.of(unit.text) != found.text:
            raise _not_exact(unit, found.text)


def _not_exact(unit: Unit, words: str) -> CheckFailedError:
    return CheckFailedError(
        f"{unit.name}: {words[:60]!r} is not, to the letter, what stands there.",
        hint="Nothing is quoted that cannot be proven; code the text again.",
    )


def _by_worth(evidence: Sequence[Evidence]) -> list[Span]:
    ranked = sorted(evidence, key=lambda found: (-found.weight, found.span))
    return [found.span for found in ranked]


def _thoughts(
    text: str, stretches: list[Span], found: list[Span], limit: int
) -> list[Span]:
    sentences = [one for whole in stretches for one in _sentences(text, whole)]
    # Evidence that stands between sentences, such as a lone space, leads to none.
    wanted = [
        span for span in found if any(one.overlaps(span) for one in sentences)
    ] or [sentences[0]]
    kept = {at for at, one in enumerate(sentences) if one.overlaps(wanted[0])}
    first, last = min(kept), max(kept)
    core = Span(sentences[first].start, sentences[last].end)
    if core.end - core.start > limit:
        return [_window(text, core, wanted[0], limit)]
    kept = set(range(first, last + 1))
    for at in _next_best(sentences, wanted, first, last):
        if _length(sentences, kept | {at}) <= limit:
            kept.add(at)
    return [part for run in _runs(sentences, kept) for part in _within(run, stretches)]


def _next_best(
    sentences: list[Span], wanted: list[Span], first: int, last: int
) -> Iterator[int]:
    """Yield the sentences that would be added next: more evidence, then company."""
    for span in wanted[1:]:
        yield from (at for at, one in enumerate(sentences) if one.overlaps(span))
    yield from (at for at in (first - 1, last + 1) if 0 <= at < len(sentences))


def _length(sentences: list[Span], kept: set[int]) -> int:
    return sum(span.end - span.start + 6 for span in _runs(sentences, kept)) - 6


def _runs(sentences: list[Span], kept: set[int]) -> Iterator[Span]:
    """Join neighbouring sentences, with the white space between them."""
    start: int | None = None
    for at in sorted(kept):
        start = at if start is None else start
        if at + 1 not in kept:
            yield Span(sentences[start].start, sentences[at].end)
            start = None


def _within(run: Span, stretches: list[Span]) -> Iterator[Span]:
    for one in stretches:
        if one.overlaps(run):
            yield Span(max(one.start, run.start), min(one.end, run.end))


def _sentences(text: str, whole: Span) -> Iterator[Span]:
    cuts = [whole.start, *_ends(text, whole), whole.end]
    for start, end in pairwise(cuts):
        sentence = _trimmed(text, Span(start, end))
        if sentence.start < sentence.end:
            yield sentence


def _ends(text: str, whole: Span) -> Iterator[int]:
    for end in _SENTENCE_END.finditer(text, whole.start, whole.end):
        goes_on = text[end.end() : end.end() + 1].islower()
        before = text[max(0, end.end() - _LAST_WORDS) : end.end()]
        if not goes_on and not _NO_END.search(before):
            yield end.end()


def _window(text: str, sentence: Span, found: Span, limit: int) -> Span:
    """Cut a long sentence to the clauses or words around what was found in it."""
    found = Span(max(found.start, sentence.start), min(found.end, sentence.end))
    spare = max(0, limit - (found.end - found.start))
    start = max(sentence.start, min(found.start - spare // 2, sentence.end - limit))
    end = min(sentence.end, start + limit)
    if start > sentence.start:
        start = _first_start(text, start, min(found.start, end))
    if end < sentence.end:
        end = _last_end(text, max(found.end, start), end)
    return _trimmed(text, Span(start, end))


def _first_start(text: str, start: int, found: int) -> int:
    """Find the first clause, else word, that begins between the two."""
    for break_ in (_CLAUSE_BREAK, _WORD_BREAK):
        for gap in break_.finditer(text, start - 1, found):
            return gap.end()
    return _off_joined(text, start)


def _last_end(text: str, found: int, end: int) -> int:
    """Find the end of the last clause, else word, between the two."""
    for break_ in (_CLAUSE_BREAK, _WORD_BREAK):
        gaps = [gap.start() for gap in break_.finditer(text, found, end + 1)]
        if gaps:
            return gaps[-1]
    return _off_joined(text, end)


def _off_joined(text: str, at: int) -> int:
    """Move a cut off the middle of an accented letter or a composed emoji."""
    while at < len(text) and (
        unicodedata.combining(text[at])
        or text[at] in _JOINERS
        or text[at - 1] == "\u200d"
    ):
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
