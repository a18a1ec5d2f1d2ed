"""Reading print: what an attacker with all pages of a report learns from them.

Nothing here is shared with the code that prints: tables, charts' words and sentences
are read as they stand, and what everybody knows of counts is written down once more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import combinations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.small_evidence import BOOK, PAGES, QUESTION, SCALE, Printed
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind

GROUPS = {
    "Children and young people": "child",
    "Parents": "parent",
    "Staff": "staff",
    "People whose role is not known": "unknown",
    "No person who could be counted": "unknown",
    "In all": "all",
}
SIDES = {
    "Goes well": "positive",
    "Concern": "negative",
    "Both": "mixed",
    "Not clear which": "unsaid",
    "People": "all",
    "Passages": "all",
}
CODES = {code.name: code.id for _, code in BOOK.all_codes()}
THEMES = {theme.name: theme for theme in BOOK.themes}
MODES = {
    "Interviews": ("interview",),
    "Groups of two or more": ("group",),
    "Surveys": ("survey",),
    "Case files": ("record",),
    "In all": (),
}
ROLES = ("child", "parent", "staff", "unknown")
EVERY = ("positive", "negative", "mixed", "unsaid")
AGES = ("younger", "older", "not said")
TOPICS = (*CODES.values(), *(f"theme {theme.id}" for theme in BOOK.themes))
_LARGEST = 400

Name = tuple[str, ...]
Weights = dict[Name, int]


@dataclass(slots=True)
class Learnt:
    """The least and most that each count can be, and sums that are known of them."""

    publication: Publication
    least: dict[Name, int] = field(default_factory=dict)
    most: dict[Name, int] = field(default_factory=dict)
    rules: list[tuple[Weights, int, int | None]] = field(default_factory=list)
    closed: set[Name] = field(default_factory=set)  # printed as small, or suppressed

    def tell(self, name: Name, words: str) -> None:
        """Learn from what is printed of a count."""
        least, most = self._range(words.strip())
        self.least[name] = max(self.least.get(name, 0), least)
        self.most[name] = min(self.most.get(name, _LARGEST), most)
        if not words.strip().replace(",", "").isdigit():
            self.closed.add(name)

    def _range(self, words: str) -> tuple[int, int]:
        threshold, rounding = self.publication.threshold, self.publication.rounding
        if words in (f"fewer than {threshold}", f"<{threshold}"):
            return 1, threshold - 1
        if words in ("suppressed", "some", "…"):
            return 1, _LARGEST
        shown = int(words.replace(",", ""))
        if shown == 0:
            return 0, 0
        least = 1 if shown == rounding else shown - rounding // 2
        return max(least, threshold), shown + (rounding - 1) // 2

    def know(self, weights: Weights, least: int = 0, most: int | None = None) -> None:
        """Know that a weighted sum lies between two numbers."""
        self.rules.append((weights, least, most))

    def is_most(self, more: Sequence[Name], fewer: Sequence[Name]) -> None:
        """Know that some counts come to no less than others."""
        weights: Weights = {}
        for names, by in ((more, 1), (fewer, -1)):
            for name in names:
                weights[name] = weights.get(name, 0) + by
        self.know(weights)

    def add_up(self, total: Name, parts: Sequence[Name]) -> None:
        """Know a count to be the sum of others."""
        self.know({total: -1, **dict.fromkeys(parts, 1)}, 0, 0)


def learnt(made: Printed, publication: Publication) -> Learnt:
    """Read all pages, and bring to them what everybody knows."""
    found = Learnt(publication)
    for (name, kind), text in made.pages.items():
        tables = _html_tables(text) if kind == "html" else _tables(text)
        for caption, head, rows in tables:
            _read_table(found, caption, head, rows)
        for topic, sentence in _sentences(text, name) if kind == "md" else ():
            _read_sentence(found, topic, sentence)
        _read_notes(found, text)
        _read_answers(found, text)
        _read_files(found, text)
        _read_small_groups(found, text)
    _everybody_knows(found)
    _count_quotes(found, made.pages[PAGES[0], "html"])
    return found


Table = tuple[str, list[str], list[list[str]]]


def _tables(text: str) -> Iterator[Table]:
    for caption, body in re.findall(r"^\*\*(.+)\*\*\n\n((?:\|.*\n?)+)", text, re.M):
        lines = [
            re.split(r"\s*\|\s*", line.strip("| \n")) for line in body.splitlines()
        ]
        yield caption, lines[0], lines[2:]


class _Tables(HTMLParser):
    """The tables of a page: captions, heads and rows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Table] = []
        self._into: list[str] | None = None
        self._caption = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag == "table":
            self.found.append(("", [], []))
            self._caption = ""
        elif tag == "tr" and self.found:
            self.found[-1][2].append([])
        elif tag in ("td", "th") and self.found:
            self.found[-1][2][-1].append("")
        self._into = [tag] if tag in ("caption", "td", "th") else self._into

    def handle_endtag(self, tag: str) -> None:
        if tag == "caption":
            self.found[-1] = (self._caption, *self.found[-1][1:])
        if tag in ("caption", "td", "th"):
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into == ["caption"]:
            self._caption += data
        elif self._into:
            self.found[-1][2][-1][-1] += data


