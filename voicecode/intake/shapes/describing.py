"""What a few words tell of somebody: age and sex."""

from __future__ import annotations

import re

_YEARS = r"(?:[ -]?(?:years?|yrs?)(?:[ -]old)?|[ -]?y/?o)?"
_AGE = re.compile(rf"(?:aged?:?\s*)?([0-9]{{1,2}}){_YEARS}")
_SPAN = re.compile(
    rf"(?:aged?\s*)?([0-9]{{1,2}})\s?(?:-|–|to)\s?([0-9]{{1,2}}){_YEARS}"
)
_SEXES = {
    **dict.fromkeys(("f", "female", "girl", "woman", "she/her", "benyw"), "female"),
    **dict.fromkeys(("m", "male", "boy", "man", "he/him", "gwryw"), "male"),
    **dict.fromkeys(("nb", "non-binary", "nonbinary", "they/them"), "non-binary"),
}
_BOTH = re.compile(rf"(?P<sex>[a-z/-]+)[ ,]*(?P<age>(?:aged?\s*)?[0-9]+{_YEARS})")
_TURNED = re.compile(rf"(?P<age>(?:aged?\s*)?[0-9]+{_YEARS})[ -]*(?P<sex>[a-z/-]+)")
_BETWEEN = re.compile(r"\s*[,;/|]\s*|\s+(?:and|&)\s+")
_SLASHED = re.compile(r"(?:\b(?:she/her|he/him|they/them)|y/o)\b", re.IGNORECASE)
_LONGEST = 100  # characters


def some_of(words: str) -> tuple[dict[str, str], str]:
    """Tell age and sex in brackets' words, and give the words that tell neither."""
    told: dict[str, str] = {}
    rest = []
    for piece in _pieces(words):
        if found := of(piece):
            told |= found
        else:
            rest.append(piece)
    return told, ", ".join(rest)


def all_of(words: str) -> dict[str, str]:
    """Tell age and sex in words that tell of nothing else; nothing otherwise."""
    told, rest = some_of(words)
    return {} if rest else told


def of(piece: str) -> dict[str, str]:
    """Read "14", "aged 9", "F", "F14" or "14-year-old girl" as attributes.

    Of a span of ages such as "11-14" the span is the age.
    """
    plain = " ".join(piece.casefold().split()).rstrip(".")
    if len(plain) > _LONGEST:
        return {}
    if plain in _SEXES:
        return {"sex": _SEXES[plain]}
    if age := _AGE.fullmatch(plain):
        return {"age": age[1]}
    if span := _SPAN.fullmatch(plain):
        return {"age": f"{span[1]}-{span[2]}"}
    both = _BOTH.fullmatch(plain) or _TURNED.fullmatch(plain)
    age = _AGE.fullmatch(both["age"].strip()) if both else None
    if both and age and both["sex"].strip("-") in _SEXES:
        return {"sex": _SEXES[both["sex"].strip("-")], "age": age[1]}
    return {}


def _pieces(words: str) -> list[str]:
    if len(words) > _LONGEST:
        return [words]
    kept = _SLASHED.sub(lambda found: found[0].replace("/", "\0"), words)
    pieces = (piece.replace("\0", "/").strip() for piece in _BETWEEN.split(kept))
    return [piece for piece in pieces if piece]
