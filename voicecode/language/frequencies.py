"""How often words are said: rough shares, enough to know the rare from the common.

Rules are looked up by their rarest words; a wrong guess here costs time, never a
result. The shares were counted in voicecode's own demo corpus.
"""

from __future__ import annotations

from collections.abc import Mapping

RARE = 5e-5

_TIERS = {
    2e-2: "'s a and do have he i in it me my not on she that the to was what you",
    5e-3: "'d about all am are at be can did for get go got had her how if is know like"
    " no of one said say so them then there they up we when who with",
    2e-3: "after an anything as ask asked back because been before but by came come"
    " could day does down even every first four from goes going good has here him"
    " his just long look more mum name never next nobody nothing now off oh only"
    " or out own people phone put read right same says school see since social"
    " still talk tell ten thing think this thought three time told two us want"
    " week well went were where will worker would yeah years your",
    5e-4: "actually again always another answer any anybody anyone asking bad bag bed"
    " being better big bit both brother bus call called car care carer carers"
    " change changed child children comes coming contact council course dad days"
    " different dog doing done door each else email end everybody everyone"
    " everything face fair family feel find fine five foster found front gave gets"
    " getting give gone half happened having head hear help helped hers home hour"
    " hours house into its job keep kids knew knows last late leave left let"
    " letter life list listen listened little looked looking lot lots love made"
    " make mam man manager meant meeting meetings met might mine minutes miss"
    " missed money months morning much new nice night number office okay old once"
    " ones other our over panel past person place plan rang really review room"
    " round saying seen seven should sit some someone something sorry sort staff"
    " start stop stuff table take talking tea teacher team text texted than thank"
    " their things those through till times too took turn twenty twice until used"
    " very visit visits voice waiting wanted way weeks which while why woman words"
    " work workers write writing wrong wrote year yes young asks loads months",
}

ENGLISH: Mapping[str, float] = {
    word: share for share, words in _TIERS.items() for word in words.split()
}