def _html_tables(page: str) -> Iterator[Table]:
    for caption, _, rows in _Tables(page).found:
        yield caption, rows[0], rows[1:]


def _read_table(
    found: Learnt, caption: str, head: list[str], rows: list[list[str]]
) -> None:
    if caption == "Codes said together most often":
        for first, second, words in rows:
            found.tell(_pair(first, second), words)
        return
    if caption == "The answers that most people ticked":
        caption, head, rows = "Age (", head[1:], [row[1:] for row in rows]
    for row in rows:
        for title, words in zip(head[1:], row[1:], strict=True):
            name = _name(caption, row[0], title)
            if name and "%" not in words and words != "–":
                found.tell(name, words)
            elif name and "%" in words:
                _read_share(found, name, int(words.rstrip("%")))
    if base := re.search(r" \((.+) answered\)$", caption):
        question = QUESTION if "“" in caption else caption.split(" (", maxsplit=1)[0]
        found.tell(("asked", question), base[1])


def _name(caption: str, row: str, title: str) -> Name | None:
    """Say which count stands in a cell, in whatever table; None for other words."""
    if title == "Quoted here" or (row, title) == ("Surveys", "Number"):
        return None  # quotes stand there to be seen, and files are nobody's
    if caption in _TITLES:
        return _TITLES[caption](row, title)
    about, _, is_of_people = caption.partition(": people")
    if is_of_people and about in THEMES:
        return _in_theme(about, row, title)
    if is_of_people:
        return ("people", CODES[about], GROUPS[row], SIDES[title])
    if caption.startswith("Age ("):
        return ("ticked", row)
    return ("about", CODES[row]) if caption.startswith("What answers to") else None


def _pair(first: str, second: str) -> Name:
    """Name the count of a pair of codes; in a grid they are numbered."""
    codes = sorted(CODES[name.lstrip("0123456789")] for name in (first, second))
    return ("pair", *codes)


def _in_theme(theme: str, row: str, title: str) -> Name:
    """Name a cell of a theme's own tables; the last row is of all its codes."""
    topic = f"theme {THEMES[theme].id}" if row == "Any of these" else CODES[row]
    if title in GROUPS:
        return ("people", topic, GROUPS[title], "all")
    return ("people", topic, "all", SIDES[title])


_TITLES: Mapping[str, Callable[[str, str], Name]] = {
    "People heard, by group": lambda row, title: (
        "heard" if title == "People" else "units", GROUPS[row],
    ),
    "Survey questions": lambda row, title: (
        "answered" if title == "Answered" else "unanswered", row,
    ),
    "Passages that may be quoted": lambda row, title: (
        "quotable", CODES[row], SIDES[title],
    ),
    "Evidence for each code": lambda row, title: (
        ("mentions", CODES[row])
        if title == "Passages"
        else ("people", CODES[row], "all", "all")
    ),
    "What goes well, and what does not": lambda row, title: (
        "people", CODES[row], "all", SIDES[title],
    ),
    "Number of passages that carry both codes": _pair,
    "People heard, by group and how": lambda row, title: (
        "heard", GROUPS[row], *MODES[title],
    ),
    "What was heard and read": lambda row, title: (
        ("heard", "all", *MODES[row])
        if title == "People"
        else ("sources" if title == "Number" else "units", *MODES[row])
    ),
    "Passages for each code, by where they stand": lambda row, title: (
        "mentions", CODES[row], *MODES[title],
    ),
    "Who raised what": lambda row, title: (
        "people", CODES[row], GROUPS[title], "all",
    ),
}  # fmt: skip


