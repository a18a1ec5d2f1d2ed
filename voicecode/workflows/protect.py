"""Protect the people in the evidence: the step that comes before all others."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from voicecode import resources
from voicecode.domain.documents import Document, Refusal
from voicecode.domain.people import Person
from voicecode.domain.pseudonyms import Key, Protected, Question, Summary, Verdict
from voicecode.errors import OutputError
from voicecode.exchange import question_list
from voicecode.exchange.question_list import OpenQuestions
from voicecode.exchange.replacement_log import Log
from voicecode.intake import names_file, verdicts_file
from voicecode.language import gazetteers
from voicecode.pseudonyms import key_file, summaries
from voicecode.pseudonyms.protecting import Protector
from voicecode.units import cutting
from voicecode.workflows import read
from voicecode.workflows.read import Opened

_LISTS = ("questions", "log")


@dataclass(frozen=True, slots=True)
class How:
    """How names are replaced: with which roster, key and decisions.

    Without a key's path one is kept in the user's own folder, a key for each output.
    ``owner`` is the id that a key must have, where a project has one. ``verdicts`` are
    what a project decided: it keeps its questions itself, and no list of them is
    written; None elsewhere.
    """

    names: Path | None = None
    key: Path | None = None
    decisions: Path | None = None
    owner: str | None = None
    verdicts: tuple[Verdict, ...] | None = None

    def beside(self) -> tuple[Path, ...]:
        """List the files that are no evidence, wherever they lie."""
        kept = [_beside(self.key, what) for what in _LISTS] if self.key else []
        return tuple(filter(None, (self.names, self.key, self.decisions, *kept)))


@dataclass(slots=True)
class Fresh:
    """What is asked about a source, and how many names of each kind were replaced.

    What was decided to name nobody is among the questions.
    """

    questions: list[Question] = field(default_factory=list)
    replaced: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Guard:
    """Protection under way: what replaces, and what is kept of it apart.

    ``path`` is the key's; the list of questions and the log lie beside it, unless the
    list has a place of its own, or is None. ``stamp`` is the key's as it was read or
    written last. ``fresh`` is what came of each source since somebody ``took`` it.
    """

    protector: Protector
    path: Path
    decisions: Path | None
    key: Key
    stamp: str
    verdicts: dict[str, Verdict]
    replaced: Counter[str] = field(default_factory=Counter)
    questions: OpenQuestions = field(default_factory=OpenQuestions)
    log: Log = field(default_factory=Log)
    originals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fresh: dict[str, Fresh] = field(default_factory=dict)

    @property
    def summary(self) -> Summary:
        """What was done so far, in numbers."""
        return Summary(dict(self.replaced), len(self.questions), self.questions.places)

    def sentences(self) -> tuple[str, ...]:
        """Say what was done so far, for outputs and the screen."""
        return summaries.sentences(self.summary)

    def protected(self, document: Document) -> Protected:
        """Replace the names in a document and take note of it."""
        done = self.protector.protect(document)
        now = done.document
        self.replaced.update(one.kind for one in done.replacements)
        self.questions.add(now.source, now.text, now.start, done.questions)
        self.log.add(now.source, done.replacements)
        fresh = self.fresh.setdefault(now.source, Fresh())
        fresh.questions.extend((*done.questions, *done.kept))
        fresh.replaced.update(one.kind for one in done.replacements)
        return done

    def took(self, source: str) -> Fresh:
        """Give what came of a source, and forget it."""
        return self.fresh.pop(source, Fresh())

    def document(self, document: Document) -> Document:
        """Replace the names in a document."""
        return self.protected(document).document

    def person(self, person: Person) -> Person:
        """Replace the names in a line of the roles file, so that it still fits."""
        return replace(
            person,
            speaker=self.protector.label(person.speaker),
            participant=self.protector.label(person.participant or "") or None,
            attributes={
                name: self.protector.words(value)
                for name, value in person.attributes.items()
            },
        )

    def forms(self, participant: str, sources: Collection[str]) -> tuple[str, ...]:
        """Say what somebody named in a table goes by, once names are replaced."""
        source, _, own = participant.rpartition("/")
        if source not in sources:
            source, own = "", participant
        before = f"{self.protector.source(source)}/" if source else ""
        both = (self.protector.label(own), self.protector.identity(own))
        return tuple(dict.fromkeys(f"{before}{one}" for one in both))

    def refusal(self, refusal: Refusal) -> Refusal:
        """Replace the names in what is said of a source that could not be read."""
        name = self.protector.source(refusal.source)
        problem = refusal.problem.replace(refusal.source, name)
        return Refusal(name, problem, refusal.hint)

    def keep(self) -> tuple[Path, ...]:
        """Write the key, the open questions and the log; give their paths.

        Raises:
            OutputError: they cannot be written there, or somebody else wrote the key.
        """
        if key_file.stamp(self.path) != self.stamp:
            raise OutputError(
                f"{self.path}: another voicecode wrote this key meanwhile.",
                hint="Do it again: it then goes on from what the other one wrote.",
            )
        originals = {**self.key.originals, **self.originals}
        key_file.write(self.path, Key(self.key.id, self.protector.entries(), originals))
        self.stamp = key_file.stamp(self.path)
        lists = {_beside(self.path, "log"): self.log.written()}
        if self.decisions:
            asked = question_list.written(self.questions.asked(), self.verdicts)
            lists = {self.decisions: asked, **lists}
        for path, text in lists.items():
            key_file.private(path, text)
        return self.path, *lists


def guarded(
    opened: Opened, how: How, *, output: Path, apart_from: Sequence[Path] = ()
) -> tuple[Opened, Guard]:
    """Learn the names in all that was opened; give it with its names replaced.

    The key may lie in none of the folders ``apart_from``, and in no project. The
    sources are read twice: a name that the last one gives away is replaced in the
    first.

    Raises:
        VoicecodeError: a file is missing or wrong, or the key would lie there.
    """
    guard = _ready(how, output, apart_from)
    for document in read.all_that_is_said(opened):
        guard.protector.learn(document)
    people = [guard.person(person) for person in opened.people.values()]
    by_speaker = cutting.people_by_speaker(people)
    sources = {source.name for source in opened.sources}
    forms = {
        one.participant: guard.forms(one.participant, sources) for one in opened.told
    }
    opened = replace(opened, people=by_speaker, forms=forms, protect=guard.document)
    return opened, guard


def _ready(how: How, output: Path, apart_from: Sequence[Path]) -> Guard:
    path = how.key or default_key(output)
    key_file.refuse_within(path, apart_from)
    decisions = None if how.verdicts is not None else _list(how, path, output)
    if decisions:
        key_file.refuse_within(decisions, apart_from)
    stamp = key_file.stamp(path)
    key = key_file.read(path, owner=how.owner) or Key(how.owner or uuid.uuid4().hex)
    verdicts = list(how.verdicts or ())
    if decisions and decisions.is_file():
        verdicts += verdicts_file.read(decisions)
    roster = names_file.read(how.names) if how.names else []
    protector = Protector(
        gazetteers.shipped(), roster=roster, verdicts=verdicts, entries=key.entries
    )
    decided = {verdict.words: verdict for verdict in verdicts}
    return Guard(protector, path, decisions, key, stamp, decided)


def _list(how: How, key: Path, output: Path) -> Path:
    """Say where the list of open questions lies."""
    decisions = how.decisions or _beside(key, "questions")
    if len({key.resolve(), decisions.resolve(), output.resolve()}) < 3:
        raise OutputError(
            f"{key}: the key, the decisions and the output need names of their own.",
            hint="Choose another name with --key or --decisions.",
        )
    return decisions


def default_key(output: Path) -> Path:
    """Say where the key of an output lies that nobody chose a place for."""
    place = str(output.resolve())
    digest = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return resources.keys() / f"{output.stem or 'output'}-{digest}.json"


def _beside(key: Path, what: str) -> Path:
    return key.with_name(f"{key.stem}-{what}.csv")
