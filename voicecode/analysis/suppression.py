"""Suppression: what more to keep from print, so that no small count can be worked out.

A small count that is hidden can often be had by taking the rest of its row from the
row's total, or from a word such as "most". So further cells are hidden, and words left
unsaid, until for every hidden cell there is another table that would have been printed
in exactly the same way and has another number there. Source of the idea: Cox,
"Suppression Methodology and Statistical Disclosure Control", JASA 75 (1980).
"""

from __future__ import annotations

from voicecode.analysis import small_numbers
from voicecode.analysis.other_tables import OtherTables
from voicecode.domain.disclosure import (
    Cell,
    Claim,
    CountTable,
    Cover,
    Publication,
    Range,
)


def printed(table: CountTable, publication: Publication) -> dict[Cell, str]:
    """Give every cell as it is printed: counts, "fewer than 5", or "suppressed"."""
    hidden = cover(table, publication).hidden
    return {
        cell: small_numbers.HIDDEN
        if cell in hidden
        else small_numbers.printed(count, publication)
        for cell, count in table.counts.items()
    }


def cover(table: CountTable, publication: Publication) -> Cover:
    """Choose what is kept from print beside the small counts.

    Words go first, then the smallest cells, and parts before totals. In the last
    resort even the words "fewer than 5" are hidden. True zeros stand.
    """
    return _Covering(table, publication).done()


def ranges(
    table: CountTable, publication: Publication, chosen: Cover
) -> dict[Cell, Range]:
    """Say what the print tells of every cell, together with what can be seen."""
    return {
        cell: _told(table, publication, cell, is_hidden=cell in chosen.hidden)
        for cell in table.counts
    }


def _told(
    table: CountTable, publication: Publication, cell: Cell, *, is_hidden: bool
) -> Range:
    if cell in table.unprinted:
        told = Range(0, None)
    elif is_hidden:
        told = Range(1, None)  # a zero would be printed
    else:
        told = small_numbers.told(table.counts[cell], publication)
    return Range(max(told.least, table.seen.get(cell, 0)), told.most)


class _Covering:
    """A table while more and more of it is kept from print."""

    def __init__(self, table: CountTable, publication: Publication) -> None:
        self._table = table
        self._publication = publication
        self._hidden: dict[Cell, None] = {}
        self._unsaid: set[Claim] = set()
        self._others = OtherTables(table, ranges(table, publication, Cover()))
        self._sums = {total.cell for total in table.totals}

    def done(self) -> Cover:
        """Cover every small cell, and every cell that is hidden on the way."""
        waiting = {
            cell: None
            for cell, count in self._table.counts.items()
            if small_numbers.is_small(count, self._publication)
        }
        closed: set[Cell] = set()
        while waiting.keys() - closed:
            for cell in [one for one in waiting if one not in closed]:
                self._close(cell)
                closed.add(cell)
            waiting |= self._hidden
        return Cover(frozenset(self._hidden), frozenset(self._unsaid))

    def _close(self, cell: Cell) -> None:
        """Keep more and more from print until a cell cannot be worked out."""
        while not self._others.has_another(cell):
            claims, cells = list(self._others.claimed), self._in_the_way()
            if not any(self._closes(cell, one) for one in claims) and not any(
                self._hides(cell, one) for one in cells
            ):
                if not claims and not cells:
                    return  # a last cell that stands alone
                if claims:
                    self._keep(claims[0])
                else:
                    self._hide(cells[0])

    def _closes(self, cell: Cell, claim: Claim) -> bool:
        """Leave a claim unsaid if that is enough."""
        self._keep(claim)
        if self._others.has_another(cell, is_quick=True):
            return True
        self._others.say(claim, is_said=True)
        self._unsaid.discard(claim)
        return False

    def _hides(self, cell: Cell, other: Cell) -> bool:
        """Hide another cell if that is enough."""
        before = self._hide(other)
        if self._others.has_another(cell, is_quick=True):
            return True
        self._others.tell(other, before)
        del self._hidden[other]
        return False

    def _keep(self, claim: Claim) -> None:
        self._unsaid.add(claim)
        self._others.say(claim, is_said=False)

    def _hide(self, cell: Cell) -> Range:
        self._hidden[cell] = None
        told = _told(self._table, self._publication, cell, is_hidden=True)
        return self._others.tell(cell, told)

    def _in_the_way(self) -> list[Cell]:
        """List the printed cells that stopped the search: small ones and sums last."""
        kept = self._hidden.keys() | self._table.unprinted
        counts = self._table.counts
        shown = [c for c in self._others.blocked if counts[c] and c not in kept]
        return sorted(
            shown,
            key=lambda cell: (
                small_numbers.is_small(counts[cell], self._publication),
                cell in self._sums,
                counts[cell],
            ),
        )
