"""The headers by which columns are known."""

from __future__ import annotations

import re

from voicecode.intake.shapes import word_lists

_GENERIC = word_lists.of(
    """text quote quotes comment comments answer answers response responses feedback
    verbatim words content transcript testun sylw sylwadau ateb atebion"""
)
_OPEN = _GENERIC | {"excerpt", "passage", "message", "narrative", "reflection"}
_CODES = word_lists.of(
    """code codes gold label labels coding codings valence theme themes sentiment tag
    tags category categories"""
)
_ROLE = word_lists.of(
    """role, roles, who, respondent type, type of respondent, speaker, participant
    type, type of participant, respondent role, who are you, i am, i am a, i am
    a an, are you, are you a, which are you, which of these are you,
    relationship, relationship to child, rôl, pwy, pwy ydych chi, group,
    respondent group, what is your role, which best describes you, which of
    these best describes you, which of these describe you, which of these
    describes you, what best describes you, are you an, about you"""
)
_ID = word_lists.of(
    """id, respondent, participant, case, ref, reference, unique id, respondent id,
    participant id, case id, response id, record id, respondentid,
    participantid, caseid, responseid, recordid, rid, case ref, case reference,
    case number, case no, respondent number, participant number, respondent no,
    participant no, respondent ref, unit id, uid, pid, urn, user id, userid,
    number, no, row"""
)
_PRIVATE = word_lists.of(
    """timestamp email mail ip ipaddress ipaddr name names firstname surname lastname
    forename nickname latitude longitude lat lon long location locationlatitude
    locationlongitude postcode address phone telephone mobile dob startdate enddate
    recordeddate starttime endtime submitdate datestamp startlanguage lastpage seed
    token recipientlastname recipientfirstname recipientemail externalreference
    externaldatareference userlanguage distributionchannel collector username
    duration progress finished refurl started ended completed interviewtime upn
    userno"""
)
_PRIVATE_PHRASES = word_lists.of(
    """start time, completion time, end time, last modified time, date, response type,
    status, recipient last name, recipient first name, recipient email, external
    data reference, distribution channel, user language, location latitude,
    location longitude, date submitted, submitted at, date completed, start
    date, end date, e mail, ip address, first name, last name, full name, your
    name, date of birth, recorded date, time started, time submitted, time,
    duration in seconds, recorded at, created at, last action date, school name,
    name of school, collector id, user agent, last page, start language, date
    started, date last action, referrer url, access code, total time, custom
    data, tracking link, unique id, contact details, points, total points, quiz
    feedback, grade posted time"""
)
# A header of these words and small ones tells who somebody is: "Your name (optional)".
_TELLING = word_lists.of(
    """name names surname nickname email emails mail postcode phone telephone mobile
    address addresses dob upn"""
)
_BESIDE = word_lists.of(
    """what whats is your yours the please enter give us add write of and or a an my
    me s optional if you would like here tell full first last family given preferred
    real child childs pupil pupils parent parents carer carers social worker workers
    young person persons school schools teacher teachers home work ip local respondent
    participant to be contacted e number post code date birth details contact nhs
    i wish leave this blank can we"""
)
_BIRTH = re.compile(r"\b(?:date of birth|birth ?date|nhs number|post code)\b")
_TIMING = re.compile(r"(?:total|group|question) time\b.*|custom data [0-9]+")
_ABOUT_SELF = re.compile(
    r"\b(?:are you|you are|i am|i m|describes? you|your role|role|respondent|"
    r"completing|filling|capacity|respond(?:ing)? as|pwy ydych|ydych chi)\b"
)
# What asks for words of one's own, and what asks for one of several answers.
_ASKS = re.compile(
    r"(?:please )?(?:tell|explain|describe|give us|give (?:a |your )?reasons?|say more|"
    r"share|use this space|write|expand|dywedwch|disgrifiwch|eglurwch)\b"
    r"|.*\b(?:tell us|anything else|any other|any further|any comments?|in your own "
    r"words|reasons? for|please (?:explain|describe|specify|state|give|say|add|tell)|"
    r"further comments?|other comments?|suggestions?|unrhyw beth arall|"
    r"sylwadau)\b"
    r"|why\b|pam\b|(?:if (?:so|yes|no|not|other)\b.*\b(?:what|why|how|please))"
)
_MAY_ASK = re.compile(
    r"(?:and |so )?(?:what|how (?:could|can|would|should|might|did|do|does|has|have|"
    r"was|is|are)|beth|sut)\b"
)
_CLOSED = re.compile(
    r"(?:what|which) (?:is|was|are) (?:your|the) (?:age|gender|sex|ethnic\w*|religion|"
    r"role|relationship|sexual\w*|first language|main language|year|status|job|"
    r"current|area|local)\b"
    r"|what (?:age|year|gender|sex|type|kind|school|ethnic\w*|best describes|area|"
    r"local|language|proportion|percentage|number)\b"
    r"|how (?:old|often|many|much|long|likely|satisfied|well|easy|far|safe|happy|"
    r"frequently|important|confident|would you rate|do you rate|did you hear|"
    r"(?:do|did) you (?:feel|get|travel|identify|prefer)|would you describe your)\b"
    r"|beth yw (?:eich|dy) (?:oed|oedran|rhyw)\b"
)
_OPTION = re.compile(r": [^:?]+$|\[[^\[\]]+\]$")  # one of several under a question
_UNNAMED = re.compile(r"Column [0-9]+")
_NUMBERING = re.compile(
    r"^\s*(?:(?:q(?:uestion)?\s*)?[0-9]{1,3}[a-z]?\s*[.):–-]\s*|q[0-9]{1,3}[a-z]?\s+)"
    r"(?=\S)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[^\w]+|_")


