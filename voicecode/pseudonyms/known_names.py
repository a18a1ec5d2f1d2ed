"""Known names: by a key, a roster and decisions; and whom a find then names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecode import collecting
from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import Entry, Question, RosterName, Verdict
from voicecode.pseudonyms import knowledge, name_kinds
from voicecode.pseudonyms.finding import Finder
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.near_names import NearNames
from voicecode.pseudonyms.register import Named, Register
from voicecode.pseudonyms.stand_ins import StandIns
from voicecode.pseudonyms.word_kinds import Dictionary

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parted:
    """Questions by what was decided: names, words that name nobody, and open ones."""

    finds: list[Find]
    kept: tuple[Question, ...]
    still_open: tuple[Question, ...]


class KnownNames:
    """All names that are known, and the finder that looks for them.

    ``listed`` are those of the roster and of this time's decisions. What was decided
    counts wherever a question about the same words stands, whatever is around it.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        roster: Iterable[RosterName] = (),
        verdicts: Iterable[Verdict] = (),
        entries: Sequence[Entry] = (),
    ) -> None:
        self._gazetteer = gazetteer
        self._words_met = Dictionary(gazetteer)
        self._places = tuple(knowledge.shipped(gazetteer))
        self.stand_ins = StandIns(entry.stand_in for entry in entries)
        self._register = Register(gazetteer.full or {}, self.stand_ins)
        self._kept: set[str] = set()  # plain, as they were decided on
        self._kept_words: set[str] = set()
        self._decided: dict[str, tuple[Named, Words]] = {}
        self._people: dict[Words, Named] = {}
        self.listed: list[Named] = []
        self._near: NearNames | None = None
        with collecting.lasting():
            for entry in entries:
                self._enter(entry)
            self._list(roster)
            self._decide(verdicts)
            self.look_anew()

    def look_anew(self) -> None:
        """Let the finder look for what was met since, too."""
        self._near = knowledge.near(
            self._register.all, self._gazetteer, before=self._near
        )
        self.finder = Finder(
            self._words_met,
            phrases=knowledge.phrases(
                self._register.all, self._gazetteer, self._places
            ),
            known=knowledge.people(self._register.all),
            initials=knowledge.initials(self._register, self._gazetteer),
            near=self._near,
            kept=frozenset(self._kept_words),
        )

    def entries(self) -> Iterator[Entry]:
        """Yield every stand-in that was used, with the names it stands for."""
        return self._register.entries()

    def settle(self, family: Family, words: Words, kind: str, written: str) -> None:
        """Enter what a label says."""
        self._register.settle(family, words, kind, written)

    def meet(self, find: Find, written: str, source: str) -> Named:
        """Say whom or what a find names; ``written`` is how the text has it."""
        decided = self._people.get(find.words)
        if decided is None or find.family is not Family.PERSON:
            return self._register.meet(find, written, source)
        decided.forms.setdefault(written)
        return decided

    def stand_in(self, named: Named) -> str:
        """Give what stands in for somebody, without its brackets."""
        return self._register.stand_in(named)

    def decided(self, words: str) -> Named | None:
        """Give whom a person said that words name, wherever they are asked about."""
        found = self._decided.get(name_kinds.plain(words))
        return found[0] if found else None

    def parted(self, asked: Sequence[Question]) -> Parted:
        """Part questions by what was decided of their words."""
        finds: list[Find] = []
        kept: list[Question] = []
        still_open: list[Question] = []
        for one in asked:
            plain = name_kinds.plain(one.words)
            if plain in self._decided:
                named, words = self._decided[plain]
                finds.append(Find(one.span, named.family, named.kind, words))
            else:
                (kept if plain in self._kept else still_open).append(one)
        return Parted(finds, tuple(kept), tuple(still_open))

    def _enter(self, entry: Entry) -> None:
        family = name_kinds.family_of(entry.kind)
        forms = [self._words_of(form, family) for form in entry.forms]
        known = list(filter(None, forms))
        if known:
            named = self._register.enter(entry, family, known)
            for form in entry.decided:
                self._decide_on(named, self._words_of(form, family), form)

    def _list(self, roster: Iterable[RosterName]) -> None:
        for one in roster:
            kind = knowledge.kind_of(one.kind)
            family = name_kinds.family_of(kind)
            words = self._words_of(one.name, family)
            if words:
                named = self._register.settle(family, words, kind, one.name)
                self.listed.append(named)

    def _decide(self, verdicts: Iterable[Verdict]) -> None:
        for verdict in verdicts:
            kind = name_kinds.meant(verdict.kind) or verdict.kind or "name"
            family = name_kinds.family_of(kind)
            words = self._words_of(verdict.words, family)
            if verdict.is_kept:
                self._keep(verdict.words, words)
            elif words:
                named = self._register.settle(family, words, kind, verdict.words)
                self._decide_on(named, words, verdict.words)
                self.listed.append(named)

    def _keep(self, written: str, words: Words) -> None:
        plain = name_kinds.plain(written)
        self._kept.add(plain)
        # Parts of a date are no words that could be kept elsewhere.
        self._kept_words.update(words if plain.isalpha() else ())
        before, _ = self._decided.pop(plain, (None, ()))
        if before:
            before.decided.pop(written, None)
            self._people.pop(words, None)

    def _decide_on(self, named: Named, words: Words, written: str) -> None:
        plain = name_kinds.plain(written)
        named.decided.setdefault(written)
        self._decided[plain] = named, words
        self._kept.discard(plain)
        self._kept_words.difference_update(words)
        if named.family is Family.PERSON:
            self._people[words] = named

    def _words_of(self, name: str, family: Family) -> Words:
        if family is Family.NUMBER:
            return (name_kinds.plain(name),)
        return knowledge.words_of(name, self._gazetteer)
