"""Matrices: who said what, person by person or organisation by organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from voicecode.analysis.registers import key_of
from voicecode.domain.codebooks import Code, Codebook
from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Kind
from voicecode.domain.findings import group
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable, Matrix, MatrixTheme
from voicecode.domain.valences import Valence

PARTICIPANT = "participant"
MARKS = {"well": "+", "concern": "−", "both": "±", "unsaid": "•"}
_INITIALS = {
    Role.CHILD: "C",
    Role.PARENT: "P",
    Role.CARER: "F",
    Role.STAFF: "S",
    Role.PARTNER: "A",
    Role.OTHER: "O",
    Role.UNKNOWN: "U",
}
_NOBODY = "–"


class MatrixCounts:
    """What each participant said of each code, kept while coded units stream past.

    With an attribute, rows are its values, such as organisations, and whoever has
    none is left out. ``only`` leaves out who speaks in sources of another kind. Memory
    grows with the rows and the codes that they raise.
    """

    def __init__(self, attribute: str | None = None, only: Kind | None = None) -> None:
        self._attribute = attribute
        self._only = only
        self._roles: dict[str, Role] = {}
        self._said: defaultdict[tuple[str, str], set[Valence | None]] = defaultdict(set)

    def add(self, coded: CodedUnit) -> None:
        """Note what one unit says; a unit of nobody in particular stands in no row."""
        unit = coded.unit
        who = unit.participant
        if who is None or not unit.is_codable or self._only not in (None, unit.kind):
            return
        if self._attribute is not None:
            who = _value(unit.attributes, self._attribute)
            if who is None:
                return
        self._roles.setdefault(who, unit.role)
        for coding in coded.codings:
            self._said[who, coding.code].add(coding.valence)

    def matrix(self, book: Codebook, *, seed: int = 0) -> Matrix:
        """Set the matrix out by theme, everybody under an id that the seed draws."""
        ids = self._ids(seed)
        rows = sorted(ids, key=lambda who: ids[who])
        spoke = {who for who, _ in self._said}
        themes: dict[str, list[Code]] = {}
        names: dict[str, str] = {}
        for theme, code in book.all_codes():
            themes.setdefault(theme.id, []).append(code)
            names[theme.id] = theme.name
        return Matrix(
            of=self._attribute or PARTICIPANT,
            is_of_conversations=self._only is Kind.TRANSCRIPT,
            themes=tuple(
                self._theme(names[theme], codes, rows, ids)
                for theme, codes in themes.items()
            ),
            key=self._key(ids),
            silent=tuple(ids[who] for who in rows if who not in spoke),
        )

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._roles)

    def _ids(self, seed: int) -> dict[str, str]:
        """Number the rows of each kind in an order that says nothing of them."""
        drawn = sorted(self._roles, key=lambda who: (key_of(str(seed), who), who))
        numbers: Counter[str] = Counter()
        width = len(str(len(drawn)))
        ids = {}
        for who in drawn:
            initial = self._initial(who)
            numbers[initial] += 1
            ids[who] = f"{initial}{numbers[initial]:0{max(width, 2)}}"
        return ids

    def _initial(self, who: str) -> str:
        if self._attribute is not None:
            return self._attribute[:1].upper()
        return _INITIALS.get(self._roles[who], "U")

    def _theme(
        self,
        name: str,
        codes: Sequence[Code],
        rows: Sequence[str],
        ids: Mapping[str, str],
    ) -> MatrixTheme:
        spoken = [
            who for who in rows if any((who, code.id) in self._said for code in codes)
        ]
        grid = tuple(
            (ids[who], *(self._mark(who, code.id) for code in codes)) for who in spoken
        )
        head = ("Who", *(code.name for code in codes))
        mentions = tuple(
            (code.name, self._mentioned_by(code.id, rows, ids)) for code in codes
        )
        return MatrixTheme(
            name,
            FigureTable(f"{name}: who said what", head, grid, is_text=True),
            FigureTable(
                f"{name}: mentioned by",
                ("Code", "Mentioned by"),
                mentions,
                is_text=True,
            ),
        )

    def _mark(self, who: str, code: str) -> str:
        said = self._said.get((who, code))
        return _mark(said) if said else ""

    def _mentioned_by(
        self, code: str, rows: Sequence[str], ids: Mapping[str, str]
    ) -> str:
        return (
            ", ".join(ids[who] for who in rows if (who, code) in self._said) or _NOBODY
        )

    def _key(self, ids: Mapping[str, str]) -> FigureTable:
        return FigureTable(
            "Who the ids stand for",
            ("Ids", "Group"),
            tuple(self._kinds(ids)),
            is_text=True,
        )

    def _kinds(self, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        if self._attribute is not None:
            yield f"{self._attribute[:1].upper()}…", self._attribute
            return
        roles = {self._initial(who): self._roles[who] for who in ids}
        for initial in sorted(roles):
            yield f"{initial}…", group(roles[initial])


def _value(attributes: Mapping[str, str], wanted: str) -> str | None:
    found = {name.casefold(): value.strip() for name, value in attributes.items()}
    return found.get(wanted.casefold()) or None


def _mark(said: set[Valence | None]) -> str:
    well = Valence.POSITIVE in said
    badly = Valence.NEGATIVE in said
    if Valence.MIXED in said or (well and badly):
        return MARKS["both"]
    if well or badly:
        return MARKS["well" if well else "concern"]
    return MARKS["unsaid"]
