"""The position: at which unit of a desk the coder is, at which code and question."""

from __future__ import annotations

from voicecode.domain.sheets import Candidate, NameQuestion, Sheet
from voicecode.workflows.review import Desk


class Position:
    """Moves over a desk's queue, and lays out each unit anew as it comes to it.

    ``place`` counts from 0; the unit may lie outside the queue, and the place is then
    where the queue was left.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.place = desk.next_open(-1) or 0
        self.selected = 0
        self.asked = 0
        self.sheet: Sheet = desk.sheet(desk.units[self.place])
        self.next_question()

    @property
    def unit(self) -> str:
        """The unit's name."""
        return self.sheet.unit.name

    @property
    def candidate(self) -> Candidate | None:
        """The selected code; None where the unit has none."""
        candidates = self.sheet.candidates
        return candidates[self.selected] if candidates else None

    @property
    def question(self) -> NameQuestion | None:
        """The selected question about a name; None where the unit has none."""
        questions = self.sheet.questions
        return questions[self.asked] if questions else None

    @property
    def is_queued(self) -> bool:
        """Whether the unit is the one at the place in the queue."""
        return self._desk.units[self.place] == self.sheet.unit.name

    def open(self, unit: str) -> None:
        """Go to a unit, and select its first open code.

        Raises:
            BadInputError: there is no such unit any more.
        """
        self.sheet = self._desk.sheet(unit)
        if not self.is_queued and unit in self._desk.units:
            self.place = self._desk.units.index(unit)
        self.selected = 0
        self.asked = 0
        self.select_open()
        self.next_question()

    def step(self, by: int) -> bool:
        """Go so many places on; from outside the queue, back to where it was left.

        Give False at the queue's ends, and stay.
        """
        place = self.place + by if self.is_queued else self.place
        if not 0 <= place < len(self._desk.units):
            return False
        self.place = place
        self.open(self._desk.units[place])
        return True

    def on(self) -> bool:
        """Go to the next unit that waits; give False where none does, and stay."""
        place = self._desk.next_open(self.place)
        if place is None:
            return False
        self.place = place
        self.open(self._desk.units[place])
        return True

    def refresh(self) -> None:
        """Lay the unit out anew, and keep the selected code selected."""
        candidate = self.candidate
        self.sheet = self._desk.sheet(self.sheet.unit.name)
        self.selected = min(self.selected, max(0, len(self.sheet.candidates) - 1))
        self.asked = min(self.asked, max(0, len(self.sheet.questions) - 1))
        if candidate:
            self.select_code(candidate.code)

    def select(self, place: int) -> None:
        """Select the code at a place, or the nearest one that there is."""
        self.selected = max(0, min(place, len(self.sheet.candidates) - 1))

    def select_code(self, code: str) -> None:
        """Select a code by its id, if it is among the unit's."""
        codes = [candidate.code for candidate in self.sheet.candidates]
        if code in codes:
            self.selected = codes.index(code)

    def select_words(self, words: str) -> None:
        """Select the question about words; where they are decided on, one that is open.

        Stay where the unit asks nothing about them.
        """
        asked = [question.words for question in self.sheet.questions]
        if words in asked:
            self.asked = asked.index(words)
            self.next_question()

    def next_question(self, *, by: int = 0) -> None:
        """Select the next question from so many on that is open; else stay.

        Where all were decided on, the next one is selected all the same.
        """
        questions = self.sheet.questions
        order = [
            (self.asked + by + at) % len(questions) for at in range(len(questions))
        ]
        waiting = [place for place in order if not questions[place].is_kept]
        self.asked = next(iter(waiting or order), 0)

    def select_open(self) -> None:
        """Select the next open code from the selected one on; else stay."""
        candidates = self.sheet.candidates
        places = (*range(self.selected, len(candidates)), *range(self.selected))
        waiting = (place for place in places if candidates[place].is_open)
        self.selected = next(waiting, self.selected)
