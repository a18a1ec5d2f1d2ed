"""How much of what names somebody is found: python -m tests.protection."""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from voicecode.domain.documents import Columns, Document
from voicecode.domain.pseudonyms import Listed, Protected, RosterName
from voicecode.domain.spans import Span
from voicecode.intake import plain_text
from voicecode.intake.sources import Source
from voicecode.language import gazetteers
from voicecode.pseudonyms import heads
from voicecode.pseudonyms.protecting import Protector

MARKED = Path(__file__).parent / "pseudonyms" / "marked"
HALVES = (
    "tuned",
    "held-out",
    "independent",
    "kept-back",
    # By other hands, and measured before anything was tuned on them.
    "measured-first",
    "measured-first-b",
    "measured-first-c",
    "measured-first-d",
    "measured-last",
    "measured-first-e",
    "measured-first-f",
    # Nothing was tuned on these.
    "measured-untuned",
)
_SHORTEST_LISTED = 4  # letters of a roster's word that tells whom it names
FAMILIES = {"p": "people", "l": "places", "o": "institutions", "n": "numbers"}
_MARK = re.compile(r"\{([plon]):([^}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A text, where it names somebody, and what its people would put on a roster."""

    name: str
    text: str
    identifiers: tuple[tuple[str, Span], ...]
    roster: tuple[RosterName, ...]


@dataclass
class Measured:
    """How many identifiers there are and were found, and how many finds are right."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    finds: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / self.there.total()

    @property
    def precision(self) -> float:
        return self.right / self.finds


def marked(half: str) -> Iterator[Marked]:
    """Read the marked texts of one half."""
    for path in sorted((MARKED / half).glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        entries = head.removeprefix("names:").split(";")
        pairs = [entry.strip().rsplit("=", 1) for entry in entries]
        roster = tuple(RosterName(name, Listed(kind)) for name, kind in pairs)
        yield _unmarked(path.stem, body, roster)


def _unmarked(name: str, body: str, roster: tuple[RosterName, ...]) -> Marked:
    pieces, identifiers, length, at = [], [], 0, 0
    for mark in _MARK.finditer(body):
        before = body[at : mark.start()]
        start = length + len(before)
        length = start + len(mark[2])
        identifiers.append((FAMILIES[mark[1]], Span(start, length)))
        pieces += [before, mark[2]]
        at = mark.end()
    text = "".join([*pieces, body[at:]])
    return Marked(name, text, tuple(identifiers), roster)


def document(one: Marked, folder: Path) -> Document:
    """Read a text as voicecode reads a file."""
    path = folder / f"{one.name}.txt"
    path.write_bytes(one.text.encode())
    read = plain_text.read(Source(path.name, path), columns=Columns())
    return next(said for said in read if isinstance(said, Document))


def protected(one: Marked, read: Document, *, with_roster: bool) -> Protected:
    """Protect a text by itself."""
    roster = one.roster if with_roster else ()
    protector = Protector(gazetteers.shipped(), roster=roster)
    protector.learn(read)
    return protector.protect(read)


def measure(half: str, folder: Path, *, with_roster: bool) -> Measured:
    """Protect each text of a half and hold the result against its marks.

    An identifier is found when every letter and digit of it is replaced; a find is
    right when it touches an identifier.
    """
    total = Measured()
    for one in marked(half):
        done = protected(one, document(one, folder), with_roster=with_roster)
        spans = [replacement.span for replacement in done.replacements]
        for family, span in one.identifiers:
            total.there[family] += 1
            if _is_covered(one.text, span, spans):
                total.found[family] += 1
            else:
                total.missed.append(f"{one.name}: {span.of(one.text)}")
        gold = [span for _, span in one.identifiers]
        total.finds += len(spans)
        for span in spans:
            if any(span.overlaps(other) for other in gold):
                total.right += 1
            else:
                total.wrong.append(f"{one.name}: {span.of(one.text)}")
    return total


def missed_of_roster(half: str, folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield every identifier that has a word of its text's roster: is it missed?"""
    for one in marked(half):
        done = protected(one, document(one, folder), with_roster=True)
        spans = [replacement.span for replacement in done.replacements]
        listed = {word for name in one.roster for word in _listed_words(name.name)}
        for _, span in one.identifiers:
            if listed & set(_listed_words(span.of(one.text))):
                is_missed = not _is_covered(one.text, span, spans)
                yield f"{one.name}: {span.of(one.text)}", is_missed


def _listed_words(name: str) -> Iterator[str]:
    """Yield the words of a name that no other name of its sort shares."""
    for word in re.findall(r"[^\W\d_]+", name.casefold()):
        if len(word) >= _SHORTEST_LISTED and word not in heads.COMMON_PARTS:
            yield word


def _is_covered(text: str, span: Span, spans: Iterable[Span]) -> bool:
    inside = {at for one in spans for at in range(one.start, one.end)}
    wanted = {at for at in range(span.start, span.end) if text[at].isalnum()}
    return wanted <= inside


def main() -> int:
    print("half      roster   recall  precision  by family")
    with tempfile.TemporaryDirectory() as folder:
        for half in HALVES:
            for with_roster in (False, True):
                done = measure(half, Path(folder), with_roster=with_roster)
                families = ", ".join(
                    f"{family} {done.found[family]}/{done.there[family]}"
                    for family in sorted(done.there)
                )
                told = "with" if with_roster else "without"
                figures = f"{done.recall:6.3f}     {done.precision:6.3f}"
                print(f"{half:9} {told:8} {figures}  {families}")
                if "--list" in sys.argv and half in sys.argv:
                    print("  missed:", *done.missed, sep="\n    ")
                    print("  wrong:", *done.wrong, sep="\n    ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