def plain(header: str) -> str:
    """Give a header's words in small letters, without signs and its number."""
    bare = _NUMBERING.sub("", header).casefold()
    return _SIGNS.sub(" ", bare).strip()


def is_generic(header: str) -> bool:
    """Tell whether a header only says that its column holds text."""
    return plain(re.sub(r"\s\([0-9]+\)$", "", header)) in _GENERIC


def is_open(header: str) -> bool:
    """Tell whether a header says that its column holds text: "Quote", "Comment 2"."""
    words = [word for word in plain(header).split() if not word.isdigit()]
    return 0 < len(words) <= 3 and any(word in _OPEN for word in words)


def asks_for_words(header: str) -> bool:
    """Tell whether a header asks for words of one's own: "Please tell us why"."""
    return bool(_ASKS.match(plain(header))) or header.casefold().endswith("[other]")


def may_ask_for_words(header: str) -> bool:
    """Tell whether a header may, if the answers are of many kinds: "What helps?"."""
    phrase = plain(header)
    is_option = _OPTION.search(header.strip())
    return bool(_MAY_ASK.match(phrase)) and not is_option and not _CLOSED.match(phrase)


def is_unnamed(header: str) -> bool:
    """Tell whether a column has no header, only its place for a name."""
    return bool(_UNNAMED.fullmatch(header))


def is_codes(header: str) -> bool:
    """Tell whether a header says that its column holds somebody's codes."""
    words = plain(header).split()
    return 0 < len(words) <= 2 and any(word in _CODES for word in words)


def is_role(header: str) -> bool:
    """Tell whether a header asks who somebody is."""
    return plain(header) in _ROLE


def may_be_role(header: str) -> bool:
    """Tell whether a header may ask who somebody is, if the answers are roles.

    "Who helps you most?" is answered by roles too, but by other people's.
    """
    return bool(_ABOUT_SELF.search(plain(header)))


def is_id(header: str) -> bool:
    """Tell whether a header says that its column numbers the respondents."""
    return plain(header) in _ID


def is_private(header: str) -> bool:
    """Tell whether a header is of a time, a place or a person's name."""
    phrase = plain(header)
    words = phrase.split()
    if phrase in _PRIVATE_PHRASES or phrase in _PRIVATE or _TIMING.fullmatch(phrase):
        return True
    if _BIRTH.search(phrase) or (set(words) & _TELLING and _are_of_names(words)):
        return True
    return 0 < len(words) <= 3 and (
        words[0] in {"email", "postcode", "timestamp", "ip"}
        or words[-1] in {"email", "name", "postcode", "address", "timestamp"}
    )


def _are_of_names(words: list[str]) -> bool:
    return set(words) <= _TELLING | _BESIDE
