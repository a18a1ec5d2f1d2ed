"""Token patterns: rules in the notation of spaCy's Matcher, kept on a short lead.

The Matcher only ever sees a window of a sentence around a word that the pattern
needs, and regular expressions are asked of one token at a time with a time limit, so
that no pattern can hang a run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex
from spacy.errors import MatchPatternError
from spacy.matcher import Matcher

from voicecode.rules.vocabulary import Speech, Vocabulary
from voicecode.rules.words import Words

WINDOW = 60  # words each side of the word looked up
_MOST_OPEN = 2  # "*" and "+" in one pattern
_MOST_TOKENS = 40
_SECONDS = 0.05  # for one regular expression on one token
_NEEDS_MODEL = frozenset(
    "LEMMA POS TAG DEP MORPH ENT_TYPE ENT_IOB ENT_ID ENT_KB_ID".split()
)
_LITERAL = ("LOWER", "ORTH", "TEXT")


class PatternError(ValueError):
    """A token pattern is wrong; says what and how to mend it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A checked token pattern; ``needed`` are words one of which must be there.

    ``needed`` is empty for a pattern without any fixed word, which is tried on
    every sentence.
    """

    tokens: tuple[Mapping[str, Any], ...]
    expressions: tuple[Any, ...]  # compiled, in the order of the tokens
    needed: frozenset[str]
    speech: Speech

    def matches(self, text: str, words: Words, window: range) -> Iterator[range]:
        """Find the pattern in a window of words of one unit's text."""
        start = int(words.starts[window.start])
        end = _with_marks_after(text, int(words.ends[window.stop - 1]))
        doc = self.speech.nlp.make_doc(text[start:end])
        matcher = Matcher(self.speech.nlp.vocab)
        matcher.add("it", [self._with_texts([t.text for t in doc])], greedy="LONGEST")
        for span in matcher(doc, as_spans=True):
            found = [
                at
                for at in window
                if start + span.start_char < words.ends[at]
                and words.starts[at] < start + span.end_char
            ]
            if found:
                yield range(found[0], found[-1] + 1)

    def _with_texts(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """Put in place of each expression the token texts that it matches."""
        expressions = iter(self.expressions)
        tokens = [dict(token) for token in self.tokens]
        for token, name in _with_expressions(tokens):
            asked = next(expressions)
            spelt = [text.lower() for text in texts] if name == "LOWER" else texts
            token[name] = {"IN": [text for text in spelt if _found(asked, text)]}
        return tokens


def _with_expressions(
    tokens: Sequence[dict[str, Any]],
) -> list[tuple[dict[str, Any], str]]:
    """List the tokens that ask by an expression, each with the attribute it asks of."""
    return [
        (token, name)
        for token in tokens
        for name, value in token.items()
        if isinstance(value, Mapping) and "REGEX" in value
    ]


def _found(expression: Any, text: str) -> bool:  # noqa: ANN401 # regex has no types
    try:
        return expression.search(text, timeout=_SECONDS) is not None
    except TimeoutError:
        return False


def _with_marks_after(text: str, end: int) -> int:
    """Take in the punctuation after the last word, which a pattern may ask for."""
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def read(tokens: Sequence[Mapping[str, Any]], words: Vocabulary) -> Pattern:
    """Check a token pattern and make it ready.

    Raises:
        PatternError: it is not a Matcher pattern, asks for what only a trained
            model knows, or could match without bound.
    """
    if not 1 <= len(tokens) <= _MOST_TOKENS:
        raise PatternError(
            f"has {len(tokens)} tokens; 1 to {_MOST_TOKENS} are allowed."
        )
    for token in tokens:
        _check(token)
    if sum(_is_unbounded(token) for token in tokens) > _MOST_OPEN:
        raise PatternError(
            f"has more than {_MOST_OPEN} tokens with OP '*' or '+'."
            " Use '?' or a bounded '{0,3}'."
        )
    plain = [dict(token) for token in tokens]
    expressions = tuple(_compiled(plain))
    matcher = Matcher(words.speech.nlp.vocab, validate=True)
    try:
        matcher.add("it", [plain])
    except (MatchPatternError, ValueError, TypeError, KeyError) as error:
        problem = " ".join(str(error).split())[:200]
        raise PatternError(f"is no spaCy Matcher pattern ({problem}).") from error
    return Pattern(
        tokens=tuple(tokens),
        expressions=expressions,
        needed=frozenset(_needed(tokens, words)),
        speech=words.speech,
    )


def _check(token: Mapping[str, Any]) -> None:
    for name, value in token.items():
        if name.upper() in _NEEDS_MODEL:
            raise PatternError(
                f"asks for {name}, which only a trained model knows."
                " Use LOWER with IN, or a phrase with '~word'."
            )
        if name in ("_", "SENT_START", "IS_SENT_START"):
            raise PatternError(f"asks for {name!r}, which is not known here.")
        if isinstance(value, Mapping) and "REGEX" in value and len(value) > 1:
            raise PatternError("has a REGEX together with another test. Split them.")


def _is_unbounded(token: Mapping[str, Any]) -> bool:
    op = str(token.get("OP", "1"))
    return (
        op in ("*", "+")
        or op.endswith(",}")
        or any(
            number.isdigit() and int(number) > 9 for number in op.strip("{}").split(",")
        )
    )


def _compiled(tokens: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """Compile every expression, and leave a plain test in its place."""
    for token, name in _with_expressions(tokens):
        try:
            yield regex.compile(str(token[name]["REGEX"]))
        except regex.error as error:
            raise PatternError(f"has a broken REGEX ({error}).") from error
        token[name] = {"IN": []}


def _needed(tokens: Sequence[Mapping[str, Any]], words: Vocabulary) -> list[str]:
    """Choose the literal words of the token that is rarest in speech."""
    choices = [
        literal
        for token in tokens
        if str(token.get("OP", "1")) in ("1", "+", "{1}")
        and (literal := _literal(token, words))
    ]
    frequency = words.speech.frequency
    return min(choices, default=[], key=lambda choice: sum(map(frequency, choice)))


def _literal(token: Mapping[str, Any], words: Vocabulary) -> list[str]:
    for name in _LITERAL:
        value = token.get(name)
        if isinstance(value, str):
            value = {"IN": [value]}
        if isinstance(value, Mapping) and isinstance(value.get("IN"), list):
            split = [words.split(str(word)) for word in value["IN"]]
            if split and all(len(pieces) == 1 for pieces in split):
                return [pieces[0] for pieces in split]
    return []
