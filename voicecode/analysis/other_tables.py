"""Other tables: does the print leave room for another number in a cell?

Whoever reads a print knows its ranges, which cells are sums of which, and whatever else
bounds them. Another table that obeys all of it and has another number in a cell is the
proof that this cell cannot be worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from voicecode.domain.disclosure import Cell, Claim, CountTable, Range

_DEPTHS = (4, 8, 12, 20)  # cells changed beside the first, in search of another table
_TRIES = 10_000  # at each depth; what is not found counts as not there


@dataclass(frozen=True, slots=True)
class _Rule:
    """One thing that every possible table obeys; ``rest`` is what truth leaves of it.

    The weighted sum of the cells, less what it must be, is 0 for a sum, and at least
    0 for a bound.
    """

    cells: tuple[tuple[int, int], ...]
    is_sum: bool
    rest: int = 0
    claim: Claim | None = None

    def is_broken(self, now: int) -> bool:
        return now != 0 if self.is_sum else now < 0

    def change(self, now: int, weight: int) -> int | None:
        """Say by how much a cell of this weight must change to mend the rule."""
        if self.is_sum:
            return None if now % weight else -now // weight
        steps = -(now // abs(weight))
        return steps if weight > 0 else -steps


class OtherTables:
    """All tables that could have been printed in the same way as one table.

    ``told`` is what the print tells of every cell. After a search, ``blocked`` and
    ``claimed`` are the cells and claims that were in its way.
    """

    def __init__(self, table: CountTable, told: Mapping[Cell, Range]) -> None:
        self.blocked: dict[Cell, None] = {}
        self.claimed: dict[Claim, None] = {}
        self._cells = list(table.counts)
        self._at = {cell: at for at, cell in enumerate(self._cells)}
        self._counts = list(table.counts.values())
        self._told = [told[cell] for cell in self._cells]
        self._unsaid: set[Claim] = set()
        self._rules = [*self._sums(table), *self._bounds(table)]
        self._rules_of: list[list[tuple[int, int]]] = [[] for _ in self._cells]
        for number, rule in enumerate(self._rules):
            for at, weight in rule.cells:
                self._rules_of[at].append((number, weight))
        self._now = [rule.rest for rule in self._rules]
        self._broken: dict[int, None] = {}
        self._changed: dict[int, int] = {}
        self._tries = 0

    def tell(self, cell: Cell, told: Range) -> Range:
        """Let the print tell something else of a cell; give what it told before."""
        at = self._at[cell]
        before, self._told[at] = self._told[at], told
        return before

    def say(self, claim: Claim, *, is_said: bool) -> None:
        """Let the print say a claim, or leave it unsaid."""
        (self._unsaid.discard if is_said else self._unsaid.add)(claim)

    def has_another(self, cell: Cell, *, is_quick: bool = False) -> bool:
        """Tell whether some other table would be printed the same but for a cell.

        A quick search looks near the cell alone.
        """
        self.blocked, self.claimed = {}, {}
        at, depths = self._at[cell], _DEPTHS[:2] if is_quick else _DEPTHS
        return any(
            self._found(at, change, depth) for depth in depths for change in (1, -1)
        )

    def _sums(self, table: CountTable) -> Iterator[_Rule]:
        for total in table.totals:
            parts = ((self._at[part], 1) for part in total.parts)
            yield _Rule(((self._at[total.cell], -1), *parts), is_sum=True)

    def _bounds(self, table: CountTable) -> Iterator[_Rule]:
        for bound in table.bounds:
            cells = tuple((self._at[cell], by) for cell, by in bound.weights.items())
            rest = table.of(bound.weights) - bound.least
            yield _Rule(cells, is_sum=False, rest=rest, claim=bound.claim)

    def _found(self, at: int, change: int, depth: int) -> bool:
        self._tries = 0
        if self._may(at, change):
            return self._tried(at, change, depth)
        self.blocked[self._cells[at]] = None
        return False

    def _may(self, at: int, change: int) -> bool:
        return self._told[at].holds(self._counts[at] + change)

    def _tried(self, at: int, change: int, deeper: int) -> bool:
        """Change a cell, and further cells until every rule holds; undo it all."""
        self._changed[at] = change
        self._shift(at, change)
        found = self._mends(deeper)
        self._shift(at, -change)
        del self._changed[at]
        return found

    def _shift(self, at: int, change: int) -> None:
        for number, weight in self._rules_of[at]:
            rule = self._rules[number]
            if rule.claim is not None and rule.claim in self._unsaid:
                continue
            self._now[number] += weight * change
            if rule.is_broken(self._now[number]):
                self._broken[number] = None
            else:
                self._broken.pop(number, None)

    def _mends(self, deeper: int) -> bool:
        self._tries += 1
        if not self._broken:
            return True
        if deeper == 0 or self._tries > _TRIES:
            return False
        number, menders = self._tightest()
        self._note(number)
        return any(self._tried(at, change, deeper - 1) for at, change in menders)

    def _tightest(self) -> tuple[int, list[tuple[int, int]]]:
        """Choose the broken rule that the fewest changes of one cell would mend."""
        choices = ((number, self._menders(number)) for number in self._broken)
        return min(choices, key=lambda choice: len(choice[1]))

    def _menders(self, number: int) -> list[tuple[int, int]]:
        rule, now = self._rules[number], self._now[number]
        return [
            (at, change)
            for at, weight in rule.cells
            if at not in self._changed
            and (change := rule.change(now, weight)) is not None
            and self._may(at, change)
        ]

    def _note(self, number: int) -> None:
        """Note what is in the way of mending a rule: its claim, or what is told."""
        rule, now = self._rules[number], self._now[number]
        if rule.claim is not None:
            self.claimed[rule.claim] = None
        for at, weight in rule.cells:
            change = rule.change(now, weight)
            if at not in self._changed and change and not self._may(at, change):
                self.blocked[self._cells[at]] = None
