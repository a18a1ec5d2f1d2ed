"""Which part in the child's life a speaker's label names."""

from __future__ import annotations

import re
from functools import lru_cache

from voicecode.domain.people import Role

_NAMED: tuple[tuple[Role, str], ...] = (
    # Longer phrases win over shorter ones; of equally long ones, the last to stand.
    (
        Role.INTERVIEWER,
        "int, interviewer, i, q, facilitator, researcher, moderator, question, "
        "focus group facilitator, cyfwelydd, ymchwilydd, hwylusydd",
    ),
    (
        Role.CHILD,
        "child, children, kid, yp, cyp, young person, young people, young adult, "
        "young man, young woman, young lad, boy, girl, pupil, student, teen, teenager, "
        "care leaver, care experienced, care experienced young person, son, daughter, "
        "foster child, foster children, looked after child, child in care, "
        "children in care, looked after children, young carer, young mum, youngster, "
        "children and young people, child or young person, child young person, "
        "young parent, former looked after child, adopted child, lac, "
        "plentyn, plant, person ifanc, pobl ifanc, disgybl, bachgen, merch, "
        "gofalwr ifanc, plant a phobl ifanc, person ifanc mewn gofal",
    ),
    (
        Role.PARENT,
        "mum, mam, mom, mummy, mammy, mother, dad, daddy, father, parent, stepmum, "
        "stepdad, stepmother, stepfather, step mum, step dad, step parent, birth mum, "
        "birth dad, birth mother, birth father, birth parent, birth family, "
        "adoptive parent, adoptive mum, adoptive dad, adopter, mother to be, "
        "mum and dad, mother and father, mums and dads, parent carer, parent or carer, "
        "parent or guardian, parent guardian, "
        "tad, rhiant, rhieni, mam a tad, llysfam, llystad",
    ),
    (
        Role.CARER,
        "carer, caregiver, foster carer, foster parent, foster mum, foster dad, "
        "foster mother, foster father, fosterer, kinship carer, kinship foster carer, "
        "special guardian, connected person, family and friends carer, "
        "grandmother, grandfather, grandparent, gran, granny, nan, nana, nanny, nanna, "
        "grandma, grandpa, grandad, granddad, grampa, aunt, auntie, aunty, uncle, "
        "great aunt, supported lodgings host, respite carer, short breaks carer, "
        "foster family, gofalwr, gofalwyr, gofalwr maeth, gofalwyr maeth, nain, taid, "
        "mamgu, mam gu, tadcu, tad cu, modryb, ewythr",
    ),
    (
        Role.STAFF,
        "staff, staff member, member of staff, practitioner, worker, sw, asw, ssw, "
        "social worker, senior social worker, assistant social worker, "
        "supervising social worker, student social worker, social work student, "
        "newly qualified social worker, nqsw, pa, personal adviser, personal advisor, "
        "leaving care worker, leaving care adviser, manager, team manager, "
        "deputy manager, deputy team manager, service manager, registered manager, "
        "home manager, team leader, head of service, assistant director, director, "
        "iro, independent reviewing officer, reviewing officer, conference chair, "
        "support worker, family support worker, family worker, key worker, keyworker, "
        "residential worker, residential support worker, youth worker, duty worker, "
        "early help worker, early help practitioner, outreach worker, case worker, "
        "caseworker, participation worker, participation officer, family practitioner, "
        "contact worker, contact supervisor, social work assistant, "
        "foster carer liaison, foster carer liaison officer, carer liaison, "
        "fostering social worker, practice lead, practice manager, principal social "
        "worker, commissioner, business support, gweithiwr, gweithiwr cymdeithasol, "
        "gweithwyr cymdeithasol, rheolwr, rheolwr tim, gweithiwr cymorth, "
        "cynghorydd personol, swyddog adolygu annibynnol",
    ),
    (
        Role.PARTNER,
        "partner, partner agency, partner professional, teacher, class teacher, head, "
        "headteacher, head teacher, deputy head, school, senco, senior mental health "
        "lead, teaching assistant, ta, designated teacher, designated safeguarding "
        "lead, dsl, virtual school, virtual school head, tutor, lecturer, police, "
        "police officer, police constable, pc, detective, health visitor, hv, midwife, "
        "nurse, school nurse, looked after children nurse, lac nurse, doctor, gp, "
        "paediatrician, camhs, camhs worker, camhs practitioner, psychologist, "
        "educational psychologist, psychiatrist, therapist, play therapist, "
        "speech and language therapist, occupational therapist, counsellor, "
        "probation, probation officer, yot worker, youth justice worker, "
        "youth offending worker, solicitor, barrister, judge, magistrate, "
        "childrens guardian, guardian ad litem, cafcass, "
        "cafcass officer, advocate, independent advocate, independent visitor, "
        "housing officer, housing worker, paramedic, voluntary sector, charity worker, "
        "health professional, other agency, other professional, childminder, "
        "nursery worker, nursery nurse, dentist, "
        "athro, athrawes, heddwas, heddlu, nyrs, nyrs ysgol, ymwelydd iechyd, meddyg",
    ),
    (
        Role.OTHER,
        "other, friend, neighbour, member of the public, relative, family member, "
        "family friend, brother, sister, sibling, cousin, "
        "mums partner, dads partner, volunteer, arall, brawd, chwaer, ffrind",
    ),
)
_OF = {
    phrase: role
    for role, phrases in _NAMED
    for phrase in (" ".join(phrase.split()) for phrase in phrases.split(","))
}
_LONGEST_LABEL = 200  # characters
_LONGEST = max(phrase.count(" ") + 1 for phrase in _OF)
# Too short or too common to be trusted inside a longer label.
_ONLY_ALONE = frozenset({"i", "q", "head", "a", "ta", "pc", "other", "question", "pa"})
# Somebody who is somebody's: "parent of a young person" speaks as a parent.
_OF_WHOM = re.compile(r"\b(?:of|to|for|with|i|yr)\b.*")
_ALTERNATIVES = re.compile(r"[/,&]|\b(?:and|or|neu)\b")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_NOT_WORDS = re.compile(r"[^\w]+|_")
_NUMBER = re.compile(r"(?<=[a-z])[0-9]+[a-z]?\b|\b[0-9]+[a-z]?\b")


