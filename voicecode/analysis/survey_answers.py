"""Survey answers: shares of closed questions, and what open ones are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping

from voicecode.analysis import closed_answers, shares, small_numbers
from voicecode.analysis.passages import person_of
from voicecode.analysis.registers import Register, key_of
from voicecode.analysis.striking_words import StrikingWords
from voicecode.domain.codings import CodedUnit
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.report_parts import FigureTable, OpenQuestion, SurveyParts


class SurveyAnswers:
    """Answers of respondents, counted while coded units stream past.

    What a respondent's row says beside its open answers is what they ticked; it
    counts where they wrote nothing, too, if blank answers are among the units. Each
    respondent counts once in each question, whatever they answered elsewhere.
    """

    def __init__(self, stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._seen = Register()
        self._closed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._asked: defaultdict[str, int] = defaultdict(int)
        self._topics: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._words: dict[str, StrikingWords] = {}

    def add(self, coded: CodedUnit) -> None:
        """Count one unit; what is of no survey counts for nothing."""
        unit = coded.unit
        if unit.kind is not Kind.SURVEY:
            return
        person = person_of(unit)
        if self._is_new("respondent", unit.source, person):
            for question, answer in unit.attributes.items():
                if answer.strip():
                    self._closed[question][answer.strip()] += 1
        if unit.question is None or not unit.is_codable:
            return
        self._asked[unit.question] += self._is_new("open", unit.question, person)
        for coding in coded.codings:
            self._topics[unit.question][coding.code] += self._is_new(
                "topic", unit.question, coding.code, person
            )
        if unit.question not in self._words:
            self._words[unit.question] = StrikingWords(unit.question, self._stem)
        self._words[unit.question].add(person, unit.text)

    def parts(self, names: Mapping[str, str], publication: Publication) -> SurveyParts:
        """Give the answers as they are printed; ``names`` has those of the codes."""
        tables = {
            question: table
            for question, answers in self._closed.items()
            if (table := closed_answers.table(question, answers, publication))
        }
        return SurveyParts(
            closed=tuple(tables.values()),
            leading=closed_answers.leading(tables),
            open=tuple(self._open(names, publication)),
            left_out=tuple(one for one in self._closed if one not in tables),
        )

    def _open(
        self, names: Mapping[str, str], publication: Publication
    ) -> Iterator[OpenQuestion]:
        for question, base in self._asked.items():
            topics = Counter(
                {
                    names[code]: count
                    for code, count in self._topics[question].items()
                    if code in names
                }
            )
            words = self._words[question]
            principal, seldom = _parted(topics, publication)
            yield OpenQuestion(
                question=question,
                answered=small_numbers.printed(base, publication),
                themes=_topics(question, principal, base, publication),
                words=words.table(base, publication),
                seldom=tuple(name for name, _ in seldom),
            )

    def _is_new(self, *words: str) -> bool:
        return not self._seen.mark(key_of(*words), 1)


def _parted(
    counts: Counter[str], publication: Publication
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Part topics into those that may be counted and those that few raised."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    seldom = [one for one in ranked if small_numbers.is_small(one[1], publication)]
    return [one for one in ranked if one not in seldom], sorted(seldom)


def _topics(
    question: str,
    ranked: list[tuple[str, int]],
    base: int,
    publication: Publication,
) -> FigureTable:
    """Set topics out, the most frequent first; somebody may speak of several."""
    printed = [shares.one(count, base, publication) for _, count in ranked]
    return FigureTable(
        f"What answers to “{question}” are about",
        ("Code", "People", "Share of those who answered"),
        tuple(
            (name, one.printed, one.share)
            for (name, _), one in zip(ranked, printed, strict=True)
        ),
        tuple(one.length for one in printed),
    )
