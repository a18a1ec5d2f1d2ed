"""Striking words: those that most people choose when they answer a question."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from voicecode.analysis.registers import Register, key_of

_MOST = 12  # words that are shown
_SHORTEST = 3  # letters
_STAND_IN = re.compile(r"\[[^\[\]]{1,60}\]")
# Short forms as people type them, without their apostrophe.
_UNMARKED = frozenset(
    "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent hes ill ive isnt"
    " its lets shes shouldnt thats theres theyre theyve wasnt werent whats whos wont"
    " wouldnt youre youve cos coz cause".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# Words that say little by themselves, in English and Welsh.
STOP_WORDS = frozenset(
    "a about after again all also always am an and another any anything are as ask at"
    " away back be because been before being both but by can come could day did do does"
    " done down each else even ever every everything for from get give go good got had"
    " has have having he her here hers him his how i if in into is it its just keep"
    " know last let like lot made make many maybe me mine more most much my need never"
    " no not nothing now of off on once one only or other our out over own people put"
    " quite really right said same say see she should so some someone something still"
    " such take tell than that the their them then there these they thing think this"
    " those though time to too up us use very want was way we well went were what when"
    " where which while who why will with would yeah year yes you your"
    " ac am ar at bod chi dim ei eu fel fi fy gan gyda hi i mae na nhw ni o oedd oes"
    " ond pan roedd rwy sy sydd un wedi wnaeth y yn yr".split()
)


class StrikingWords:
    """How many people use each word; inflections of a word count as one.

    Words of the question itself strike nobody, nor do stand-ins for names. ``stem``
    gives what inflections have in common, "listen" for "listened". A word is shown in
    the form in which most people use it.
    """

    def __init__(self, question: str, stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._asked = {stem(word) for word in _words(question)}
        self._seen = Register()
        self._people: Counter[str] = Counter()
        self._forms: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, person: str, text: str) -> None:
        """Count the words of what somebody said, each once for a person."""
        for word in sorted(set(_words(_STAND_IN.sub(" ", text)))):
            root = self._stem(word)
            if root in self._asked or _says_little(word) or root in STOP_WORDS:
                continue
            if not self._seen.mark(key_of(root, person), 1):
                self._people[root] += 1
            self._forms[root][word] += 1

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Give the words that the most people use, with how many do."""
        ranked = sorted(self._people.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(
            (self._form(root), count) for root, count in ranked[:_MOST] if count > 1
        )

    def _form(self, root: str) -> str:
        forms = self._forms[root]
        return min(forms, key=lambda form: (-forms[form], len(form), form))


def _words(text: str) -> Iterator[str]:
    return (found[0].replace("’", "'").casefold() for found in _WORD.finditer(text))


def _says_little(word: str) -> bool:
    """Tell whether a word is short, small, or one with an apostrophe, typed or not."""
    return len(word) < _SHORTEST or "'" in word or word in STOP_WORDS | _UNMARKED