def _read_share(found: Learnt, name: Name, per_cent: int) -> None:
    base = ("asked", "Age" if name[0] == "ticked" else QUESTION)
    inner = per_cent % 2  # a half is rounded to the even number
    found.know({name: 200, base: -(2 * per_cent - 1)}, inner)
    found.know({name: -200, base: 2 * per_cent + 1}, inner)


def _sentences(text: str, template: str) -> Iterator[tuple[Name, str]]:
    """Give the sentences of each theme and code, by the headings above them."""
    topic: Name | None = None
    for line in text.splitlines():
        heading = re.match(r"#+ (?:\d+\. )?(.+)", line)
        bullet = re.match(
            r"- \*\*(.+?)\.\*\* (.+)|\*\*[\d.]+\*\* (.+?)\. \. (.+)", line
        )
        if heading and heading[1] in (*CODES, *THEMES):
            topic = _topic(heading[1])
        elif heading:
            topic = topic if template in ("overview", "inspection") else None
        elif bullet and (name := bullet[1] or bullet[3]) in CODES:
            yield from ((_topic(name), one) for one in _cut(bullet[2] or bullet[4]))
        elif topic and line[:1] not in "|>*-":
            yield from ((topic, one) for one in _cut(line))


def _topic(name: str) -> Name:
    return (CODES[name],) if name in CODES else (f"theme {THEMES[name].id}",)


def _cut(line: str) -> list[str]:
    return [one for one in re.split(r"(?<=\.) ", line.strip()) if one]


_WORDS = "|".join(re.escape(word.word) for word in SCALE.words)
_NAMES = {
    "children and young people": "child",
    "parents": "parent",
    "staff": "staff",
    "people whose role is not known": "unknown",
}
_ANY = "|".join(_NAMES)
_LEANS = {
    "mostly said that it goes well": "well",
    "mostly raised concerns": "badly",
    "said both that it goes well and that it does not": "both",
}


def _read_sentence(found: Learnt, topic: Name, sentence: str) -> None:
    [identity] = topic
    whole = ("people", identity, "all", "all")
    number = re.match(r"(?:About )?([\d,]+) people spoke about", sentence)
    if number:
        found.tell(whole, number[1])
    if re.match(r"Fewer than \d+ (?:people|" + _ANY + ") spoke about", sentence):
        found.tell(whole, f"fewer than {found.publication.threshold}")
    if re.search(r"\bspoke about th", sentence):
        _read_groups(found, identity, sentence)
    if re.search(r"said it goes well|raised concerns|said both", sentence):
        _read_sides(found, identity, sentence)
    if said := re.search(r"comes up in (?:about )?([\d,]+) passages", sentence):
        found.tell(("apart", identity), said[1])
    elif re.search(r"comes up where", sentence):
        found.tell(("apart", identity), "some")
    for clause in _clauses(sentence):
        _read_leanings(found, identity, clause)


def _clauses(sentence: str) -> Iterator[str]:
    """Cut a contrast into what is said of groups that lean alike."""
    between = r"(?:,| and) (?=(?:" + _ANY + r")\b[^,]*(?:mostly|said both that))"
    for part in sentence.rstrip(".").split(", while "):
        yield from re.split(between, part)


def _read_leanings(found: Learnt, identity: str, clause: str) -> None:
    for words, leans in _LEANS.items():
        if clause.endswith(words):
            for group in re.findall(_ANY, clause.casefold()):
                _read_leaning(found, identity, _NAMES[group], leans)


def _read_groups(found: Learnt, identity: str, sentence: str) -> None:
    """Read words of quantity, each with its group and perhaps its numbers."""
    word = ""
    pattern = rf"(?:({_WORDS})|(\bof)) ({_ANY})(?: \(([^)]*)\))?"
    for said in re.finditer(pattern, sentence[:1].lower() + sentence[1:]):
        word = said[1] or word
        if not word:
            continue
        role = _NAMES[said[3]]
        count, base = ("people", identity, role, "all"), ("heard", role)
        _read_word(found, word, count, base)
        if said[4]:
            some, _, of = said[4].rpartition(" of ")
            found.tell(count, some)
            found.tell(base, of)


