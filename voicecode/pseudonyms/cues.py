"""Cues: the words beside which names stand, in English and in Welsh.

``who`` reads backwards from a name: "my social worker Karen" is a social worker. All
words are folded: small letters, no accents.
"""

from __future__ import annotations

from collections.abc import Mapping

NAME = "name"  # a person of whom no more is known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What stands after "my" or "the", last word first: what the person is then called.
_WHO = {
    "mother": "mum, mam, mom, mummy, mammy, mother, ma, birth mum, birth mother, fam",
    "father": "dad, daddy, father, birth dad, birth father, nhad, tad, dada",
    "stepmother": "stepmum, stepmother, step mum, step mother, stepmam, llysfam",
    "stepfather": "stepdad, stepfather, step dad, step father, llystad",
    "brother": "brother, bro, brothers, half brother, stepbrother, step brother, "
    "little brother, big brother, brawd, mrawd, frawd",
    "sister": "sister, sis, sisters, half sister, stepsister, step sister, chwaer, "
    "little sister, big sister",
    "sibling": "sibling, siblings, half sibling, twin, twins",
    "son": "son, sons, stepson, lad, boy, mab, fab, grandson, grandsons",
    "daughter": "daughter, daughters, stepdaughter, girl, merch, ferch, granddaughter",
    "child": "child, baby, kid, kids, children, boys, girls, plentyn, babi",
    "grandmother": "nan, nana, nanna, nanny, gran, granny, grandma, grandmother, nain, "
    "mamgu, mam gu, nani, dadi, babcia",
    "grandfather": "grandad, granddad, grandpa, grandfather, granda, taid, tadcu, "
    "tad cu, pop",
    "aunt": "auntie, aunty, aunt, aunties, modryb",
    "uncle": "uncle, uncles, ewythr, ewyrth",
    "cousin": "cousin, cousins, cefnder, cyfnither",
    "nephew": "nephew, nephews",
    "niece": "niece, nieces",
    "husband": "husband, hubby, gwr",
    "wife": "wife, missus, wraig, ngwraig",
    "partner": "partner, boyfriend, girlfriend, fiance, fiancee, ex, bloke, fella, "
    "ex partner, cariad, nghariad",
    "in-law": "mother in law, father in law, sister in law, brother in law",
    "friend": "friend, friends, mate, mates, bestie, best friend, best mate, ffrind, "
    "ffrindiau, pal",
    "foster mother": "foster mum, foster mam, foster mother",
    "foster father": "foster dad, foster father",
    "foster carer": "foster carer, foster carers, carer, carers, fosterer, kinship "
    "carer, special guardian, foster parent, foster parents, gofalwr, gofalwyr",
    "foster sibling": "foster brother, foster sister",
    "neighbour": "neighbour, neighbours, neighbor",
    "social worker": "social worker, social workers, sw, asw, student social worker, "
    "gweithiwr cymdeithasol, gweithwraig gymdeithasol, ngweithwraig gymdeithasol, "
    "supervising social worker",
    "support worker": "support worker, family support worker, youth worker, outreach "
    "worker, participation worker, early help worker, contact worker, duty worker, "
    "residential worker, family worker, housing worker",
    "key worker": "key worker, keyworker, link worker",
    "worker": "worker, workers, caseworker, case worker, gweithiwr, staff, locum, "
    "colleague, colleagues, supervisor, contact supervisor",
    "personal adviser": "pa, personal adviser, personal advisor, leaving care worker, "
    "adviser, advisor, cynghorydd",
    "reviewing officer": "iro, independent reviewing officer, reviewing officer",
    "manager": "manager, team manager, home manager, service manager, deputy manager, "
    "team leader, boss, rheolwr, head of service, director, chair",
    "teacher": "teacher, tutor, form tutor, class teacher, headteacher, head teacher, "
    "head, deputy head, head of year, senco, ta, teaching assistant, dsl, lecturer, "
    "coach, athro, athrawes, mentor, learning mentor",
    "therapist": "therapist, counsellor, psychologist, psychiatrist, play therapist",
    "nurse": "nurse, school nurse, midwife, health visitor, matron, nyrs",
    "doctor": "doctor, dr, gp, paediatrician, consultant, meddyg, dentist",
    "police officer": "pc, dc, ds, di, dci, pcso, wpc, sgt, sergeant, constable, "
    "detective, inspector, superintendent, policeman, policewoman, police officer",
    "lawyer": "solicitor, lawyer, barrister, cyfreithiwr",
    "judge": "judge, sheriff, magistrate, barnwr",
    "guardian": "guardian, childrens guardian",
    "advocate": "advocate, independent visitor, visitor, eiriolwr",
    "interpreter": "interpreter, translator",
    "councillor": "cllr, councillor, cynghorwr",
    "minister of religion": "rev, reverend, imam, rabbi, vicar, priest, pastor, abba, "
    "abuna, canon",
}  # fmt: skip
KINDS = tuple(_WHO)  # of people
# Titles say nothing of who somebody is, but a surname follows.
TITLES = _words(
    "mr mrs ms miss mx mister missus prof professor sir dame lord lady madam pani"
    " pan haji hajji sheikh shaykh syed mme mlle frau herr senora senor dr pc dc ds"
    " di dci pcso wpc sgt sergeant constable inspector cllr"
)


# After these comes a name, whatever it looks like.
CALLED = _words("called named calld nicknamed enw")
_IS_CALLED = {
    ("name", "is"),
    ("name", "was"),
    ("names",),
    ("known", "as"),
    ("goes", "by"),
}

