"""What a speaker's label says beyond the role: a father, a manager, a teacher."""

from __future__ import annotations

import re
from functools import lru_cache

_NAMED: tuple[tuple[str, str], ...] = (
    ("Care leaver", "care leaver, former looked after child"),
    ("Mother", "mum, mam, mom, mummy, mammy, mother"),
    ("Father", "dad, daddy, father, tad"),
    ("Step-parent", "stepmum, stepdad, stepmother, stepfather, step mum, step dad, "
     "step mother, step father, step parent, llysfam, llystad"),
    ("Adoptive parent", "adoptive parent, adoptive mum, adoptive dad, adopter, "
     "adoptive mother, adoptive father"),
    ("Foster carer", "foster carer, foster parent, foster mum, foster dad, "
     "foster mother, foster father, fosterer, gofalwr maeth"),
    ("Kinship carer", "kinship carer, kinship foster carer, special guardian, "
     "connected person, family and friends carer, grandmother, grandfather, "
     "grandparent, gran, granny, nan, nana, nanny, nanna, grandma, grandpa, grandad, "
     "granddad, grampa, aunt, auntie, aunty, great aunt, uncle, nain, taid, mamgu, "
     "mam gu, tadcu, tad cu, modryb, ewythr"),
    ("Social worker", "social worker, sw, asw, ssw, nqsw, gweithiwr cymdeithasol"),
    ("Manager", "manager, team leader, head of service, assistant director, director, "
     "rheolwr, rheolwr tim"),
    ("Personal adviser", "personal adviser, personal advisor, leaving care worker, "
     "leaving care adviser, leaving care advisor, cynghorydd personol"),
    ("Support worker", "support worker, family worker, key worker, keyworker, "
     "gweithiwr cymorth"),
    ("Residential worker", "residential worker, residential support worker"),
    ("Independent reviewing officer", "iro, independent reviewing officer, "
     "reviewing officer, swyddog adolygu annibynnol"),
    ("Teacher", "teacher, headteacher, head teacher, deputy head, senco, tutor, "
     "athro, athrawes"),
    ("Police officer", "police, police officer, police constable, detective, heddwas"),
    ("Health visitor", "health visitor, hv, ymwelydd iechyd"),
    ("Nurse", "nurse, nyrs, nyrs ysgol"),
    ("Doctor", "doctor, gp, paediatrician, psychiatrist, meddyg"),
    ("Psychologist or therapist", "psychologist, therapist, counsellor"),
    ("Probation or youth justice worker", "probation, probation officer, yot worker, "
     "youth justice worker, youth offending worker"),
    ("Advocate", "advocate, independent advocate, independent visitor"),
)  # fmt: skip
_OF = {
    phrase: name
    for name, phrases in _NAMED
    for phrase in (" ".join(phrase.split()) for phrase in phrases.split(","))
}
_LONGEST_LABEL = 200  # characters
_LONGEST = max(phrase.count(" ") + 1 for phrase in _OF)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_NOT_WORDS = re.compile(r"[^\w]+|_|\b[0-9]+[a-z]?\b|(?<=[^\W\d_])[0-9]+\b")
_OF_WHOM = re.compile(r"\b(?:of|to|for|with)\b.*")
_SEVERAL = re.compile(r"[/,&]|\b(?:and|or)\b")


@lru_cache(maxsize=4096)
def of_label(label: str) -> str:
    """Give what a label calls somebody, as it is printed; empty where it says less.

    The end of a label decides: "Dad 2" is a father, "Mum's partner" is none, and
    "Foster carer liaison" no foster carer.
    """
    if len(label) > _LONGEST_LABEL or _SEVERAL.search(label.casefold()):
        return ""
    folded = _BRACKETS.sub(" ", label.casefold()).replace("’s", "s").replace("'s", "s")
    plain = " ".join(_NOT_WORDS.sub(" ", folded).split())
    return _at_the_end(plain) or _at_the_end(_OF_WHOM.sub("", plain))


def _at_the_end(label: str) -> str:
    words = label.split()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        if phrase in _OF:
            return _OF[phrase]
    return ""
