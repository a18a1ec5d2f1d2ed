"""Initials: labels such as "KH:" that stand for a person, and for no role."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues

_MOST_LETTERS = 4
_FEWEST = 2  # lines that begin so: one alone is a heading
_LETTERS = re.compile(r"[A-Z](?:\.?[A-Z]){0,3}\.?")
_LINE = re.compile(
    r"^[ \t]*(?:\[[^\]\n]{1,20}\][ \t]*)?([A-Z](?:\.?[A-Z]){0,3}\.?)"
    r"(?:[ \t]?:|[ \t]+[-–—]|\t)(?=\s)",
    re.MULTILINE,
)
# "C.W.R." below a letter, with nothing else on its line.
_SIGNED = re.compile(
    r"\n[ \t]*([A-Z](?:\.[A-Z]){1,2}\.?|[A-Z]{1,3}|[A-Z]\.)[ \t]*(?:x+[ \t]*)?"
    r"(?=\n[ \t]*\n|\s*$)"
)
# What a single letter, or a few, say of who speaks; and what opens a line besides.
# Letters that a foster carer shares with Fay Cole are taken for the foster carer's.
_DOERS = frozenset(
    "i q a r p m f y c s int intv inr ivr res resp rsp part ppt pt yp yps cyp chd sw"
    " ssw asw qsw nqsw rsw fsw fc fcs kc sgo iro pa tm kw hv sn ht dht hoy ta lsa hlta"
    " dsl gp fg fgf mod fac facil obs sup mum mam dad nan gm gf mgm pgm mgf pgf bm bf"
    " bro sis sib ep ot slt pc dc ds di dci sgt pcso po yow yot yjw cg unk un"
    " spk vo mgr cyf qa trans".split()
)
_ABBREVIATIONS = frozenset(
    "cp la sp nb re ps to fyi tbc dob id nhs ni aob ref tel fax mob am no ok tv pps uk"
    " eu ad bc na".split()
)
# These are roles beside a name, too: "Sara Webb (SW)".
_EVERYWHERE = frozenset(
    "sw ssw asw yp yps fc kc pa iro hv ta gp pc ds dc tm kw ep sn ot".split()
)
_WORDS = frozenset(
    "me my he we us it is in on at an as to do go no if of or so up by be am".split()
)
ROLES = _DOERS | _ABBREVIATIONS
# "Present: JB (carer), MS (social worker)."
_PRESENT = re.compile(r"(?<![\w(])([A-Z]{2,3}) \(([a-z][a-z ]{2,40})\)")
# "J and D = the couple": above a transcript, in its legend.
_LEGEND = r"(?<!\S){0}(?=(?:,? and [A-Z]{{1,3}})? = )"
_TITLED = frozenset({"ms", "mx"})  # letters of a label are no title
_ASKING = frozenset({"i", "q", "a", "int"})
_NOT_DECLARED = re.compile(r"[^\n.:;,(]{1,40}$")


def in_label(label: str, names: Gazetteer) -> bool:
    """Tell whether a label is nothing but the initials of somebody."""
    if not _LETTERS.fullmatch(label):
        return False
    fold = _folded(label)
    return fold not in ROLES and (fold not in names.kept or fold in _TITLED)


def in_lines(
    text: str, names: Gazetteer, known: Container[str] = ()
) -> dict[str, list[Span]]:
    """Give the initials that open line after line, as "AW - I told her.": their places.

    Roles are left out, unless the text says that the letters are somebody's, or these
    are ``known`` to be.
    """
    places: dict[str, list[Span]] = {}
    for found in _LINE.finditer(text):
        places.setdefault(found[1], []).append(Span(*found.span(1)))
    signed: set[str] = set()
    for found in _SIGNED.finditer(text):
        is_senders = _has_sent(text, found[1].rstrip("."))
        signed.update([found[1]] if is_senders else ())
        if not is_senders and not _is_below_a_gap(text, found.start()):
            continue
        if in_label(found[1], names) or len(found[1]) == 1:
            places.setdefault(found[1], []).extend([Span(*found.span(1))] * _FEWEST)
    for found in _PRESENT.finditer(text):
        if found[2].split()[-1] in cues.LAST_WORDS:
            places.setdefault(found[1], []).extend([Span(*found.span(1))] * _FEWEST)
    return {
        letters: several
        for letters, several in places.items()
        if len(several) >= _FEWEST
        and (
            letters in signed
            or (_folded(letters) in known and may_be_somebodys(_folded(letters)))
            or is_somebodys(text, letters, names)
        )
    }


def _is_below_a_gap(text: str, start: int) -> bool:
    """Tell whether the line before is empty: letters that close a list sign nothing."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _has_sent(text: str, letters: str) -> bool:
    """Tell whether a letter with which an e-mail is signed is its sender's."""
    return len(letters) == 1 and bool(
        re.search(rf"^From:[ \t]+{letters}\w+", text, re.MULTILINE)
    )