_BY_LAST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _kind, _phrases in _WHO.items():
    for _phrase in _phrases.split(", "):
        *_first, _last = _phrase.split()
        _BY_LAST.setdefault(_last, []).append((tuple(_first), _kind))
for _ways in _BY_LAST.values():
    _ways.sort(key=lambda way: -len(way[0]))
WHO: Mapping[str, list[tuple[tuple[str, ...], str]]] = _BY_LAST

LAST_WORDS = (
    frozenset(WHO) | TITLES | CALLED | _words("name names as by me him her im am")
)

# Verbs and the like that come after somebody's name more than after anything else.
SAYS = _words(
    "said says say tells told asked asks rang rings came comes helped helps"
    " listened listens wants wanted thinks thought knows knew goes gave gives took"
    " takes made makes got gets left went lives lived works worked used keeps kept"
    " never always phoned texts texted emailed cried laughed shouted shouts hit hits"
    " promised explained explains spoke speaks sat loves loved likes liked hates"
    " hated understands understood turned turns calls called visits visited looked"
    " looks tried tries moved picked brought puts taught cares cared died passed"
    " goes'"
)
IS = _words(
    "is was has had does did isnt wasnt doesnt didnt hasnt would could should who"
)
# A subject that a verb goes with: before it, "will" and "may" are no names.
PRONOUNS = _words(
    "i you he she it we they who that this there these those people everyone nobody"
    " someone somebody anybody everybody which what u not things it'll"
)
ASKED = _words(
    "you i we they he she it this that the there u anyone someone my your all"
)
DETERMINERS = _words(
    "the a an this that these those my your his her our their its some any no every"
    " each another other same more much many such what which one two y yr fy dy ei"
)
TO_PEOPLE = _words(
    "with told tell asked ask and from to by for about saw see called rang ring"
    " text meet met love like hate miss hi hello dear thanks thank bye phoned called"
    " like trust trusted knows know when if because cos then but gyda efo a i gan"
)
# Before the name of a place.
IN = _words("in near outside around via round yn yng ym throughout")
TOWARDS = _words("to from at back down up over through into towards i o ger ar on")
MOVES = _words(
    "went go goes going gone moved move moves moving came come comes get got"
    " getting back travel travelled drove drive drives bus buses train trains taxi"
    " way sent send taken took walk walked run ran away live lives lived living stay"
    " stayed stayin over down up out placed placement home house flat based born"
    " returned flew mynd symud byw aeth es far miles office visit visited new"
)
TIMES_BEFORE = _words(
    "in last next this early late since until till by of mid from during before"
    " after every the that one all or and to st nd rd th come previous ym mis"
)
HANDLES = _words(
    "http https www insta instagram snap snapchat tiktok discord twitter username"
    " gamertag handle account facebook online psn xbox roblox"
)
# Few digits beside these are a date of birth or a reference.
BESIDE_DIGITS = _words(
    "born birthday birth dob geni ganwyd ganed penblwydd blwydd ref reference urn"
    " upn log mosaic file case account passport warrant pnc cris lcs"
)
# Numbers told in words may follow these.
MARKS = (HANDLES | BESIDE_DIGITS).union(
    "live lives lived living address stay stays staying moved".split()
)
# By size, as they are counted.
SPELLED = tuple(
    "oh zero nought one two three four five six seven eight nine ten eleven twelve"
    " thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
    " forty fifty sixty seventy eighty ninety hundred double treble triple".split()
)

# Words of so little weight that they are no name, whosoever's begins with them.
LIGHT = (PRONOUNS | DETERMINERS | SAYS | IS | TO_PEOPLE | TOWARDS | IN | MOVES).union(
    "and are all but can for had her him his how let may new not now off one our out"
    " see set she the too two use was way who why will any ask bad bed big boy car day"
    " did end far few fit fun get got has hot job kid lot man map mar men met mum own"
    " per put ran raw red run sad sat say six ten tea tell then them than that they"
    " this thin time told too top try war well went were what when where which while"
    " whilst with won would yes yet you able also area arm art baby back bit both call"
    " care case char cost dead dear door each early else even ever face fact feel form"
    " full game gift girl give good half hand hard harm head hear help here home hope"
    " hour idea into just keep kind last late left less life line list live long look"
    " main make many mark mate maybe meal mean mental mind mini miss month more most"
    " mother much must name need next nice night none note once only open oral order"
    " other over paid pain pan par park part past pay people phone plan play poor pre"
    " press read real rest right room safe same school seem self sex shop short since"
    " sit sleep some son soon star start stay still stop such sure talk team term text"
    " there these thing think three through today together tom took total turn under"
    " until upset very visit wait walk wall want week wet whole wife word work year"
    " young your".split()
)

LEADING = LAST_WORDS | IN | TOWARDS

CONNECTORS = _words("of and y yr a o le la de upon ar")
PARTICLES = _words("ap ab ferch bin ibn bint al el van von de da dos del la le abu di")
BEFORE_SMALL = _words("at to from in called near on left live")


def who(before: list[str]) -> str | None:
    """Name what a person is, by the folded words before the name, nearest last."""
    for first, kind in WHO.get(before[-1] if before else "", ()):
        length = len(first)
        if tuple(before[len(before) - 1 - length : len(before) - 1]) == first:
            return kind
    return None


def is_title(word: str) -> bool:
    """Tell whether a surname follows a word."""
    return word in TITLES


def calls(before: list[str]) -> bool:
    """Tell whether the words before say that a name comes now: "a man called"."""
    if before and before[-1] in CALLED:
        return True
    return any(
        tuple(before[len(before) - len(way) :]) == way and len(before) >= len(way)
        for way in _IS_CALLED
    )
