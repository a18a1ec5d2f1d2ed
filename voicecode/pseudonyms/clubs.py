"""Football clubs that everybody knows: who supports one lives anywhere."""

from __future__ import annotations

from voicecode.pseudonyms.texts import Text

_NAMES = {
    "united": "manchester man leeds sheffield newcastle ham rotherham carlisle oxford"
    " cambridge colchester peterborough scunthorpe hereford southend dundee ayr",
    "utd": "man manchester leeds sheffield newcastle ham dundee",
    "city": "manchester man bristol cardiff swansea hull leicester norwich stoke"
    " birmingham bradford coventry exeter lincoln york bath",
    "rovers": "blackburn bristol doncaster tranmere raith",
    "wanderers": "bolton wolverhampton wycombe",
    "town": "ipswich huddersfield luton swindon shrewsbury cheltenham mansfield",
    "county": "derby notts stockport newport ross",
    "athletic": "charlton wigan oldham dunfermline",
    "wednesday": "sheffield",
    "forest": "nottingham",
    "villa": "aston",
    "albion": "brighton bromwich burton",
    "hotspur": "tottenham",
    "palace": "crystal",
    "argyle": "plymouth",
    "orient": "leyton",
    "alexandra": "crewe",
    "vale": "port",
    "stanley": "accrington",
    "thistle": "partick",
}
_CLUBS = frozenset(
    (first, last) for last, places in _NAMES.items() for first in places.split()
)
_BY_PLACE = frozenset(
    "liverpool everton arsenal chelsea tottenham fulham brentford southampton burnley"
    " sunderland middlesbrough watford portsmouth millwall celtic rangers barcelona"
    " juventus aberdeen wrexham blackpool preston barnsley reading".split()
)
_WORDS = _BY_PLACE.union({"west", "ham"}, *_CLUBS)
_GEAR = frozenset(
    "shirt shirts kit top scarf hat bag fan fans supporter supporters badge duvet mad"
    " match season".split()
)
_FOLLOWING = frozenset(
    "support supports supporting supported follow follows watch watched beat".split()
)
_GOES_ON = frozenset(
    "juniors colts youth girls boys academy ladies community u".split()
)


def is_club(text: Text, at: int) -> bool:
    """Tell whether a word is part of a well-known club's name."""
    if text.folds[at] not in _WORDS:
        return False
    if _is_pair(text, at) or _is_pair(text, at - 1) or _is_followed(text, at):
        return True
    return text.folds[at] in _BY_PLACE and text.after(at) in _GEAR


def _is_followed(text: Text, at: int) -> bool:
    """Read "he supports Chelsea" and "a West Ham fan"."""
    if text.folds[at] == "west" and text.after(at) == "ham":
        return text.after(at + 1) in _GEAR or text.before(at) in _FOLLOWING
    if text.folds[at] == "ham" and text.before(at) == "west":
        return text.after(at) in _GEAR or text.before(at - 1) in _FOLLOWING
    return text.folds[at] in _BY_PLACE and text.before(at) in _FOLLOWING


def _is_pair(text: Text, at: int) -> bool:
    if (text.fold(at), text.fold(at + 1)) not in _CLUBS or not text.follows(at + 1):
        return False
    if not text.words[at + 1][:1].isupper():
        return False
    return text.after(at + 1) not in _GOES_ON
