"""The register: which finds name the same one, and what stands in for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from voicecode.domain.pseudonyms import Entry
from voicecode.pseudonyms import cues
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.stand_ins import StandIns

Words = tuple[str, ...]

PARTICIPANT, STAFF = "participant", "staff"
_WEAK = frozenset({cues.NAME, STAFF, "place"})


@dataclass(slots=True)
class Named:
    """One person, place, institution or number that was met.

    A person's ``given`` and ``surname`` are folded, and empty where unheard; those of
    a thing are empty. ``votes`` count what it was said to be; ``forms`` are how its
    name was written, ``initials`` what it was shortened to, ``decided`` those that a
    person said to name it. Of a single word
    in a key nobody knows whether it is a ``given`` name or, as after "Mrs", a surname:
    ``is_either``.
    """

    family: Family
    given: str = ""
    surname: str = ""
    votes: dict[str, int] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    decided: dict[str, None] = field(default_factory=dict)
    words: set[Words] = field(default_factory=set)
    initials: frozenset[str] = frozenset()
    stand_in: str = ""
    fixed: str = ""  # the kind, where a roster or a person settled it
    is_either: bool = False

    @property
    def kind(self) -> str:
        """What it is called: what was settled, or else said most often."""
        if self.fixed and self.fixed not in _WEAK:
            return self.fixed
        ranked = sorted(self.votes, key=lambda kind: -self.votes[kind])
        told = [kind for kind in ranked if kind not in _WEAK]
        plain = next(iter(self.votes), cues.NAME)
        return (told[0] if told else "") or self.fixed or plain


class Register:
    """All that was met so far in a run; it grows, and forgets nothing.

    First names tie to full ones, short names to long ones, within a source before
    across sources. Where a first name fits several people and none of this source,
    it is somebody new: two are never made one on a guess.
    """

    def __init__(
        self, full_names: Mapping[str, frozenset[str]], stand_ins: StandIns
    ) -> None:
        self._full = full_names
        self._stand_ins = stand_ins
        self._things: dict[tuple[Family, Words], Named] = {}
        self._by_word: defaultdict[str, list[Named]] = defaultdict(list)
        self._by_short: defaultdict[str, dict[int, Named]] = defaultdict(dict)
        self._here: dict[tuple[str, Words], Named] = {}
        self._last: dict[tuple[str, str], Named] = {}
        self.all: list[Named] = []

    def meet(self, find: Find, written: str, source: str) -> Named:
        """Say whom or what a find names; ``written`` is how the text has it."""
        if find.family is Family.PERSON:
            named = self._person(find, source)
        else:
            named = self._thing(find.family, find.words)
        if not named.stand_in:  # its kind is still open
            named.votes[find.kind] = named.votes.get(find.kind, 0) + 1
        named.forms.setdefault(written)
        self._note(named, find.words, is_initials=find.is_initials)
        return named

    def settle(self, family: Family, words: Words, kind: str, written: str) -> Named:
        """Enter what a roster, a label or a key says: its kind is settled."""
        find_kind = kind or cues.NAME
        if family is Family.PERSON:
            named = self._settled_person(words)
        else:
            named = self._thing(family, words)
        if not named.fixed or named.fixed in _WEAK:
            named.fixed = find_kind
        named.forms.setdefault(written)
        self._note(named, words)
        return named

    def enter(self, entry: Entry, family: Family, forms: Sequence[Words]) -> Named:
        """Enter what an earlier key holds, with its stand-in."""
        fullest = max(forms, key=len)
        if family is Family.PERSON:
            named = self._new(fullest[0], fullest[-1] if len(fullest) > 1 else "")
            named.is_either = len(fullest) == 1
        else:
            named = self._thing(family, forms[0])
        for words in forms:
            self.also(named, words)
        named.words.update(forms)
        named.forms.update(dict.fromkeys(entry.forms))
        named.fixed = entry.kind
        named.stand_in = entry.stand_in
        return named

    def stand_in(self, named: Named) -> str:
        """Give what stands in for somebody, from the first time it is asked on."""
        if not named.stand_in:
            named.stand_in = self._stand_ins.next(named.kind)
        return named.stand_in

    def initials(self) -> Iterator[str]:
        """Yield what shortens one name alone, of those that are settled."""
        for short, named in self._by_short.items():
            if sum(bool(one.fixed) for one in named.values()) == 1:
                yield short

    def shortened(self) -> Iterator[str]:
        """Yield all initials by which somebody may go: of names met, settled or not."""
        yield from self._by_short

    def entries(self) -> Iterator[Entry]:
        """Yield what a key holds, in the order in which it was met."""
        for named in self.all:
            if named.stand_in:
                yield Entry(
                    named.stand_in,
                    named.kind,
                    tuple(named.forms),
                    tuple(named.decided),
                )

    def _thing(self, family: Family, words: Words) -> Named:
        named = self._things.get((family, words))
        if named is None:
            named = self._things[family, words] = Named(family)
            self.all.append(named)
        return named

    def also(self, named: Named, words: Words) -> None:
        """Let other words name the same thing, unless they name another."""
        if named.family is Family.PERSON:
            return
        self._things.setdefault((named.family, words), named)

    def _settled_person(self, words: Words) -> Named:
        for named in self._by_word.get(words[0], ()):
            if words in named.words:
                return named
        return self._new(words[0], words[-1] if len(words) > 1 else "")

    def _person(self, find: Find, source: str) -> Named:
        here = self._here.get((source, find.words))
        if here is None:
            here = self._found(find, source)
            self._here[source, find.words] = here
        for word in (here.given, here.surname, *find.words):
            self._last[source, word] = here
        return here

    def _found(self, find: Find, source: str) -> Named:
        first, last = find.words[0], find.words[-1]
        if find.is_initials:
            return self._by_initials(first, source)
        if find.is_surname:
            return self._by_surname(last, source)
        if len(find.words) == 1:
            return self._by_given(first, source)
        return self._by_both(first, last, source)

    def _by_both(self, given: str, surname: str, source: str) -> Named:
        alike = self._alike(given)
        full = [n for n in alike if surname in {n.surname, *_names_of(n)}]
        bare = [n for n in alike if not n.surname]
        named = self._chosen(full, source, given)
        if named is None and not full:
            named = self._chosen(bare, source, given)
        named = named or (full[0] if full else None)
        if named is None:
            return self._new(given, surname)
        if not named.surname:
            named.surname = surname
            self._by_word[surname].append(named)
        return named

    def _by_given(self, word: str, source: str) -> Named:
        alike = self._alike(word)
        if not alike:
            alike = [n for n in self._by_word.get(word, ()) if n.surname == word]
        # Somebody of whom no more than this name was ever heard.
        bare = [n for n in alike if not n.surname and (word,) in n.words]
        chosen = self._chosen(alike, source, word) or self._chosen(bare, source, word)
        return chosen or self._new(word, "")

    def _by_initials(self, word: str, source: str) -> Named:
        alike = list(self._by_short[word].values())
        named = self._chosen(alike, source, word)
        if named is None:
            named = Named(Family.PERSON)
            self.all.append(named)
        return named

    def _note(self, named: Named, words: Words, *, is_initials: bool = False) -> None:
        """Keep by which words somebody goes, and by which initials."""
        if is_initials:
            named.initials |= {words[0]}
            self._by_short[words[0]][id(named)] = named
        elif words not in named.words:
            named.words.add(words)
            if len(words) > 1 and named.family is Family.PERSON:
                # A soft hyphen that stands alone is a word without a letter.
                short = "".join([word[:1] for word in words])
                for letters in {short, short[:1] + short[-1:]} - {""}:
                    self._by_short[letters][id(named)] = named

    def _by_surname(self, word: str, source: str) -> Named:
        met = self._by_word.get(word, ())
        alike = [n for n in met if n.surname == word or n.is_either]
        grown = [n for n in alike if n.kind not in {PARTICIPANT, "child"}]
        named = self._chosen(grown, source, word)
        return named or self._new("", word)

    def _alike(self, given: str) -> list[Named]:
        """List the people who go by a first name, in its long or short form."""
        forms = [given, *sorted(self._full.get(given, ()))]
        alike = [n for form in forms for n in self._by_word.get(form, ())]
        alike += [
            named
            for named in self._by_word.get(f"short {given}", ())
            if named.given in self._short_of(given)
        ]
        return list({id(n): n for n in alike if n.given}.values())

    def _short_of(self, given: str) -> set[str]:
        return {short for short, names in self._full.items() if given in names}

    def _chosen(self, alike: list[Named], source: str, word: str) -> Named | None:
        last = self._last.get((source, word))
        if last is not None and last in alike:
            return last
        here = [
            n for n in alike if any(self._last.get((source, w)) is n for w in _own(n))
        ]
        if len(here) == 1:
            return here[0]
        return alike[0] if len(alike) == 1 else None

    def _new(self, given: str, surname: str) -> Named:
        named = Named(Family.PERSON, given, surname)
        self.all.append(named)
        for word in filter(None, {given, surname}):
            self._by_word[word].append(named)
        for full in self._full.get(given, ()):
            self._by_word[f"short {full}"].append(named)
        return named


def _names_of(named: Named) -> Iterator[str]:
    return (word for words in named.words for word in words)


def _own(named: Named) -> Iterable[str]:
    return filter(None, (named.given, named.surname))
