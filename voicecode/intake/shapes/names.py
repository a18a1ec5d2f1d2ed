"""What stands before a colon: somebody's name, or only words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecode.intake.shapes import role_words, word_lists

LONGEST = 60  # characters
_LONGEST_WITH_BRACKETS = 160
_MOST_WORDS = 5
_BRACKETS = re.compile(r"(?<=\S)\s*[(\[]([^()\[\]]*)[)\]]\s*$")
# "[participant 3]": what protection puts in place of a name.
_STAND_IN = re.compile(r"\[[a-z][a-z -]+(?: [0-9]+| [A-Z]{1,2})?\]")
_AGE = re.compile(
    r"(?:aged?\s*)?([0-9]{1,2})\s*(?:(?:years?|yrs?)(?:[ -]old)?|y/?o)?", re.IGNORECASE
)
_SEXES = {
    **dict.fromkeys(("f", "female", "girl", "woman", "she/her", "benyw"), "female"),
    **dict.fromkeys(("m", "male", "boy", "man", "he/him", "gwryw"), "male"),
    **dict.fromkeys(("nb", "non-binary", "nonbinary", "they/them"), "non-binary"),
}
_CHARACTERS = re.compile(r"[^\W_][\w\u0300-\u036f\u00a0 .,'’&/#()\[\]@+-]*")
_FULL_STOP = re.compile(r"\w{4,}\.|\.\s+[a-z]")
# Words that make a sentence of what would else be a name.
_SENTENCE = word_lists.of(
    """he she it they we you said says say goes went was is are were am been like what
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
        bare = " ".join(_BRACKETS.sub("", self.text).split())
        return unicodedata.normalize("NFC", bare).casefold()

    @property
    def is_full(self) -> bool:
        """Whether it looks like first name and surname, all words with a capital."""
        words = self.text.split()
        return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)


def of(words: str, *, commas: bool = False) -> Name | None:
    """Read words as a speaker's name, or not.

    ``commas`` allows "Price, Hannah", as recorders write it beside a timestamp.
    """
    if len(words) > _LONGEST_WITH_BRACKETS:
        return None
    name, attributes = _without_brackets(words.strip().strip("*_").strip())
    core = _BRACKETS.sub("", name)
    if "," in core and not commas:
        return None
    return Name(name, attributes) if _could_be_someone(core) else None


def age_or_sex(words: str) -> tuple[str, str] | None:
    """Read "14", "aged 9" or "F" as an attribute's name and its value."""
    plain = words.strip().casefold().rstrip(".")
    if plain in _SEXES:
        return "sex", _SEXES[plain]
    age = _AGE.fullmatch(plain)
    return ("age", age[1]) if age else None


def _without_brackets(name: str) -> tuple[str, dict[str, str]]:
    brackets = _BRACKETS.search(name)
    if not brackets:
        return name, {}
    pieces = [piece.strip() for piece in re.split(r"[,;/]", brackets[1])]
    told = {piece: age_or_sex(piece) for piece in pieces}
    attributes = dict(pair for pair in told.values() if pair)
    rest = ", ".join(piece for piece, pair in told.items() if not pair and piece)
    bare = name[: brackets.start()]
    if not attributes:
        return name, {}
    return (f"{bare} ({rest})" if rest else bare), attributes


def _could_be_someone(core: str) -> bool:
    words = core.casefold().replace("’", "'").split()
    if not words or len(words) > _MOST_WORDS or len(core) > LONGEST:
        return False
    if _STAND_IN.fullmatch(core):
        return True
    if not _CHARACTERS.fullmatch(core) or _FULL_STOP.search(core):
        return False
    known = role_words.is_speaker(core)
    if not known and (not core[0].isalpha() or core[0].islower()):
        return False
    return known or not _is_phrase(words)


def _is_phrase(words: list[str]) -> bool:
    last = words[-1]
    speaks = any(word in _SENTENCE or word == "i" for word in words)
    return speaks or last in _FIELD or words[0] in {"and", "or", "the", "re"}
