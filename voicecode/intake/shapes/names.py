"""What stands before a colon: somebody's name, or only words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from voicecode.intake.shapes import describing, role_words, word_lists

LONGEST = 60  # characters
_LONGEST_WITH_BRACKETS = 160
_MOST_WORDS = 5
_REMEMBERED = 1024  # a transcript names the same few people over and over
_BRACKETS = re.compile(r"(?<=\S)\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_BEHIND = re.compile(r"\s*[,;–-]\s+|\s+(?=[FMfm][0-9]{1,2}$)")
# Marks that steer the direction of writing, and others that nobody sees.
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_EDGE = re.compile(rf"^[\s{_UNSEEN}*_]+|[\s{_UNSEEN}*_]+$")
_CHARACTERS = re.compile(r"[^\W_][\w\u00a0 .,'’&/#()\[\]@+-]*")
# "[participant 3]": what protection puts in place of a name.
_STAND_IN = re.compile(r"\[[a-z][a-z -]+(?: [0-9]+| [A-Z]{1,2})?\]")
_FULL_STOP = re.compile(r"\w{4,}\.|\.\s+[a-z]")
_SURNAME_FIRST = re.compile(r"[^\W\d_][\w'’-]+, [^\W\d_][\w'’ -]*")
# Words that make a sentence of what would else be a name.
_SENTENCE = word_lists.of(
    """he she it they we you said says say goes went was is were are am been like what
    that this so but because cos if when my me your their his our its not don't
    didn't can't yes yeah no well anyway basically honestly then also still just
    there here thing things one how why where which"""
)
# The last word of a heading or a form's field, never of a person.
_FIELD = word_lists.of(
    """note notes nb ps example summary analysis view views wish wishes feeling
    feelings comment comments voice action actions plan plans worry worries
    strengths outcome outcomes step steps background contact date time place
    type title subject key reason purpose decision decisions update http https
    www file ref reference name names age gender sex risk risks goal goals need
    needs evidence present conclusion recommendation recommendations theme
    themes code codes topic section chapter part aim aims reminder warning point
    problem"""
)


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker's name as the file has it, and what its brackets say of them.

    Brackets that hold something else than age and sex stay part of the name.
    """

    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The form by which two spellings of one speaker are known for one."""
        return _key(self.text)

    @property
    def is_full(self) -> bool:
        """Whether it looks like first name and surname, all words with a capital."""
        words = self.text.split()
        return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)


@lru_cache(maxsize=_REMEMBERED)
def of(words: str, *, commas: bool = False, small: bool = False) -> Name | None:
    """Read words as a speaker's name, or not.

    ``commas`` allows "Price, Hannah", as recorders write it beside a timestamp;
    ``small`` a name in small letters, as people call themselves in meetings.
    """
    if len(words) > _LONGEST_WITH_BRACKETS:
        return None
    name, attributes = _described(_EDGE.sub("", words))
    core = _BRACKETS.sub("", name)
    if "," in core and not commas:
        return None
    # Beside a timestamp even "Zoe Key" is somebody.
    is_someone = _could_be_someone(core, small=small, fields=not commas)
    return Name(name, attributes) if is_someone else None


@lru_cache(maxsize=_REMEMBERED)
def _key(text: str) -> str:
    return _composed(" ".join(_BRACKETS.sub("", text).split())).casefold()


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def fullest(called: Iterable[Name]) -> dict[str, Name]:
    """Give each speaker one name by its key: the fullest, with all that was told."""
    found: dict[str, Name] = {}
    for new in called:
        old = found.get(new.key)
        if old is None:
            found[new.key] = new
        elif new != old:
            longer = max(old, new, key=lambda name: len(_composed(name.text)))
            found[new.key] = Name(longer.text, {**new.attributes, **old.attributes})
    return found


def with_surname_first(words: str) -> Name | None:
    """Read "Price, Hannah (Riverside)" as a name, where no timestamp vouches for it."""
    name = of(words, commas=True)
    core = _BRACKETS.sub("", name.text) if name else ""
    if not _SURNAME_FIRST.fullmatch(core):
        return None
    first, second = core.split(", ")
    is_sentence = {first.casefold(), second.split()[0].casefold()} & _SENTENCE
    return name if second[0].isupper() and not is_sentence else None


def _described(name: str) -> tuple[str, Mapping[str, str]]:
    """Part a name from what stands behind it of age and sex: "Girl, 14"."""
    brackets = _BRACKETS.search(name)
    if not brackets:
        head, *rest = _BEHIND.split(name, maxsplit=1)
        told = describing.all_of(rest[0]) if rest else {}
        return (head, told) if told else (name, {})
    told, rest_of = describing.some_of(brackets[1])
    bare = name[: brackets.start()]
    if not told:
        return name, {}
    return (f"{bare} ({rest_of})" if rest_of else bare), told


def _could_be_someone(core: str, *, small: bool, fields: bool) -> bool:
    words = core.casefold().replace("’", "'").split()
    if not words or len(words) > _MOST_WORDS or len(core) > LONGEST:
        return False
    if _STAND_IN.fullmatch(core):
        return True
    if not _CHARACTERS.fullmatch(_without_marks(core)) or _FULL_STOP.search(core):
        return False
    known = role_words.is_speaker(core)
    is_small = core[0].islower() and not small
    if not known and (not core[0].isalpha() or is_small):
        return False
    return known or not _is_phrase(words, fields=fields)


def _without_marks(core: str) -> str:
    """Leave out accents and vowel signs that are characters of their own."""
    if core.isascii():
        return core
    kinds = ((sign, unicodedata.category(sign)[0]) for sign in core)
    return "".join(sign for sign, kind in kinds if kind not in "MC")


def _is_phrase(words: list[str], *, fields: bool) -> bool:
    speaks = any(word in _SENTENCE or word == "i" for word in words)
    is_field = words[-1] in _FIELD and (fields or len(words) == 1)
    return speaks or is_field or words[0] in {"and", "or", "the", "re"}
