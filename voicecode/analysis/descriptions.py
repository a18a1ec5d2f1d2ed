"""Descriptions: what is known of a speaker, coarse before fine, and its print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voicecode.domain.documents import Kind
from voicecode.domain.findings import attribution
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.units import Unit

Described = tuple[tuple[str, str], ...]  # parts and their values, the role first

_KIND, _MODE, _AGE, _SEX, _AREA = "kind", "mode", "age", "sex", "area"
_POST, _STANDING = "post", "standing"  # at work, and otherwise: a father, a care leaver
# By what attributes a part is known; teams and organisations are never printed.
_NAMES = {
    _AGE: ("age", "age band", "age group", "how old are you?", "oed"),
    _SEX: ("sex", "gender", "rhyw"),
    _AREA: ("area", "region", "local authority", "council", "county", "ardal"),
    _POST: ("position", "post", "job", "job title", "job role", "swydd"),
    _STANDING: ("position",),
}
_PERSONAL = (_STANDING, _AGE, _SEX, _AREA)
_AT_WORK = (_POST, _AREA)  # of a colleague, age and sex are soon one person
_PARTS = {Role.STAFF: _AT_WORK, Role.PARTNER: _AT_WORK}
_LONGEST = 40  # characters; more is no band and no post
_KINDS = {
    Kind.TRANSCRIPT: "interview or group",
    Kind.SURVEY: "survey",
    Kind.RECORD: "case file",
}
# The last year of each band; who is older than all of them is in one band more.
_BANDS = (4, 7, 11, 15, 17, 25, 35, 45, 55, 65)


def of(
    role: Role, kind: Kind, attributes: Mapping[str, str], *, mode: Mode | None = None
) -> Described:
    """Describe somebody as finely as is known: what is first left out stands last.

    ``mode`` tells interviews from groups, where that is known.
    """
    known = {name.casefold().strip(): " ".join(said.split())
             for name, said in attributes.items()}  # fmt: skip
    parts = (
        (part, value)
        for part in _PARTS.get(role, _PERSONAL)
        if (value := _value(part, known))
    )
    # Who somebody is says more than in what they were heard.
    first, *rest = (*parts, ("", ""))
    is_who = first[0] in (_POST, _STANDING)
    where = [(_KIND, _KINDS[kind])]
    if kind is Kind.TRANSCRIPT and mode is not None:
        where.append((_MODE, mode.name_of_one))
    in_order = (first, *where, *rest) if is_who else (*where, first, *rest)
    return (("role", str(role)), *(part for part in in_order if part[0]))


def of_unit(unit: Unit) -> Described:
    """Describe the speaker of a unit by what the unit says of them."""
    return of(unit.role, unit.kind, unit.attributes)


def in_words(unit: Unit, described: Described) -> str:
    """Print a description of a unit's speaker; of nobody in particular, the role."""
    parts = dict(described)
    if not parts:
        if unit.kind is Kind.RECORD:
            return _KINDS[Kind.RECORD].capitalize()
        return attribution(unit.role)
    post = parts.get(_POST) or parts.get(_STANDING)
    who = f"{post[:1].upper()}{post[1:]}" if post else attribution(unit.role)
    where = parts.get(_MODE) or parts.get(_KIND)
    rest = (*(parts.get(part) for part in (_AGE, _SEX, _AREA)), where)
    return ", ".join((who, *filter(None, rest)))


def _value(part: str, known: Mapping[str, str]) -> str:
    found = (known[name] for name in _NAMES[part] if known.get(name))
    value = next((one for one in found if len(one) <= _LONGEST), "")
    if part == _AGE:
        return next(_ages(value), "")
    return value.casefold() if part == _SEX else value


def _ages(value: str) -> Iterator[str]:
    """Give the band of an age; what is a band already stands as it is."""
    if value.isdecimal():
        least = 0
        for most in _BANDS:
            if int(value) <= most:
                yield f"{least} to {most}" if least else f"under {most + 1}"
                return
            least = most + 1
        yield f"over {_BANDS[-1]}"
    elif any(map(str.isdigit, value)):
        yield value