def is_somebodys(text: str, letters: str, names: Gazetteer) -> bool:
    """Tell whether the letters of a label stand for a person in a text."""
    if is_declared(text, letters, names):
        return True
    return in_label(letters, names) and not _is_told_a_role(text, letters, names)


def is_declared(text: str, letters: str, names: Gazetteer) -> bool:
    """Tell whether a text says that the letters of a role are somebody's, all the same.

    "Young person (R)" may be a respondent; who says "I'm Rebwar" is none.
    """
    if _folded(letters) in _ASKING:
        return False
    if _is_named_so(text, letters, names):
        return True
    if not any(declared(text, letters, names)):
        return False
    return in_label(letters, names) or bool(
        re.search(rf"\b(?:I['’]m|I am|[Mm]y name is|[Cc]all me) {letters[0]}\w", text)
    )


def _is_named_so(text: str, letters: str, names: Gazetteer) -> bool:
    """Read "Isobel Tennant (IT)": a name in full, and what shortens it."""
    spelt = r"\s(?:\w+\s)?".join(
        rf"({letter}\w+)" for letter in _folded(letters).upper()
    )
    for found in re.finditer(rf"\b{spelt}\s\({re.escape(letters)}[,)]", text):
        words = [names.folded(word) for word in found.groups()]
        if any(word in names.given | names.surnames for word in words[:1] + words[-1:]):
            return True
    return False


def _is_first_name(letters: str, word: str, names: Gazetteer) -> bool:
    """Read "Will (W)": whoever goes by a name that is a word, too."""
    return word.startswith(letters[0]) and names.folded(word) in names.given


def _is_told_a_role(text: str, letters: str, names: Gazetteer) -> bool:
    """Read "Contact worker (CW)": the letters of a role that few know."""
    return f"({letters})" in text and not any(declared(text, letters, names))


def declared(text: str, letters: str, names: Gazetteer) -> Iterator[Span]:
    """Yield where a text says that letters are somebody's: "Young person (R)".

    "Interviewer (I)" says that they are a role's.
    """
    if not _LETTERS.fullmatch(letters):
        return
    for found in re.finditer(rf"\(({re.escape(letters)})[,)]", text):
        before = _NOT_DECLARED.search(text, 0, found.start())
        words = before[0].split() if before else []
        if words and (
            _is_first_name(letters, words[-1], names)
            or not _abbreviates(_folded(letters), words, names)
        ):
            yield Span(*found.span(1))


def in_legend(text: str, letters: str) -> Iterator[Span]:
    """Yield where the top of a transcript explains letters: "J and D = the couple"."""
    for found in re.finditer(_LEGEND.format(re.escape(letters)), text):
        yield Span(*found.span())


def is_free(letters: str, names: Gazetteer) -> bool:
    """Tell whether folded letters mean nothing else: no role, no word, no service."""
    is_word = letters in names.kept or names.is_ordinary(letters)
    return len(letters) > 1 and letters not in ROLES and not is_word


def may_be_somebodys(letters: str) -> bool:
    """Tell whether folded letters name nobody by what they do: "ba", and no "sw"."""
    return may_be_explained(letters) and letters not in _DOERS


def may_be_explained(letters: str) -> bool:
    """Tell whether letters are somebody's where a text says so: "Gil Fry (GF)"."""
    return len(letters) > 1 and letters not in _WORDS | _EVERYWHERE


def _abbreviates(letters: str, words: Sequence[str], names: Gazetteer) -> bool:
    """Tell whether letters shorten the words before, and these name a role."""
    last = [names.folded(word) for word in words]
    heads = "".join(word[:1] for word in last)
    is_short = heads.endswith(letters) or last[-1].startswith(letters)
    is_role = all(names.is_ordinary(word) for word in last[-len(letters) :])
    return (is_short or letters[:1] in heads) and is_role


def _folded(letters: str) -> str:
    return letters.replace(".", "").casefold()