def _read_word(found: Learnt, word: str, count: Name, base: Name) -> None:
    at = next(n for n, one in enumerate(SCALE.words) if one.word == word)
    found.know({base: 1}, SCALE.least_base)
    low = SCALE.words[at].low
    over = int(SCALE.words[at].is_over)
    found.know({count: low.denominator, base: -low.numerator}, over)
    if at:
        high = SCALE.words[at - 1].low
        under = int(not SCALE.words[at - 1].is_over)
        found.know({count: -high.denominator, base: high.numerator}, under)


def _read_sides(found: Learnt, identity: str, sentence: str) -> None:
    if "that it" in sentence or not re.match(r"About|Some|They|\d", sentence):
        return
    said = {"said it goes well": "positive", "raised concerns": "negative",
            "said both": "mixed"}  # fmt: skip
    if sentence.startswith("They"):
        side = next(one for words, one in said.items() if words in sentence)
        for other in ("positive", "negative", "mixed", "unsaid"):
            if other != side:
                found.tell(("people", identity, "all", other), "0")
        return
    for words, side in said.items():
        name = ("people", identity, "all", side)
        match = re.search(rf"(some|[\d,]*\d)(?: of them)? {words}", sentence.casefold())
        found.tell(name, match[1] if match else "0")
    unclear = re.search(r"for (?:about )?(some|[\d,]+) it is not clear", sentence)
    found.tell(("people", identity, "all", "unsaid"), unclear[1] if unclear else "0")


def _read_leaning(found: Learnt, identity: str, role: str, leans: str) -> None:
    well, badly, both = (
        ("people", identity, role, side) for side in ("positive", "negative", "mixed")
    )
    found.know({well: 1, badly: 1, both: 1}, found.publication.threshold)
    if leans == "well":
        found.know({well: 1, badly: -2, both: -1}, 1)
    elif leans == "badly":
        found.know({badly: 1, well: -2, both: -1}, 1)
    else:
        found.know({badly: 2, both: 1, well: -1})
        found.know({well: 2, both: 1, badly: -1})


def _read_notes(found: Learnt, text: str) -> None:
    few = r"Raised by (fewer than \d+) people(?: each)?: ([^.<]*)\."
    for words, names in re.findall(few, text):
        for name in re.split(r", | and ", names):
            found.tell(("people", CODES[name], "all", "all"), words)
    for names in re.findall(r"Raised by nobody: ([^.<]*)\.", text):
        for name in re.split(r", | and ", names):
            found.tell(("people", CODES[name], "all", "all"), "0")


def _read_answers(found: Learnt, text: str) -> None:
    """Read how many answered the open question, and about what most of them wrote."""
    some = r"([Ff]ewer than \d+|[Ss]ome|\d[\d,]*) (?:people|person)"
    about = rf"{some} answered(?:, most often about “(\w+)” \({some}\))?"
    for answered, name, most in re.findall(about, text):
        found.tell(("asked", QUESTION), answered.lower())
        if name:
            found.tell(("about", CODES[name]), most.lower())


def _read_files(found: Learnt, text: str) -> None:
    """Read from how many sources all comes, but for surveys, which are files."""
    for kind, name in (("transcripts?", "spoken"), ("case records?", "record")):
        words = rf"(fewer than \d+|some|\d[\d,]*) {kind}\b"
        for said in re.findall(rf"passages from [^.]*?{words}", text):
            found.tell(("sources", name), said)


def _read_small_groups(found: Learnt, text: str) -> None:
    """Read the groups named below a code's table, by the caption above it."""
    below = (
        r"\*\*(\w+): people, by what they said\*\*\n\n(?:\|.*\n)+\n"
        r"Not shown: fewer than \d+ (?:each of )?([^.]*)\."
    )
    for code, names in re.findall(below, text):
        for group in re.split(r", | and (?!young)", names):
            name = ("people", CODES[code], _NAMES[group], "all")
            found.tell(name, f"fewer than {found.publication.threshold}")


def _everybody_knows(found: Learnt) -> None:
    for what in ("heard", "units"):
        found.add_up((what, "all"), [(what, role) for role in ROLES])
    for role in ROLES:
        found.is_most([("units", role)], [("heard", role)])
    for topic in TOPICS:
        _of_topic(found, topic)
    for code in CODES.values():
        _of_code(found, code)
    _of_modes(found)
    for pair in combinations(sorted(CODES.values()), 2):
        found.is_most([("mentions", pair[0])], [("pair", *pair)])
        found.is_most([("mentions", pair[1])], [("pair", *pair)])
    for theme in BOOK.themes:
        for role in ROLES:
            _of_theme(found, theme.id, [code.id for code in theme.codes], role)
    found.add_up(("asked", "Age"), [("ticked", one) for one in AGES])
    found.know({("asked", QUESTION): 1, ("answered", QUESTION): -1}, 0, 0)
    found.is_most([("units", "all")], [("answered", QUESTION)])
    found.is_most([("heard", "all")], [("asked", "Age")])


