"""Survey answers: shares of closed questions, and what open ones are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping

from voicecode.analysis import small_numbers
from voicecode.analysis.passages import person_of
from voicecode.analysis.published import length
from voicecode.analysis.registers import Register, key_of
from voicecode.analysis.striking_words import StrikingWords
from voicecode.domain.codings import CodedUnit
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.report_parts import FigureTable, OpenQuestion, SurveyParts

_MOST_ANSWERS = 25  # to a closed question; a column with more holds something else
_NO_SHARE = "–"


class SurveyAnswers:
    """Answers of respondents, counted while coded units stream past.

    What a respondent's row says beside its open answers is what they ticked. Each
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
        words = self._words.setdefault(unit.question, StrikingWords(self._stem))
        words.add(person, unit.text)

    def parts(self, names: Mapping[str, str], publication: Publication) -> SurveyParts:
        """Give the answers as they are printed; ``names`` has those of the codes."""
        closed = {
            question: answers
            for question, answers in self._closed.items()
            if len(answers) <= _MOST_ANSWERS and max(answers.values()) > 1
        }
        return SurveyParts(
            closed=tuple(
                _shares(question, answers, publication)
                for question, answers in closed.items()
            ),
            open=tuple(self._open(names, publication)),
            left_out=tuple(one for one in self._closed if one not in closed),
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
            yield OpenQuestion(
                question=question,
                answered=small_numbers.printed(base, publication),
                themes=_table(
                    f"What answers to “{question}” are about",
                    ("Code", "People", "Share of those who answered"),
                    topics,
                    base,
                    publication,
                ),
                words=self._words[question].table(question, base, publication),
            )

    def _is_new(self, *words: str) -> bool:
        return not self._seen.mark(key_of(*words), 1)


def _shares(
    question: str, answers: Counter[str], publication: Publication
) -> FigureTable:
    base = sum(answers.values())
    printed = small_numbers.printed(base, publication)
    return _table(
        f"{question} ({printed} answered)",
        ("Answer", "People", "Share of those who answered"),
        answers,
        base,
        publication,
    )


def _table(
    caption: str,
    head: tuple[str, ...],
    counts: Counter[str],
    base: int,
    publication: Publication,
) -> FigureTable:
    """Set counts out, the largest first; a share that gives one away is not given."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = tuple(
        (
            name,
            small_numbers.printed(count, publication),
            small_numbers.share(count, base, publication) or _NO_SHARE,
        )
        for name, count in ranked
    )
    lengths = tuple(length(count, publication) for _, count in ranked)
    return FigureTable(caption, head, rows, lengths)
