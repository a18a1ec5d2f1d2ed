"""House numbers that stand by themselves, beside an address with its street."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_LONGEST = 4  # signs
_NEAR_STREET = 8  # words after a street in which its number is told
_NEAR = 5  # words after an address
_BEFORE_KNOWN = frozenset("at number no from to".split())
_BEFORE_OTHER = frozenset("is was not number actually be".split())
_BEFORE_SWAPPED = frozenset("to at not is be was number".split())


def finds(text: Text, found: Sequence[Find]) -> Iterator[Find]:
    """Yield the house numbers that are told without their street.

    "She wrote 112 Wharf House and it is 121. She rang at 112": each leads to a door.
    """
    addresses = [one for one in found if _has_number(text, one)]
    streets = {one.last for one in found if one.kind == "street"}
    if not addresses and not streets:
        return
    known = {text.folds[one.first] for one in addresses}
    inside = {at for one in addresses for at in range(one.first, one.last + 1)}
    ends = {one.last for one in addresses}
    for at in (text.array & Kind.DIGITS).nonzero()[0].tolist():
        if at in inside or len(text.words[at]) > _LONGEST:
            continue
        before = text.before(at)
        is_known = text.folds[at] in known and before in _BEFORE_KNOWN
        is_told = before == "number" and any(
            at - far in streets for far in range(1, _NEAR_STREET + 1)
        )
        is_near = any(at - far in ends for far in range(1, _NEAR + 1))
        is_swapped = before in _BEFORE_SWAPPED and _is_swapped(text.folds[at], known)
        if (
            is_known
            or is_swapped
            or is_told
            or (is_near and before in _BEFORE_OTHER and not text.after(at))
        ):
            words = (text.folds[at],)
            yield Find(text.span(at, at), Family.NUMBER, "house number", words)


def _is_swapped(number: str, known: Iterable[str]) -> bool:
    """Tell "51a" from "15a": the same signs, put down wrong or set right again."""
    is_long = len(number) > 1
    return is_long and any(sorted(number) == sorted(one) for one in known)


def _has_number(text: Text, one: Find) -> bool:
    is_number = one.first >= 0 and bool(text.kinds[one.first] & Kind.DIGITS)
    return is_number and one.last > one.first and one.kind in {"street", "home"}