def _of_modes(found: Learnt) -> None:
    modes = [mode for mode in MODES.values() if mode]
    for role in ROLES:
        found.add_up(("heard", role), [("heard", role, *mode) for mode in modes])
    for mode in modes:
        whole = ("heard", "all", *mode)
        found.add_up(whole, [("heard", role, *mode) for role in ROLES])
        found.is_most([("units", *mode)], [whole])
    found.add_up(("units", "all"), [("units", *mode) for mode in modes])
    found.is_most([("sources", "interview")], [("heard", "all", "interview")])
    files = [("sources", "interview"), ("sources", "group")]
    found.is_most([("sources", "spoken")], files)
    for code in CODES.values():
        parts = [("mentions", code, *mode) for mode in modes]
        found.add_up(("mentions", code), parts)
        found.know({("mentions", code, "record"): 1, ("apart", code): -1}, 0, 0)
        whole = [("people", code, "all", "all"), ("apart", code)]
        found.is_most([("mentions", code)], whole)


def _of_topic(found: Learnt, topic: str) -> None:
    for role in ROLES:
        parts = [("people", topic, role, side) for side in EVERY]
        found.add_up(("people", topic, role, "all"), parts)
        found.is_most([("heard", role)], [("people", topic, role, "all")])
    for side in (*EVERY, "all"):
        parts = [("people", topic, role, side) for role in ROLES]
        found.add_up(("people", topic, "all", side), parts)


def _of_code(found: Learnt, code: str) -> None:
    people, mentions = ("people", code, "all", "all"), ("mentions", code)
    found.is_most([mentions], [people])
    found.is_most([("units", "all")], [mentions])
    found.add_up(("quotable", code, "all"), [("quotable", code, one) for one in EVERY])
    found.is_most([mentions], [("quotable", code, "all")])
    found.is_most([people], [("about", code)])
    found.is_most([("asked", QUESTION)], [("about", code)])


def _of_theme(found: Learnt, theme: str, codes: Sequence[str], role: str) -> None:
    for kinds in (EVERY, ("positive", "mixed"), ("negative", "mixed"), ("mixed",)):
        whole = [("people", f"theme {theme}", role, kind) for kind in kinds]
        parts = [[("people", code, role, kind) for kind in kinds] for code in codes]
        for part in parts:
            found.is_most(whole, part)
        if kinds != ("mixed",):
            found.is_most([name for part in parts for name in part], whole)


def _count_quotes(found: Learnt, page: str) -> None:
    """Count the quotes of each code by who speaks: each is another person's."""
    shown: Weights = {}
    for code, role in re.findall(r'data-code="(\w+)" data-role="(\w+)"', page):
        if role != "unknown":  # words of nobody in particular
            name = ("people", code, role, "all")
            shown[name] = shown.get(name, 0) + 1
    for name, count in shown.items():
        found.know({name: 1}, count)


def truth(made: Printed) -> dict[Name, int]:
    """Give the exact counts, by the names by which they are read."""
    heard, true = made.counted.tally.heard(), dict[Name, int]()
    for one in heard.groups:
        true["heard", one.role], true["units", one.role] = one.people, one.units
    for what in ("heard", "units"):
        true[what, "all"] = sum(true.get((what, role), 0) for role in ROLES)
    for asked in heard.questions:
        true["answered", asked.question] = asked.substantive
        true["unanswered", asked.question] = asked.placeholder + asked.blank
    for pair in made.counted.tally.pairings():
        true["pair", pair.first, pair.second] = pair.units
    true.update(_true_of_modes(made))
    true.update(_true_of_topics(made))
    true.update(_true_of_survey(made))
    return true


