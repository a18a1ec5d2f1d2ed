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
from voicecode.domain.pseudonyms import Key, Protected, Summary, Verdict
from voicecode.errors import OutputError
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
    ``owner`` is the id that a key must have, where a project has one.
    """

    names: Path | None = None
    key: Path | None = None
    decisions: Path | None = None
    owner: str | None = None

    def beside(self) -> tuple[Path, ...]:
        """List the files that are no evidence, wherever they lie."""
        kept = [_beside(self.key, what) for what in _LISTS] if self.key else []
        return tuple(filter(None, (self.names, self.key, self.decisions, *kept)))


@dataclass(slots=True)
class Guard:
    """Protection under way: what replaces, and what is kept of it apart.

    ``path`` is the key's; the list of questions and the log lie beside it, unless the
    list has a place of its own.
    """

    protector: Protector
    path: Path
    decisions: Path
    key: Key
    verdicts: dict[str, Verdict]
    replaced: Counter[str] = field(default_factory=Counter)
    questions: OpenQuestions = field(default_factory=OpenQuestions)
    log: Log = field(default_factory=Log)
    originals: dict[str, tuple[str, ...]] = field(default_factory=dict)

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
        return done

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
            OutputError: they cannot be written there.
        """
        originals = {**self.key.originals, **self.originals}
        key_file.write(self.path, Key(self.key.id, self.protector.entries(), originals))
        key_file.private(self.decisions, self.questions.written(self.verdicts))
        log = _beside(self.path, "log")
        key_file.private(log, self.log.written())
        return self.path, self.decisions, log


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
    decisions = how.decisions or _beside(path, "questions")
    key_file.refuse_within(decisions, apart_from)
    if len({path.resolve(), decisions.resolve(), output.resolve()}) < 3:
        raise OutputError(
            f"{path}: the key, the decisions and the output need names of their own.",
            hint="Choose another name with --key or --decisions.",
        )
    key = key_file.read(path, owner=how.owner) or Key(how.owner or uuid.uuid4().hex)
    verdicts = verdicts_file.read(decisions) if decisions.is_file() else []
    roster = names_file.read(how.names) if how.names else []
    protector = Protector(
        gazetteers.shipped(), roster=roster, verdicts=verdicts, entries=key.entries
    )
    decided = {verdict.words: verdict for verdict in verdicts}
    return Guard(protector, path, decisions, key, decided)


def default_key(output: Path) -> Path:
    """Say where the key of an output lies that nobody chose a place for."""
    place = str(output.resolve())
    digest = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return resources.keys() / f"{output.stem or 'output'}-{digest}.json"


def _beside(key: Path, what: str) -> Path:
    return key.with_name(f"{key.stem}-{what}.csv")
