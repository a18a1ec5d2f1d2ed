"""The words by which a line's opening is known for somebody who speaks.

Only whether a word names a speaker matters here; which role it means is for the
units to say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from voicecode.intake.shapes import word_lists

INTERVIEWERS = word_lists.of(
    """int interviewer i q facilitator researcher moderator question cyfwelydd
    ymchwilydd hwylusydd"""
)
_WORDS = word_lists.of(
    """a answer r p respondent participant interviewee informant speaker yp cyp child
    children girl boy pupil student teen teenager son daughter plentyn disgybl
    mum mam mom mummy mother dad daddy father tad parent stepmum stepdad
    stepmother stepfather rhiant carer gofalwr grandmother grandfather
    grandparent gran nan nana nain taid grandad granddad aunt auntie uncle
    brother sister sibling guardian fosterer adopter sw pa iro ssw lac worker
    staff manager adviser advisor teacher senco nurse police officer gp doctor
    psychologist therapist counsellor advocate solicitor judge practitioner
    mentor head headteacher inspector director male female man woman friend
    partner everyone all group athro nyrs heddlu rheolwr"""
)
_PHRASES = word_lists.of(
    """young person, young people, young adult, young man, young woman, young carer,
    care leaver, care experienced, looked after child, foster carer, foster mum,
    foster dad, foster mother, foster father, foster parent, foster carer
    liaison, foster child, kinship carer, special guardian, social worker,
    personal adviser, personal advisor, team manager, support worker, key
    worker, youth worker, family support worker, independent reviewing officer,
    reviewing officer, police officer, health visitor, school nurse, head
    teacher, class teacher, residential worker, case worker, unknown speaker,
    unknown, mum and dad, person ifanc, pobl ifanc, gofalwr maeth, gweithiwr
    cymdeithasol, ymwelydd iechyd"""
)
_ALL = INTERVIEWERS | _WORDS | _PHRASES
_LONGEST = 80  # characters
_CODE = re.compile(r"[A-Z]{1,4}[0-9]{1,3}[A-Z]?")
_NUMBERING = re.compile(
    r"[\s#]*\b(?:no\.?\s*)?(?:[0-9]{1,3}|[A-Z])$|(?<=[a-z])[0-9]{1,3}$"
)
_BRACKETS = re.compile(r"[(\[].*?[)\]]")


def is_speaker(name: str) -> bool:
    """Tell whether a name is a role's ("Young person 2"), or a code such as "R1"."""
    if _CODE.fullmatch(name):
        return True
    return _plain(name) in _ALL or _in_brackets(name)


def is_interviewer(name: str) -> bool:
    """Tell whether a name says by itself that its bearer asks the questions."""
    return _plain(name) in INTERVIEWERS


def is_role(words: str) -> bool:
    """Tell whether a cell or heading names a role, in the singular or plural."""
    if len(words) > _LONGEST:
        return False
    plain = _plain(words)
    return len(plain) > 1 and plain in _ALL


def is_plural(words: str) -> bool:
    """Tell whether a role's name is of several: "young people", "parents"."""
    last = words.casefold().split()[-1:]
    return last in (["people"], ["children"]) or "".join(last).endswith("s")


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    bare = _BRACKETS.sub("", name).strip()
    if len(bare) > 1:
        bare = _NUMBERING.sub("", bare)
    words = bare.casefold().replace("-", " ").replace(".", "").split()
    phrase = " ".join(words)
    return phrase if phrase in _ALL else phrase.removesuffix("s")


def _in_brackets(name: str) -> bool:
    return any(_plain(found[1:-1]) in _ALL for found in _BRACKETS.findall(name))
