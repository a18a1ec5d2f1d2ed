"""Plain review: the review screen line by line, for screen readers and scripts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping

from voicecode.cli import console, review_commands, review_text
from voicecode.cli.review_commands import Command
from voicecode.domain.sheets import Saved, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError, VoicecodeError
from voicecode.tui import code_names
from voicecode.tui.position import Position
from voicecode.workflows.review import Desk

_NONE = "none"


def review(desk: Desk, lines: Iterable[str]) -> bool:
    """Let a coder decide by lines; give whether every line was understood.

    A decision is on the disk before the next line is read.
    """
    plain = PlainReview(desk)
    plain.show()
    all_understood = True
    _prompt()
    for line in lines:
        try:
            command = review_commands.read(line)
            if command and command.verb == "quit":
                break
            if command:
                plain.obey(command)
        except VoicecodeError as error:
            all_understood = False
            console.say(f"{error.problem} {error.hint}".rstrip())
        _prompt()
    return all_understood


def _prompt() -> None:
    if sys.stdin.isatty():
        sys.stdout.write("> ")
    sys.stdout.flush()  # whoever waits for it may be a program


class PlainReview:
    """A position at a desk, moved and decided on by commands."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._at = Position(desk)
        self._verbs: Mapping[str, Callable[[Command], None]] = {
            "accept": self._accept,
            "add": self._add,
            "reject": lambda typed: self._tell(desk.reject(*self._meant(typed.code))),
            "valence": self._give_valence,
            "words": self._set_words,
            "memo": self._write_memo,
            "define": self._define,
            "note": lambda typed: self._tell(desk.note(self._at.sheet, typed.rest)),
            "flag": lambda typed: self._tell(desk.flag(self._at.sheet, typed.rest)),
            "star": lambda _: self._tell(desk.star(self._at.sheet)),
            "done": lambda _: self._go_on(desk.done(self._at.sheet)),
            "skip": lambda _: self._go_on(None),
            "next": lambda _: self._move(self._at.step(1)),
            "previous": lambda _: self._move(self._at.step(-1)),
            "go": self._go,
            "search": self._search,
            "keep": self._keep,
            "replace": self._replace,
            "kinds": lambda _: console.say(", ".join(desk.names.kinds)),
            "undo": lambda _: self._go_back(desk.undo(self._at.unit)),
            "redo": lambda _: self._go_back(desk.redo(self._at.unit)),
            "show": lambda _: self.show(),
            "codes": lambda _: _print(review_text.codes(desk.seat)),
            "help": lambda _: _print(review_text.commands()),
        }

    def obey(self, command: Command) -> None:
        """Do what a command says.

        Raises:
            VoicecodeError: it names what is not there, or cannot be saved.
        """
        self._verbs[command.verb](command)

    def show(self) -> None:
        """Read out the unit."""
        at, seat = self._at, self._desk.seat
        place = at.place + 1 if at.is_queued else None
        console.say(review_text.place(at.sheet, place, self._desk.progress(), seat))
        _print(review_text.unit(at.sheet, seat))

    def _accept(self, typed: Command) -> None:
        sheet, code = self._meant(typed.code)
        self._tell(self._desk.accept(sheet, code, _valence(typed.rest)))

    def _add(self, typed: Command) -> None:
        code = self._in_codebook(typed.code)
        self._tell(self._desk.accept(self._at.sheet, code, _valence(typed.rest)))

    def _give_valence(self, typed: Command) -> None:
        sheet, code = self._meant(typed.code)
        self._tell(self._desk.give_valence(sheet, code, _valence(typed.rest)))

    def _set_words(self, typed: Command) -> None:
        sheet, code = self._meant(typed.code)
        start = sheet.unit.text.find(typed.rest)
        if start < 0:
            raise BadInputError(
                "These words do not stand in the unit.",
                hint="Type them as they stand there.",
            )
        span = Span(start, start + len(typed.rest))
        self._tell(self._desk.set_words(sheet, code, span))

    def _write_memo(self, typed: Command) -> None:
        sheet, code = self._meant(typed.code)
        if code not in sheet.standing.held:
            raise BadInputError("Accept the code first to write a note on it.")
        self._tell(self._desk.note(sheet, typed.rest, code))

    def _keep(self, typed: Command) -> None:
        sheet, words = self._at.sheet, self._asked(typed.rest)
        plain = words.casefold()
        found = (one for one in sheet.questions if one.words.casefold() == plain)
        question = next(found, None)
        if question is None:
            raise BadInputError(
                "These words of the unit are not asked about.",
                hint="'show' lists those that are.",
            )
        self._tell(self._desk.names.keep(sheet, question))

    def _replace(self, typed: Command) -> None:
        words, _, kind = (part.strip() for part in typed.rest.partition("="))
        saved = self._desk.names.replace(self._at.sheet, self._asked(words), kind)
        self._tell(saved)
        self._at.open(saved.unit)
        self.show()

    def _asked(self, typed: str) -> str:
        """Find the words of a question by its number; others are meant as typed."""
        questions = self._at.sheet.questions
        if typed.isdecimal() and 0 < int(typed) <= len(questions):
            return questions[int(typed) - 1].words
        return typed

    def _define(self, typed: Command) -> None:
        _, code = self._meant(typed.code)
        found = [both for both in self._desk.seat.codes if both[1].id == code]
        for theme, one in found:
            _print(review_text.definition(theme, one))

    def _go(self, typed: Command) -> None:
        found = self._desk.named(typed.rest)
        if not found:
            raise BadInputError(f"No unit of the queue is called {typed.rest!r}.")
        self._at.open(found[0])
        self.show()

    def _search(self, typed: Command) -> None:
        found = self._desk.search(typed.rest)
        _print(review_text.hits(found))
        console.say(f"{len(found)} units found; 'go NAME' goes to one of the queue.")

    def _go_on(self, saved: Saved | None) -> None:
        if saved:
            self._tell(saved)
        if self._at.on():
            self.show()
        else:
            console.say("Nothing else waits in this queue.")

    def _move(self, moved: bool) -> None:
        if moved:
            self.show()
        else:
            console.say("The queue ends here.")

    def _go_back(self, saved: Saved | None) -> None:
        if saved is None:
            console.say("There is nothing more of that kind.")
            return
        self._tell(saved)
        if saved.unit != self._at.sheet.unit.name:
            self._at.open(saved.unit)
            self.show()

    def _tell(self, saved: Saved | None) -> None:
        """Say that a decision is saved; what stands is looked at anew."""
        if saved is None:
            console.say("That stands already; nothing was saved.")
        else:
            console.say(f"saved no. {saved.seq}: {saved.told}")
        self._at.refresh()

    def _meant(self, typed: str) -> tuple[Sheet, str]:
        """Find a code listed with the unit by its number, or any by id or name."""
        sheet = self._at.sheet
        if not typed.isdecimal():
            return sheet, self._in_codebook(typed)
        candidates = sheet.candidates
        if not 0 < int(typed) <= len(candidates):
            raise BadInputError(
                f"There is no code {typed} with this unit; it has {len(candidates)}.",
                hint="'show' lists them; 'add' gives any code of the codebook.",
            )
        return sheet, candidates[int(typed) - 1].code

    def _in_codebook(self, typed: str) -> str:
        found = code_names.fitting(self._desk.seat.codes, typed)
        exact = [code.id for _, _, code in found if code.id == typed.casefold()]
        ids = exact or [code.id for _, _, code in found]
        if len(ids) != 1:
            said = f"could be {', '.join(ids)}" if ids else "is no code"
            raise BadInputError(f"{typed!r} {said}.", hint="'codes' lists them all.")
        return ids[0]


def _valence(typed: str) -> Valence | None:
    wanted = typed.casefold()
    if wanted in ("", _NONE):
        return None
    if wanted not in tuple(Valence):
        raise BadInputError(
            f"{typed!r} is no valence.", hint="It is positive, negative, mixed or none."
        )
    return Valence(wanted)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        console.say(line)
