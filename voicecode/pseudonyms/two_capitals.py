"""Two common words with capitals, where no sentence begins: "with Harbour Step"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from voicecode.pseudonyms import clubs, cues, heads, teams
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_TO_A_PLACE = frozenset("in on near outside live lives lived round past".split())
_LEADING = _TO_A_PLACE.union("at from with by to the called".split())
# What has capitals in letters and reports, and is everybody's.
_FORMAL = (teams.PARTS | cues.TITLES | cues.LAST_WORDS | frozenset(heads.OTHERS)).union(
    "act board bill order panel plan policy report record records review form letter"
    " section guidance guardian case conference meeting statement strategy working"
    " together matters day week month year christmas easter new summer autumn winter"
    " spring half term god lord bible holy great second first world war way level"
    " levels math maths english science history art key stage free school meals pupil"
    " premium dream team big brother social worker workers manager head teacher officer"
    " director deputy assistant lead chair chief executive minister member state home"
    " secretary parental responsibility best interests signs safety life story book"
    " later direct staying put special guardianship interim supervision full parent"
    " assessed significant harm threshold document evidence bundle paper practice"
    " direction rules human rights freedom information data equality mental capacity"
    " happy meal red blue white green black star wars snap chat tik tok you tube face"
    " play station call duty therapy therapist studies disorder syndrome spectrum"
    " breaks respite core proceedings strengths difficulties questionnaire restorative"
    " attention deficit occupational behaviour thank no further action early help short"
    " leaving pathway pre post outline public law parents carers class staff unit"
    " service services room rooms clinic form forms pack tool toolkit wheel chart"
    " tracker app award awards certificate challenge competition quiz trip pops".split()
)


def finds(text: Text) -> Iterator[Find]:
    """Yield groups, pubs and places whose names are two or three common words."""
    if not text.has_capitals:
        return
    plain = Kind.CAPITAL | Kind.ORDINARY
    other = Kind.KEPT | Kind.DECIDED | Kind.TITLE | Kind.DIGITS | Kind.LETTER
    fits = (text.array & (plain | other)) == plain
    for at in np.flatnonzero(fits[:-1] & fits[1:]).tolist():
        if _is_name(text, at):
            is_place = text.before(at) in _TO_A_PLACE
            family = Family.PLACE if is_place else Family.INSTITUTION
            kind = "place" if is_place else "centre"
            words = tuple(text.folds[at : at + 2])
            yield Find(text.span(at, at + 1), family, kind, words, at, at + 1)


def _is_name(text: Text, at: int) -> bool:
    if text.opens(at) or not text.gaps[at + 1] & Gap.SPACE or clubs.is_club(text, at):
        return False
    if text.before(at) not in _LEADING or text.kinds[at - 1] & _CAPITAL:
        return False
    named = Kind.GIVEN | Kind.KNOWN
    if any(text.kinds[place] & named for place in (at, at + 1)):
        return False
    goes_on = text.follows(at + 2) and text.kinds[at + 2] & (_CAPITAL | Kind.DIGITS)
    is_formal = any(text.folds[place] in _FORMAL for place in (at, at + 1))
    return not goes_on and not is_formal
