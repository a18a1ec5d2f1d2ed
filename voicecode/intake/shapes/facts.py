"""Facts on a cover sheet: "Date: 3 March", "Interviewer: Hannah Price", "Age: 15"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from voicecode.intake.shapes import describing, role_words, word_lists

_KEY_AND_VALUE = re.compile(
    r"^[\s>*_•#–-]*(?P<key>[^:\t\n]{1,50}?)[*_]{0,3}\s{0,9}:[*_]{0,3}\s+(?P<value>\S.*)$"
    r"|^[\s>*_•#–-]*(?P<bare>[^:\t\n]{1,50}?)[*_]{0,3}\s{0,9}:[*_]{0,3}\s*$"
    r"|^\s*(?P<tabbed>[^:\t\n]{1,50}?) {0,9}\t+(?P<cell>\S.*)$"
)
_KEYS = word_lists.of(
    """date time location place venue setting duration length age gender sex ethnicity
    pseudonym transcriber transcribed transcription transcript recording
    recorded file filename audio project study title subject format consent
    source ref reference case author version status depositor collection names
    record written completed prepared attendees apologies transcriptionist
    language school placement dob birth confidential copyright licence archive
    id sn number interviewed tape convention conventions key born dyddiad
    lleoliad oed rhyw theme themes pages"""
)
_TELLING = {"age": "age", "oed": "age", "gender": "sex", "sex": "sex", "rhyw": "sex"}
# Words that may stand beside "age" and leave it the respondent's own.
_OWN = word_lists.of(
    """age oed gender sex rhyw at of the in years yrs year time interview and band group
    range participant respondent interviewee informant speaker person's participant's
    respondent's interviewee's"""
)
_RESPONDENT = word_lists.of(
    """role, respondent, participant, interviewee, respondent type, participant type,
    relationship, type of participant, type of respondent, informant, speaker,
    interviewee name, participant name, respondent name, name of participant,
    name of respondent, name of interviewee, pseudonym, name, cyfranogwr"""
)
_LISTS = word_lists.of(
    """present, participants, attendees, respondents, speakers, young people, children,
    people present, group members, members, in attendance, interviewees, parents,
    taking part, also present"""
)
_ASKER = word_lists.of(
    """interviewed by, facilitated by, interviewer name, name of interviewer,
    interviewers, facilitators, interviewer's name, interviewer initials"""
)
_LONGEST_FACT = 25  # words: more is somebody's account
_LONGEST_LINE = 400  # characters
_SENTENCE = re.compile(r"\w{3}[.?!]\s")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_COMMAS = re.compile(r"[,;](?![^()]*\))|\s+(?:and|&)\s+(?![^()]*\))")
_FIRST_AGE = re.compile(
    r"(?:aged?\s*)?([0-9]{1,2})\b(?!\s?[-–/.]\s?[0-9]|\s+to\b)", re.I
)
_DAY = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Fact:
    """A line's key, in small letters and without brackets, and its value."""

    key: str
    value: str


def of(text: str) -> Fact | None:
    """Read a line as a key and a value, whatever they are about.

    A tab counts for a colon where the key is one that cover sheets have.
    """
    match = _KEY_AND_VALUE.match(text) if len(text) <= _LONGEST_LINE else None
    if not match:
        return None
    written = match["key"] or match["bare"] or match["tabbed"] or ""
    value = (match["value"] or match["cell"] or "").strip(" *_")
    fact = Fact(_plain(written), value)
    return None if match["tabbed"] and not is_certain(fact) else fact


def is_certain(fact: Fact) -> bool:
    """Tell whether a key and its value can be no speech, wherever they stand."""
    words = fact.key.replace("/", " ").replace("-", " ").split()
    if not 0 < len(words) <= 5 or len(fact.value.split()) > _LONGEST_FACT:
        return False
    if _SENTENCE.search(fact.key):
        return False
    if is_list(fact) and all(name[0].isupper() for name in listed(fact.value)):
        return not fact.value.endswith((".", "?", "!"))
    if role_words.is_speaker(fact.key) or role_words.is_role(words[-1]):
        # "Participant: care leaver" is a fact, "Participant: Hi" is a turn.
        return is_respondent(fact) and role_words.is_role(fact.value)
    if words[0] == "interview" or any(word in _KEYS for word in words):
        return not fact.value.endswith("?")
    return is_respondent(fact) and _is_short(fact.value)


def is_pair(key: str, value: str) -> bool:
    """Tell whether a key and its value, as in a table's row, are no speech."""
    return is_certain(Fact(_plain(key.strip(" *_:")), value.strip()))


def is_known(key: str) -> bool:
    """Tell whether a key is one that cover sheets have, and nobody's name."""
    return any(word in _KEYS for word in _plain(key).split())


def is_respondent(fact: Fact) -> bool:
    """Tell whether a fact says who answered, by role or by name."""
    return fact.key in _RESPONDENT


def is_list(fact: Fact) -> bool:
    """Tell whether a fact lists those who take part."""
    return fact.key in _LISTS and len(listed(fact.value)) > 1


def listed(value: str) -> list[str]:
    """Cut a list at its commas, those in brackets left alone."""
    return [piece.strip() for piece in _COMMAS.split(value) if piece.strip()]


def is_asker(fact: Fact) -> bool:
    """Tell whether a fact says who asked the questions."""
    return fact.key in _ASKER or role_words.is_interviewer(fact.key)


def told(fact: Fact) -> dict[str, str]:
    """Tell the respondent's age and sex, where the fact is of nobody else's."""
    words = fact.key.replace("/", " ").replace("&", " ").split()
    kinds = {_TELLING[word] for word in words if word in _TELLING}
    if not kinds or not fact.value or not set(words) <= _OWN:
        return {}
    found, _ = describing.some_of(fact.value)
    if kinds <= set(found) or len(kinds) > 1:
        return {kind: found[kind] for kind in kinds if kind in found}
    (kind,) = kinds
    return _as_written(kind, fact.value)


def _as_written(kind: str, value: str) -> dict[str, str]:
    if kind == "age":
        if _DAY.search(value):  # a date of birth tells who somebody is
            return {}
        first = _FIRST_AGE.match(value)
        return {"age": first[1] if first else value}
    return {kind: value}


def _is_short(value: str) -> bool:
    return len(value.split()) <= 6 and not value.endswith((".", "?", "!", ",", "…"))


def _plain(key: str) -> str:
    return " ".join(_BRACKETS.sub("", key).strip(" *_").casefold().split())
