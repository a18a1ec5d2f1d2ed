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
    these best describes you"""
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
    """timestamp email mail ip ipaddress name names firstname surname lastname forename
    latitude longitude lat lon long location locationlatitude locationlongitude
    postcode address phone telephone mobile dob startdate enddate recordeddate
    starttime endtime submitdate datestamp startlanguage lastpage seed token
    recipientlastname recipientfirstname recipientemail externalreference
    externaldatareference userlanguage distributionchannel collector username
    duration progress finished locationlongitude"""
)
_PRIVATE_PHRASES = word_lists.of(
    """start time, completion time, end time, last modified time, date, response type,
    status, recipient last name, recipient first name, recipient email, external
    data reference, distribution channel, user language, location latitude,
    location longitude, date submitted, submitted at, date completed, start
    date, end date, e mail, ip address, first name, last name, full name, your
    name, date of birth, recorded date, time started, time submitted, time,
    duration in seconds, recorded at, created at, last action date, school name,
    name of school, collector id, user agent, last page"""
)
_ABOUT_SELF = re.compile(
    r"\b(?:are you|you are|i am|i m|describes you|your role|role|respondent|"
    r"completing|filling|capacity|respond(?:ing)? as|pwy ydych|ydych chi)\b"
)
_SIGNS = re.compile(r"[^\w]+|_")


def plain(header: str) -> str:
    """Give a header's words in small letters, without signs."""
    return _SIGNS.sub(" ", header.casefold()).strip()


def is_generic(header: str) -> bool:
    """Tell whether a header only says that its column holds text."""
    return plain(re.sub(r"\s\([0-9]+\)$", "", header)) in _GENERIC


def is_open(header: str) -> bool:
    """Tell whether a header says that its column holds text: "Quote", "Comment 2"."""
    words = [word for word in plain(header).split() if not word.isdigit()]
    return 0 < len(words) <= 3 and any(word in _OPEN for word in words)


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
    if phrase in _PRIVATE_PHRASES or phrase in _PRIVATE:
        return True
    return 0 < len(words) <= 3 and (
        words[0] in {"email", "postcode", "timestamp", "ip"}
        or words[-1] in {"email", "name", "postcode", "address", "timestamp"}
    )
