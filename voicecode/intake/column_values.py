"""What a column's first values are like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from voicecode.intake import column_words
from voicecode.intake.shapes import role_words, word_lists

_DATE = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}([ T].*)?"
    r"|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}([ T].*)?"
    r"|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\s*[AaPp][Mm])?"
)
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|[0-9]{1,3}(\.[0-9]{1,3}){3}")
_PARTS = re.compile(r";\s*|,\s+")
_COMMA = re.compile(r",\s+")
_BETWEEN = (re.compile(r"\s*;\s*"), re.compile(r"\s*\n\s*"), _COMMA)
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?%?")
# Short answers to an open question, which come again and say nothing of its kind.
_SHORT = word_lists.of(
    "no yes none nothing nope nah yeah n/a na nil idk dunno ok okay x dim na'dd"
) | word_lists.of(
    """nothing really, not really, not sure, don't know, dont know, no comment, no
    thanks, no thank you, none really, no idea, all good, thank you, thanks"""
)
_CLOSED_CHARACTERS = 60
_LONGEST = 100  # characters of a date, an address or a number
_FEW_VALUES = 12
_MANY_ROWS = 20


@dataclass(frozen=True, slots=True)
class Values:
    """A column as its first rows show it: its header and the filled cells."""

    header: str
    filled: tuple[str, ...]

    @property
    def distinct(self) -> int:
        """How many different values there are, whatever their case."""
        return len({value.casefold() for value in self.filled})

    @property
    def words(self) -> float:
        """How many words a filled cell has on average."""
        total = sum(len(value.split()) for value in self.filled)
        return total / max(len(self.filled), 1)

    @property
    def is_private(self) -> bool:
        """Whether it holds times, addresses, places or names, never attributes."""
        return column_words.is_private(self.header) or (
            self._mostly(_DATE) or self._mostly(_ADDRESS)
        )

    @property
    def is_codes(self) -> bool:
        """Whether it holds somebody's codes, which are left alone."""
        return column_words.is_codes(self.header)

    @property
    def is_nameless(self) -> bool:
        """Whether it has no header: nobody knows what it answers, or who wrote it."""
        return column_words.is_unnamed(self.header)

    @property
    def is_role(self) -> bool:
        """Whether it says who each respondent is."""
        if self.is_codes or not self.filled or self.words > 5:
            return False
        if self.distinct > max(_FEW_VALUES, len(self.filled) / 4):
            return False
        if column_words.is_role(self.header):
            return True
        if not column_words.may_be_role(self.header):
            return False
        roles = sum(map(role_words.is_role, self.filled))
        return roles >= 0.5 * len(self.filled)

    @property
    def is_id(self) -> bool:
        """Whether it numbers the respondents: mostly distinct, and short."""
        if not column_words.is_id(self.header) or not self.filled:
            return False
        return self.distinct >= 0.5 * len(self.filled) and self.words <= 2

    @property
    def is_open(self) -> bool:
        """Whether people wrote in it in their own words."""
        if self.is_codes or not self.filled or self._mostly(_NUMBER):
            return False
        many = len(self.filled) >= _MANY_ROWS
        if column_words.is_open(self.header):
            return not self._comes_again(0.2 if many else 0) or self.words >= 4
        if column_words.asks_for_words(self.header):
            return not self._comes_again(0.2 if many else 0)
        if column_words.may_ask_for_words(self.header):
            is_closed = self._says_little or self._are_choices
            is_varied = not self._comes_again(0.15 if many else 0.5)
            return (is_varied and not is_closed) or self._has_sentences(many=many)
        return self._has_sentences(many=many)

    @property
    def has_numbers(self) -> bool:
        """Whether a number stands among the cells."""
        return any(_NUMBER.fullmatch(value) for value in self.filled)

    @property
    def is_closed(self) -> bool:
        """Whether its values are few and short: the answers of a closed question."""
        if self.is_codes or not self.filled or column_words.is_id(self.header):
            return False
        if self.between:
            return True
        most = max(_FEW_VALUES, len(self.filled) // 5)
        longest = max(map(len, self.filled))
        return self.distinct <= most and longest <= _CLOSED_CHARACTERS

    @property
    def between(self) -> re.Pattern[str] | None:
        """What stands between several answers in a cell; None where one is given.

        Commas stand inside answers too, so choices parted by them must come in several
        company: most in two different cells at least, and one by itself.
        """
        for between in _BETWEEN:
            cells = [_choices(value, between) for value in self.filled]
            if not any(len(cell) > 1 for cell in cells) or not _are_few(cells):
                continue
            return between if between is not _COMMA or _are_mixed(cells) else None
        return None

    @property
    def _says_little(self) -> bool:
        return all(_plain(value) in _SHORT for value in self.filled)

    @property
    def _are_choices(self) -> bool:
        """Whether they are made of a few choices: "Nan;Dog;", "Dog, School"."""
        parts = [
            _plain(part)
            for value in self.filled
            for part in _PARTS.split(value)
            if part
        ]
        several = len(parts) > len(self.filled)
        return several and len(set(parts)) <= min(_FEW_VALUES, len(parts) / 2)

    def _comes_again(self, share: float) -> bool:
        """Tell whether less than a share of the answers that say much are distinct."""
        long = [one for value in self.filled if (one := _plain(value)) not in _SHORT]
        return len(set(long)) < share * len(long)

    def _has_sentences(self, *, many: bool) -> bool:
        # A closed question's options may be long; but then they come again.
        least = 4 if many else 5
        long = [value for value in self.filled if len(value.split()) >= least]
        distinct = len({value.casefold() for value in long})
        return len(long) >= 0.15 * len(self.filled) and distinct >= 0.7 * len(long)

    def _mostly(self, form: re.Pattern[str]) -> bool:
        fits = sum(
            len(value) <= _LONGEST and bool(form.fullmatch(value))
            for value in self.filled
        )
        return bool(self.filled) and fits >= 0.8 * len(self.filled)


def _choices(cell: str, between: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(choice for choice in between.split(cell) if choice.strip())


def _are_few(cells: Sequence[tuple[str, ...]]) -> bool:
    choices = {_plain(choice) for cell in cells for choice in cell}
    longest = max(map(len, choices), default=0)
    most = min(_FEW_VALUES, sum(map(len, cells)) / 2)
    return len(choices) <= most and longest <= _CLOSED_CHARACTERS


def _are_mixed(cells: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether choices come in several company, as those that people tick do."""
    different = {tuple(map(_plain, cell)) for cell in cells}
    company = Counter(choice for cell in different for choice in set(cell))
    several = sum(count > 1 for count in company.values())
    is_alone = any(len(cell) == 1 for cell in different)
    return is_alone and several * 2 >= len(company)


def _plain(value: str) -> str:
    return value.casefold().replace("’", "'").strip(" .!-")


def of(header: str, cells: Sequence[str]) -> Values:
    """Look at a column's cells; blank ones tell nothing."""
    return Values(header, tuple(cell.strip() for cell in cells if cell.strip()))
