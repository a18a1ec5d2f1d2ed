"""Survey answers: counts of closed questions, and of what open ones are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable

from voicecode.analysis import closed_answers
from voicecode.analysis.passages import person_of
from voicecode.analysis.registers import Register, key_of
from voicecode.analysis.striking_words import StrikingWords
from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Kind
from voicecode.domain.survey_counts import OpenCounts, SurveyCounts


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
        if unit.question is not None:
            self._asked[unit.question] += 0  # in the order asked, whoever answers first
            if unit.is_codable:
                self._answer(coded, unit.question, person)

    def _answer(self, coded: CodedUnit, question: str, person: str) -> None:
        self._asked[question] += self._is_new("open", question, person)
        for coding in coded.codings:
            self._topics[question][coding.code] += self._is_new(
                "topic", question, coding.code, person
            )
        if question not in self._words:
            self._words[question] = StrikingWords(question, self._stem)
        self._words[question].add(person, coded.unit.text)

    def counts(self) -> SurveyCounts:
        """Give all that was counted; a column of other things is left out."""
        closed = {
            question: counts
            for question, answers in self._closed.items()
            if (counts := closed_answers.counts(question, answers))
        }
        return SurveyCounts(
            closed=tuple(closed.values()),
            open=tuple(
                OpenCounts(
                    question,
                    people,
                    self._topics[question],
                    self._words[question].counts(),
                )
                for question, people in self._asked.items()
                if people
            ),
            left_out=tuple(one for one in self._closed if one not in closed),
        )

    def _is_new(self, *words: str) -> bool:
        return not self._seen.mark(key_of(*words), 1)
