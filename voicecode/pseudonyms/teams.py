"""Teams, wards, firms and homes that go by a word of their own."""

from __future__ import annotations

from voicecode.pseudonyms import cues, heads
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_LONGEST = 8  # words of a team's name
_LONGEST_WARD = 4  # signs: "11", "M2", "12B"
FAR = 12  # words before in which something else may be what is called so
# What teams everywhere are called: these tell none from another.
PARTS = heads.COMMON_PARTS | frozenset(
    "family families child children childrens safeguarding early help intervention"
    " locality leaving care aftercare through looked after duty assessment intake"
    " adolescent adolescents disability disabilities disabled youth offending justice"
    " fostering adoption kinship placement placements support social work services"
    " service court response mental crisis edge contact front door health visiting"
    " permanence protection planning review reviewing in need independent area"
    " outreach response prevention inclusion young people person targeted emergency"
    " out hours first multi agency our we wee own team football netball rugby cricket"
    " prison probation national ambulance fire police civil customer secret victim"
    " victims public adult adults justice sexual"
    " management senior leadership pastoral whole professional professionals".split()
)
NOT_SO = frozenset("film book show song band game series programme movie story".split())
_OF_THE_CROWN = frozenset(
    "navy mail family air marines college society highness commission assent charter"
    " mint opera ballet consort harry william charles".split()
)
_GENERALS = frozenset("attorney secretary director surgeon major in".split())
_PLACES = frozenset("at in from to of the outside near".split())


def finds(text: Text, head: int, earliest: int) -> Find | None:
    """Read what such a word belongs to; nothing before ``earliest`` is free."""
    fold = text.folds[head]
    is_section = fold in heads.SECTIONS and _numbered(text, head) > head
    if fold in heads.TEAMS or is_section:
        return _team(text, head, earliest)
    if fold == "ward":
        return _ward(text, head)
    if fold in heads.FIRMS:
        return _firm(text, head, earliest)
    if fold in cues.CALLED:
        return _called(text, head)
    return _short(text, head, earliest)


def _made(text: Text, first: int, last: int, kind: str) -> Find:
    words = tuple(text.folds[first : last + 1])
    return Find(text.span(first, last), Family.INSTITUTION, kind, words, first, last)


def _team(text: Text, head: int, earliest: int) -> Find | None:
    """Read "Moorland Early Help Team" and "moorland leaving care team"."""
    if text.folds[head] != "team" and not text.kinds[head] & _CAPITAL:
        return None
    at = head
    while at - 1 >= earliest and head - at < _LONGEST and text.follows(at):
        if not _is_part(text, at - 1):
            break
        at -= 1
    first = at
    while first - 1 >= earliest and head - first < _LONGEST and text.follows(first):
        if not _tells(text, first - 1, is_near=first == head):
            break
        first -= 1
        if first < at and _joins(text, first - 1, earliest):
            first -= 1
    has_number = text.folds[head] == "team" or text.folds[head] in heads.SECTIONS
    last = _numbered(text, head) if has_number else head
    return _made(text, first, last, "team") if first < at else None


def _joins(text: Text, at: int, earliest: int) -> bool:
    """Tell whether an "and" joins two places: "Thirsk and Malton Early Help Team"."""
    before = at - 1
    is_and = before >= earliest and text.folds[at] == "and" and text.follows(at)
    is_place = is_and and text.kinds[before] & Kind.CAPITAL
    is_person = is_place and text.kinds[before] & Kind.GIVEN
    return bool(is_place and not is_person and _tells(text, before, is_near=True))


def _is_part(text: Text, at: int) -> bool:
    short = Kind.UPPER | Kind.KEPT  # "CLA"
    return text.folds[at] in PARTS or text.kinds[at] & short == short


def _numbered(text: Text, head: int) -> int:
    """Take in what tells one team from its neighbours: "Team 4", "Team B"."""
    at = head + 1
    if not text.joined(at) or text.gaps[at] & Gap.LINE or len(text.words[at]) > 2:
        return head
    is_letter = text.kinds[at] & Kind.LETTER and text.words[at] not in ("I", "A", "a")
    return at if text.kinds[at] & Kind.DIGITS or is_letter else head


def _tells(text: Text, at: int, *, is_near: bool) -> bool:
    """Tell whether a word says which team it is: a capital, or a rare word."""
    kind = text.kinds[at]
    if kind & (Kind.KEPT | Kind.DIGITS | Kind.LETTER | Kind.DECIDED):
        return False
    if text.folds[at] in PARTS or not text.is_whole(at):
        return False
    if kind & _CAPITAL:
        return not (text.opens(at) and kind & Kind.ORDINARY)
    known = Kind.ORDINARY | Kind.GIVEN | Kind.DOUBLE
    return not is_near and not kind & known


