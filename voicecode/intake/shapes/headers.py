"""The block of facts above a transcript: about the speech, not speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from voicecode.intake.shapes import describing, facts, names, role_words
from voicecode.intake.shapes.facts import Fact
from voicecode.intake.shapes.lines import Line

_TITLE_WORDS = 14
_MOST_LINES = 200  # of a cover
_TITLES = 5  # lines at the top, among which a title may say who is spoken with
_LONGEST_TITLE = 120  # characters
_WITH = re.compile(
    r"(?:\b(?:with|of|gyda)(?: an?| the| two| three| some| our)?|[–:|(-]) "
    r"?(?P<who>[^\W\d][\w'’ -]*?)\W*(?:[0-9]{1,3}\W*)?$",
    re.IGNORECASE,
)
_NAME_WORDS = 6
_MOST_NAMES = 12  # lines in a row
_INITIALS = re.compile(r"(?:[^\W\d_]\.? ?){2,4}")
_GREETINGS = frozenset(
    "hello hi hiya hey morning afternoon okay ok right so well good thanks thank yes "
    "yeah no sorry helo shwmae bore iawn diolch".split()
)


@dataclass(frozen=True, slots=True)
class Header:
    """How many lines at the top are facts, and what they say of who speaks.

    ``attributes`` and ``role`` (the words of a line such as ``Participant: care
    leaver``) are of the respondent; ``asker`` and ``respondent`` are names.
    ``people`` are attributes by the key of a speaker's name, ``parts`` role words;
    ``group`` is what all are who take part, where a title says so.
    """

    lines: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    role: str | None = None
    asker: str | None = None
    respondent: str | None = None
    people: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    group: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """The keys of those who are listed as taking part."""
        return frozenset(self.people)


def of(lines: Sequence[Line]) -> Header:
    """Read the facts above the first words that are speech or prose."""
    end = _end(lines)
    found = [fact for line in lines[:end] if (fact := facts.of(line.text))]
    about = [fact.value for fact in found if facts.is_respondent(fact)]
    roles = [value for value in about if role_words.is_role(value)]
    called = [value for value in about if value not in roles and _is_name(value)]
    asking = [fact.value for fact in found if facts.is_asker(fact) and fact.value]
    titled = next(filter(None, map(_titled, lines[:_TITLES])), None)
    is_group = titled is not None and role_words.is_plural(titled)
    return Header(
        lines=end,
        attributes={k: v for fact in found for k, v in facts.told(fact).items()},
        role=next(iter(roles), titled),
        asker=next(iter(asking), None),
        respondent=next(iter(called), None),
        people=dict(_people(lines[:end])),
        parts=dict(_parts(found)),
        group=titled if is_group else None,
    )


def _titled(line: Line) -> str | None:
    """Read who is spoken with from a title: "Interview with a foster carer"."""
    is_other = facts.of(line.text) or _person(line.text) or not is_title(line)
    if len(line.text) > _LONGEST_TITLE or is_other:
        return None
    match = _WITH.search(line.text.strip(" *_#"))
    who = match["who"].strip() if match else ""
    return who if role_words.is_role(who) else None


def _parts(found: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    for fact in found:
        if facts.is_list(fact) and role_words.is_role(fact.key):
            for name in map(names.of, facts.listed(fact.value)):
                if name:
                    yield name.key, fact.key


def is_title(line: Line) -> bool:
    """Tell whether a line is blank, a heading, or as short as a title."""
    text = line.text.strip(" *_#")
    if line.is_blank or line.is_heading or not any(map(str.isalnum, text)):
        return True
    return len(text.split()) <= _TITLE_WORDS and not text.endswith((".", "?", "!"))


def _end(lines: Sequence[Line]) -> int:
    end = 0
    last = min(len(lines), _MOST_LINES)
    for number, line in enumerate(lines[:last]):
        fact = facts.of(line.text)
        if _is_certain(fact) or _is_listed(lines, number, has_facts=end > 0):
            end = number + 1
        elif _has_begun(line, fact):
            last = number
            break
    return _with_names_below(lines, end, last)


def _has_begun(line: Line, fact: Fact | None) -> bool:
    """Tell whether a line is somebody's words or prose, and above it the facts end."""
    if fact is None:
        return not is_title(line)
    is_turn = role_words.is_speaker(fact.key) and not _is_of_a_speaker(fact)
    return is_turn or not _is_name(fact.value)


def _is_certain(fact: Fact | None) -> bool:
    return fact is not None and facts.is_certain(fact)


def _is_listed(lines: Sequence[Line], number: int, *, has_facts: bool) -> bool:
    """Tell whether a line is of a list of speakers, below facts or another such."""
    if not _person(lines[number].text):
        return False
    below = lines[number + 1].text if number + 1 < len(lines) else ""
    return has_facts or _person(below) is not None


def _with_names_below(lines: Sequence[Line], end: int, last: int) -> int:
    """Take in "Interviewer: Hannah Price" straight under the facts, or at the top."""
    number = end
    while not end and number < last and not facts.of(lines[number].text):
        number += 1  # a title
    first = number
    fewest = 1 if end else 2
    while number < min(last, first + _MOST_NAMES) and not lines[number].is_blank:
        fact = facts.of(lines[number].text)
        if not fact or not _names_somebody(fact, lines[number + 1 :]):
            return end
        number += 1
    is_block = number - first >= fewest and number < len(lines)
    is_block = is_block and lines[number].is_blank
    return number if is_block else end


def _names_somebody(fact: Fact, below: Sequence[Line]) -> bool:
    # "Hannah Price", "HP" and "YP1", not the "Hello" of a first turn.
    words = fact.value.split()
    if not words or not _is_name(fact.value) or not _is_of_a_speaker(fact):
        return False
    if not all(word[0].isupper() or word[0].isdigit() for word in words):
        return False
    if words[0].casefold().strip(",.!") in _GREETINGS:
        return False
    is_long = len(words) > 1 or any(map(str.isdigit, fact.value))
    return is_long or not any(_opens(fact.key, line.text) for line in below)


def _is_of_a_speaker(fact: Fact) -> bool:
    return facts.is_asker(fact) or facts.is_respondent(fact)


def _opens(key: str, text: str) -> bool:
    return text.lstrip(" \t*_>#").casefold().startswith(key)


def _is_name(value: str) -> bool:
    words = value.split()
    if _INITIALS.fullmatch(value):
        return True
    return len(words) <= _NAME_WORDS and not value.endswith((".", "?", "!", ",", "…"))


def _people(lines: Sequence[Line]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for line in lines:
        fact = facts.of(line.text)
        if fact and facts.is_list(fact):
            listed = map(names.of, facts.listed(fact.value))
            yield from ((name.key, name.attributes) for name in listed if name)
        elif person := _person(line.text):
            yield person


def _person(text: str) -> tuple[str, Mapping[str, str]] | None:
    """Read a line of a list of speakers: "YP1 – female, 14", "Zoe (F, 14)"."""
    plain = text.strip().lstrip("*•–- \t")
    if len(plain) > names.LONGEST * 2:
        return None
    label, between, rest = plain.partition(":")
    if between and (told := describing.all_of(rest)):
        name = names.of(label)
        return (name.key, told) if name and not facts.is_known(label) else None
    name = None if between else names.of(plain)
    return (name.key, name.attributes) if name and name.attributes else None
