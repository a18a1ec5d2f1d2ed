"""Inflections: the forms that ``~word`` stands for."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache

Stem = Callable[[str], str]

# Welsh initial mutations (soft, nasal, aspirate), by initial. Source: any grammar
# of Welsh, such as Peter Wynn Thomas, "Gramadeg y Gymraeg" (1996), ch. III.
_MUTATIONS = {
    "ll": ("l",), "rh": ("r",),
    "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "c": ("g", "ngh", "ch"),
    "b": ("f", "m"), "d": ("dd", "n"), "g": ("", "ng"), "m": ("f",),
}  # fmt: skip
_NOT_MUTATED = ("ch", "dd", "ff", "ng", "ph", "th")


@cache
def english(word: str) -> frozenset[str]:
    """Give every inflection of an English word, itself included.

    "turn" gives turn, turns, turned, turning. A word the dictionary does not know
    as a verb is inflected as a regular one too: "text" gives texted.
    """
    with warnings.catch_warnings():
        # lemminflect still calls a method that numpy means to retire.
        warnings.simplefilter("ignore", DeprecationWarning)
        import lemminflect  # noqa: PLC0415 # only codebooks with a ~ pay for it

        known = lemminflect.getAllInflections(word)
        forms = {form for tag in known.values() for form in tag}
        if not any(tag.startswith("VB") for tag in known) and word.isalpha():
            guessed = lemminflect.getAllInflectionsOOV(word, "VERB")
            forms.update(form for tag in guessed.values() for form in tag)
    return frozenset({word, *forms})


@cache
def stem(word: str) -> str:
    """Give what the inflections of an English word have in common.

    "listened" and "listening" give listen. Of several verbs or nouns that a form may
    be of, the shortest is taken; an unknown word is its own stem.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import lemminflect  # noqa: PLC0415 # only those who count words pay for it

        known = lemminflect.getAllLemmas(word)
    found = {lemma for kind in ("VERB", "NOUN") for lemma in known.get(kind, ())}
    return min(found, key=lambda lemma: (len(lemma), lemma), default=word)


@cache
def welsh(word: str) -> frozenset[str]:
    """Give a Welsh word under every initial mutation, itself included.

    "cyfarfod" gives gyfarfod, nghyfarfod and chyfarfod. Endings are not inflected:
    a rule writes them as globs.
    """
    if word.startswith(_NOT_MUTATED):
        return frozenset({word})
    for initial, mutated in _MUTATIONS.items():
        if word.startswith(initial):
            rest = word.removeprefix(initial)
            return frozenset({word, *(start + rest for start in mutated)})
    if word[:1] in "aeiouwyâêîôûŵŷ":
        return frozenset({word, "h" + word})
    return frozenset({word})