def _ward(text: Text, head: int) -> Find | None:
    """Read "Ward 11" and "ward M2"."""
    at = head + 1
    if at >= len(text) or not text.gaps[at] & Gap.SPACE or _is_person(text, head):
        return None
    word = text.words[at]
    is_sign = bool(text.kinds[at] & Kind.DIGITS) or (
        bool(text.kinds[at] & Kind.LETTER) and word.isupper() and word != "I"
    )
    return (
        _made(text, head, at, "ward")
        if is_sign and len(word) <= _LONGEST_WARD
        else None
    )


def _is_person(text: Text, head: int) -> bool:
    """Tell Ms Ward and Sarah Ward from a ward."""
    is_given = bool(head and text.follows(head) and text.kinds[head - 1] & Kind.GIVEN)
    return is_given or text.before(head) in cues.TITLES


def _firm(text: Text, head: int, earliest: int) -> Find | None:
    """Read "Thwaite & Sons Plumbing" and "Thwaite Joinery Ltd"."""
    if not text.kinds[head] & _CAPITAL:
        return None
    first = head
    is_joined = text.between[head] == " & " or text.before(head) == "and"
    if text.folds[head] in {"sons", "daughters", "co"}:
        if not is_joined:
            return None
        first = head - 1 if text.between[head] == " & " else head - 2
        if first < earliest or not _is_own_capital(text, first):
            return None
    while first - 1 >= earliest and text.follows(first):
        if not _is_own_capital(text, first - 1) or text.opens(first):
            break
        first -= 1
    last = head
    while text.joined(last + 1) and text.kinds[last + 1] & Kind.CAPITAL:
        last += 1
    return _made(text, first, last, "firm") if first < head else None


def _crowned(text: Text, head: int) -> Find | None:
    """Read "at the Queen Mary" and "in Prince Regent"."""
    at = head + 1
    is_led = text.before(head) in {"the", "at", "in", "from", "to", "into"}
    if not is_led or not text.joined(at) or not text.kinds[at] & Kind.CAPITAL:
        return None
    if text.kinds[at] & Kind.KEPT or text.folds[at] in _OF_THE_CROWN:
        return None
    last = at
    while text.joined(last + 1) and text.kinds[last + 1] & Kind.CAPITAL:
        last += 1
    return _made(text, head, last, "hospital")


def _is_own_capital(text: Text, at: int) -> bool:
    return bool(text.kinds[at] & _CAPITAL) and not text.kinds[at] & Kind.KEPT


def _called(text: Text, head: int) -> Find | None:
    """Read a home that is "called The Willows"."""
    at = head + 2
    is_article = text.after(head) == "the" and bool(text.kinds[head + 1] & _CAPITAL)
    if not is_article or at >= len(text) or not text.gaps[at] & Gap.SPACE:
        return None
    near = set(text.folds[max(head - FAR, 0) : head])
    if not text.kinds[at] & Kind.CAPITAL or near & NOT_SO:
        return None
    last = at
    while text.joined(last + 1) and text.kinds[last + 1] & Kind.CAPITAL:
        last += 1
    return _made(text, head + 1, last, "home")


def _short(text: Text, head: int, earliest: int) -> Find | None:
    """Read what people shorten: "the Northern General", "born at the Manor"."""
    if not text.kinds[head] & Kind.CAPITAL or text.opens(head):
        return None
    if text.folds[head] == "children" and text.is_whole(head):
        return None
    if text.folds[head] in heads.CROWNED:
        return _crowned(text, head)
    before = head - 1
    if before >= earliest and text.kinds[before] & Kind.CAPITAL and text.follows(head):
        is_own = text.folds[head] == "general" and not text.opens(before)
        is_own = is_own and text.folds[before] not in _GENERALS
        return _made(text, before, head, "hospital") if is_own else None
    is_led = text.before(head) == "the" and text.before(before) in _PLACES
    ends = not (text.follows(head + 1) and text.kinds[head + 1] & _CAPITAL)
    ends = ends and text.after(head) != "of"  # "the House of Lords"
    is_house = text.before(head) == "the" and text.folds[head] in heads.HOMES
    if (is_led or is_house) and ends and text.folds[head] != "general":
        return _made(text, head, head, "home")
    return None