def _true_of_modes(made: Printed) -> Iterator[tuple[Name, int]]:
    counts = made.counted.modes
    assert counts is not None
    for one in counts.heard():
        yield ("sources", one.mode), one.sources
        yield ("units", one.mode), one.units
        yield ("heard", "all", one.mode), sum(one.people.values())
        for role, count in one.people.items():
            yield ("heard", role, one.mode), count
    for code in CODES.values():
        for mode, count in counts.of_code(code).items():
            yield ("mentions", code, mode), count
    for kind in made.counted.tally.heard().sources:
        name = {Kind.TRANSCRIPT: "spoken", Kind.RECORD: "record"}.get(kind.kind)
        if name:
            yield ("sources", name), kind.sources


def _true_of_topics(made: Printed) -> Iterator[tuple[Name, int]]:
    tally = made.counted.tally
    for topic in TOPICS:
        is_code = topic in CODES.values()
        of = tally.of_code if is_code else tally.of_theme
        groups = {one.role: one for one in of(topic.removeprefix("theme "))}
        for side in (*EVERY, "total"):
            by_role = {role: getattr(one.people, side) for role, one in groups.items()}
            name = side.replace("total", "all")
            for role, count in by_role.items():
                yield ("people", topic, role, name), count
            yield ("people", topic, "all", name), sum(by_role.values())
            if is_code:
                count = getattr(tally.quotable(topic), side)
                yield ("quotable", topic, name), count
        yield ("apart", topic), sum(one.unattributed for one in groups.values())
        if is_code:
            mentions = sum(one.mentions.total for one in groups.values())
            yield ("mentions", topic), mentions


def _true_of_survey(made: Printed) -> Iterator[tuple[Name, int]]:
    ticked = next((dict(one.answers) for one in made.counted.survey.closed), {})
    yield ("asked", "Age"), sum(ticked.values())
    for answer, count in ticked.items():
        yield ("ticked", answer), count
    for asked in made.counted.survey.open:
        yield ("asked", QUESTION), asked.people
        for code, count in asked.codes.items():
            yield ("about", code), count


class Solver:
    """All tables of counts that are possible after what was learnt."""

    def __init__(self, found: Learnt) -> None:
        names = {*found.least, *(name for rule in found.rules for name in rule[0])}
        self.names = sorted(names)
        self.at = {name: n for n, name in enumerate(self.names)}
        rows = np.zeros((len(found.rules), len(self.names)))
        for row, (weights, _, _) in enumerate(found.rules):
            for name, by in weights.items():
                rows[row, self.at[name]] += by
        least = [least for _, least, _ in found.rules]
        most = [np.inf if top is None else top for *_, top in found.rules]
        self.rules = LinearConstraint(rows, least, most)
        self.rows, self.low, self.high = rows, least, most
        self.bounds = Bounds(
            [found.least.get(name, 0) for name in self.names],
            [found.most.get(name, _LARGEST) for name in self.names],
        )

    def breaks(self, true: Mapping[Name, int]) -> list[Name]:
        """Name what was learnt that is not true: a mistake in reading, or in print."""
        point = np.array([true.get(name, 0) for name in self.names])
        wrong = [
            name
            for name, low, count, high in zip(
                self.names, self.bounds.lb, point, self.bounds.ub, strict=True
            )
            if not low <= count <= high
        ]
        held = self.rows @ point
        wrong.extend(
            ("rule", *map(str, (row, held[row])))
            for row in range(len(held))
            if not self.low[row] <= held[row] <= self.high[row]
        )
        return wrong

    def another(self, aim: np.ndarray) -> np.ndarray:
        """Give the possible table for which an aim is least."""
        done = milp(
            aim,
            constraints=self.rules,
            integrality=np.ones(len(self.names)),
            bounds=self.bounds,
        )
        assert done.success, done.message
        point: np.ndarray = np.round(done.x).astype(int)
        return point

    def worked_out(self, wanted: Sequence[Name], seed: int = 0) -> list[Name]:
        """Name the counts that can be worked out: one number alone is possible."""
        chance = np.random.default_rng(seed)
        first = self.another(np.zeros(len(self.names)))
        left = {name: first[self.at[name]] for name in wanted}
        for _ in range(6):
            aim = chance.normal(size=len(self.names))
            for found in (self.another(aim), self.another(-aim)):
                left = {n: v for n, v in left.items() if found[self.at[n]] == v}
        return [name for name in left if self._is_fixed(name)]

    def _is_fixed(self, name: Name) -> bool:
        aim = np.zeros(len(self.names))
        aim[self.at[name]] = 1
        least, most = self.another(aim), self.another(-aim)
        return bool(least[self.at[name]] == most[self.at[name]])
