"""Heads: words that make the words beside them the name of an institution."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that make the words beside them the name of a school, a home, a street.
SCHOOLS = _words(
    "school primary secondary academy college infants infant juniors junior nursery"
    " comprehensive comp grammar sixth university pru playgroup preschool"
)
HOMES = _words("house lodge view cottage manor grange villa hall court home unit place")
STREETS = _words(
    "street st road rd lane avenue ave close drive crescent terrace gardens grove"
    " way hill row square walk mews parade bank rise court place estate boulevard"
)
# These tell one name from another too: "Harbour Court".
LESS_COMMON = _words(
    "drove loke brow brae wynd vennel quay wharf croft dene garth alley yard causeway"
    " broadway loan heights towers tower mansions buildings villas meadow meadows"
    " fields copse spinney vale chase common green end moor bridge mill gate harbour"
    " marina"
)
OTHERS: Mapping[str, str] = {
    "hospital": "hospital", "infirmary": "hospital", "hospice": "hospital",
    "surgery": "surgery", "clinic": "surgery", "medical": "surgery",
    "church": "church", "chapel": "church", "mosque": "church", "gurdwara": "church",
    "temple": "church", "cathedral": "church",
    "centre": "centre", "center": "centre", "club": "club", "park": "place",
    "prison": "prison", "council": "council", "hotel": "place", "pub": "place",
    "project": "centre", "hostel": "home", "refuge": "home", "library": "centre",
    "station": "place", "fc": "club", "afc": "club", "rfc": "club", "abc": "club",
    "practice": "surgery", "hub": "centre", "tabernacle": "church",
    "cemetery": "place", "crematorium": "place", "churchyard": "place",
    "barracks": "place", "priory": "church", "minster": "church", "shul": "church",
    "polyclinic": "surgery",
    "synagogue": "church", "mandir": "church", "masjid": "church",
}  # fmt: skip
WELSH_HEADS: Mapping[str, str] = {
    "ysgol": "school", "ysgolion": "school", "heol": "street", "stryd": "street",
    "ffordd": "street", "lon": "street", "hmp": "prison", "hmyoi": "prison",
    "yoi": "prison", "plas": "home", "coleg": "school", "prifysgol": "school",
    "ysbyty": "hospital", "capel": "church", "saint": "church", "rhes": "street",
    "stad": "street", "tafarn": "place", "clwb": "club", "llys": "home",
    "bryn": "home", "maes": "street", "cae": "street", "hafan": "home",
    "parc": "place", "bwlch": "place", "tan": "home", "pen": "home", "nant": "place",
    "rhyd": "place", "pont": "place", "ty": "home", "tyn": "home", "glan": "place",
    "allt": "street", "erw": "street", "coed": "place", "hendre": "home",
    "hafod": "home", "llwyn": "home", "pant": "place", "rhos": "place",
    "neuadd": "centre", "canolfan": "centre", "eglwys": "church",
    "clos": "street", "clinig": "surgery", "meddygfa": "surgery",
}  # fmt: skip
# Names of another make: see ``teams``.
TEAMS = _words("team service services mash camhs yot yos yjs")
# With a number these are teams: "Boston Family Safeguarding 2".
SECTIONS = _words("safeguarding permanence assessment locality response fostering")
FIRMS = _words("ltd limited plc sons daughters co")
SHORTENED = _words("children manor royal general infirmary lodge grange cottage villa")
CROWNED = _words("royal queen prince princess")
STREETS |= LESS_COMMON
HEADS = SCHOOLS | HOMES | STREETS | frozenset(OTHERS) | frozenset(WELSH_HEADS)
# Words of such a name that do not tell it from another.
COMMON_PARTS = (HEADS - LESS_COMMON) | _words(
    "community catholic church of england c e in wales special high the and for"
    " roman voluntary aided controlled girls boys girls' boys' childrens children's"
    " family form centre general royal local health pupil referral day gyfun gynradd"
    " uwchradd gymraeg feithrin arbennig gymunedol y yr a new free our city town"
    " county district police contact leisure sports football youth residential"
    " foster secure nursing care old lower upper middle main head office big little"
    " first last nice good bad next same other whole young private public state"
    " mainstream boarding foundation birth this that my his her their your a an"
    " every each any no some to from at on into near by with went go after before"
    " leaving left started start is was"
)
# Words that end the names of groups, clubs and firms, where a name stands before.
GROUPS: Mapping[str, str] = {
    **dict.fromkeys(
        _words(
            "carers project trust foundation association society network alliance"
            " partnership mission scouts cubs brownies guides cadets strings orchestra"
            " choir band players gymnastics theatre farm stables playgroup toddlers"
            " refugees foodbank pantry kitchen larder reuse housing homes fostering"
            " advocacy counselling voices advice steps forum collective initiative"
            " sanctuary outreach group fellowship playscheme helpline allotments mela"
            " kinship link links dads mums fathers mothers parents families connect"
            " connections matters futures horizons pathways bridges families together"
            " befriending mentoring champions buddies neighbours hospice almshouses"
            " assembly ministries congregation brigade rangers beavers explorers"
        ),
        "centre",
    ),
    **dict.fromkeys(
        _words(
            "juniors colts celtic rangers rovers wanderers harriers stars athletic"
            " swimmers boxing gym dojo dance rugby athletics hockey netball"
        ),
        "club",
    ),
    **dict.fromkeys(
        _words(
            "tyres tyre exhausts exhaust garage motors cars cabs taxis plumbing joinery"
            " builders cafe bakery butchers barbers launderette solicitors chambers"
            " associates pharmacy chemist chemists dental opticians vets stores chippy"
            " newsagents news minimarket autos motorcycles lettings estates florist"
            " grill kitchens takeaway diner tandoori balti restaurant bistro kebabs"
            " scaffolding roofing removals recruitment cleaning salon nails pizzeria"
        ),
        "firm",
    ),
    **dict.fromkeys(_words("arms tavern inn festival fair carnival show"), "place"),
}
# Words that stay small inside a name: "Mill Hill children's centre".
SMALL_PARTS = _words(
    "children childrens primary secondary high junior infant infants community medical"
    " health family contact youth leisure sports football catholic special residential"
    " boys girls care"
)
# No name ends in these when they are typed in small letters.
_WELSH_WORDS = _words(
    "bwlch tan pen nant rhyd pont ty tyn glan allt erw coed hendre hafod llwyn pant"
    " rhos bryn maes cae parc hafan llys"
)
ONLY_CAPITAL = (
    (_WELSH_WORDS | LESS_COMMON | CROWNED | frozenset(GROUPS)) - SCHOOLS - {"way"}
)