@lru_cache(maxsize=4096)
def of_label(label: str) -> Role:
    """Read a label or a role column's value; unknown where it does not say.

    A role in brackets counts where the words before them name none:
    "Zoe (young person)". Two roles in one label are as good as none.
    """
    if len(label) > _LONGEST_LABEL:
        return Role.UNKNOWN
    outside = _BRACKETS.sub(" ", label)
    role = _of_words(outside)
    if role is not Role.UNKNOWN:
        return role
    inside = {_of_words(words) for words in _BRACKETS.findall(label)}
    inside.discard(Role.UNKNOWN)
    return inside.pop() if len(inside) == 1 else Role.UNKNOWN


def named_in(words: str) -> frozenset[Role]:
    """List every role that a title or a file's name mentions."""
    return frozenset(_mentioned(_plain(words)))


def _of_words(label: str) -> Role:
    whole = _role(" ".join(_plain(label)))
    if whole:
        return whole
    heads = [_of_head(part) for part in _ALTERNATIVES.split(label.casefold())]
    named = {role for role in heads if role}
    return named.pop() if len(named) == 1 else Role.UNKNOWN


def _of_head(label: str) -> Role | None:
    # The last word is the head in English: a children's social worker is staff.
    words = _plain(label)
    head = _OF_WHOM.sub("", " ".join(words)).split()
    exact = _role(" ".join(head)) if len(head) < len(words) else None
    named = _mentioned(head) or _mentioned(words)
    return exact or (named[-1] if named else None)


def _plain(label: str) -> list[str]:
    folded = label.casefold().replace("’", "'").replace("'s", "s")
    return _NUMBER.sub(" ", _NOT_WORDS.sub(" ", folded)).split()


def _mentioned(words: list[str]) -> list[Role]:
    """List the roles named by the longest phrases, from left to right."""
    roles = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            role = None if phrase in _ONLY_ALONE else _role(phrase)
            if role:
                roles.append(role)
                at += length - 1
                break
        at += 1
    return roles


def _role(phrase: str) -> Role | None:
    for form in (phrase, phrase.removesuffix("s"), phrase.removesuffix("es")):
        if form in _OF:
            return _OF[form]
    return None
