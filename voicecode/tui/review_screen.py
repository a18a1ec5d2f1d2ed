"""The review screen: one unit at a time, and every decision on a key."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Saved, Sheet
from voicecode.domain.spans import Span
from voicecode.errors import VoicecodeError
from voicecode.terminal_text import in_a_line
from voicecode.tui import help_page, keys, name_keys, questions, themes
from voicecode.tui.dialogs.chooser import Chooser
from voicecode.tui.dialogs.dialog import Dialog
from voicecode.tui.dialogs.note_box import NoteBox
from voicecode.tui.dialogs.reader import Reader
from voicecode.tui.dialogs.span_box import SpanBox
from voicecode.tui.keys import CODES, Groups
from voicecode.tui.name_keys import NameKeys
from voicecode.tui.position import Position
from voicecode.tui.widgets.definition import meaning
from voicecode.tui.widgets.key_bar import KeyBar
from voicecode.tui.widgets.place_bar import PlaceBar
from voicecode.tui.widgets.saved_line import SavedLine
from voicecode.tui.widgets.sheet_view import SheetView
from voicecode.workflows.review import Desk

Asked = Dialog[Any] | None


class ReviewScreen(Screen[None], inherit_bindings=False):
    """Shows a desk's units, and lets the desk keep what the coder decides.

    A key acts to its end before the next one is read, and what it decided is on the
    disk by then.
    """

    def __init__(self, desk: Desk, groups: Groups) -> None:
        super().__init__()
        self._desk = desk
        self._groups = groups
        self._actions = keys.actions(groups)
        self._codes = {code.id: (theme, code) for theme, code in desk.seat.codes}
        self._at = Position(desk)
        self.names = NameKeys(desk, self._at, self._after, self._show)
        self._is_left = False

    def compose(self) -> ComposeResult:
        """Put the regions in their order."""
        yield PlaceBar(self._desk.seat)
        yield SheetView(self._desk.seat, self._groups)
        yield SavedLine()
        is_between = self._desk.seat.queue is Queue.DISAGREEMENTS
        yield KeyBar(self._groups, is_between=is_between)

    def on_mount(self) -> None:
        """Show the first unit that waits."""
        self._show_anew()

    async def press(self, key: events.Key) -> bool:
        """Do what a key stands for; give False where it stands for nothing."""
        if self._is_left:
            return True
        typed = key.character or ""
        action = self._actions.get(key.key) or self._actions.get(typed)
        if action:
            holder = self.names if action in name_keys.ACTIONS else self
            asked = getattr(holder, f"action_{action}")()
            if asked:
                await self.app.push_screen(asked)
        elif typed and typed in CODES:
            self._add_numbered(int(typed))
        else:
            return False
        return True

    def warn(self, error: VoicecodeError) -> None:
        """Say what went wrong with the last key, and show what stands now."""
        self._line.warn(error.problem, error.hint)
        with suppress(VoicecodeError):  # the unit is gone: it stays on the screen
            self._at.refresh()
        self._show_anew()

    def action_accept(self) -> None:
        """Let the selected code hold, and go on to the next open one."""
        self._decide(self._desk.accept, goes_on=True)

    def action_reject(self) -> None:
        """Let the selected code not hold, and go on to the next open one."""
        self._decide(self._desk.reject, goes_on=True)

    def action_valence(self) -> None:
        """Give the selected code the next valence."""
        self._decide(self._desk.turn_valence)

    def action_span(self) -> Asked:
        """Ask for the words that earn the selected code."""
        candidate = self._at.candidate
        if candidate is None:
            self._line.say("There is no code to set words for.")
            return None
        unit = self._at.sheet.unit
        span = next(iter(candidate.spans), Span(0, len(unit.text)))

        def set_words(words: Span) -> None:
            sheet = self._at.sheet
            self._after(self._desk.set_words(sheet, candidate.code, words))

        title = f"Which words earn “{self._named(candidate.code)}”?"
        return SpanBox(title, unit.text, span, set_words)

    def action_add(self) -> Asked:
        """Ask for any code of the codebook, and let it hold."""
        return Chooser(questions.which_code(self._desk.seat.codes), self._add)

    def action_note(self) -> Asked:
        """Write a note on the unit."""
        return self._note_box("A note on the unit", self._at.sheet.standing.memo, None)

    def action_memo(self) -> Asked:
        """Write a note on the selected code."""
        candidate = self._at.candidate
        held = candidate.held if candidate else None
        if held is None:
            self._line.say("Accept a code first to write a note on it.")
            return None
        return self._note_box(
            f"A note on “{self._named(held.code)}”", held.memo, held.code
        )

    def action_flag(self) -> Asked:
        """Flag the unit, or ask why its flag may be cleared."""
        desk, sheet, why = self._desk, self._at.sheet, questions.WHY_CLEARED
        if sheet.is_flagged:
            return NoteBox(why, "", lambda said: self._after(desk.flag(sheet, said)))
        self._after(desk.flag(sheet))
        return None

    def action_star(self) -> None:
        """Star the unit, or take its star away."""
        self._after(self._desk.star(self._at.sheet))

    def action_done(self) -> None:
        """Close the unit and go on to the next that waits."""
        self._go_on(self._desk.done(self._at.sheet))

    def action_skip(self) -> None:
        """Go on to the next unit that waits."""
        self._go_on(None)

    def action_undo(self) -> None:
        """Take back the last decision, and show the unit that it was about."""
        self._after(self._desk.undo(self._at.unit), "There is nothing to take back.")

    def action_redo(self) -> None:
        """Do again what was taken back, and show the unit that it is about."""
        self._after(self._desk.redo(self._at.unit), "There is nothing to do again.")

    def action_next(self) -> None:
        """Go to the next unit of the queue."""
        self._move(self._at.step(1), "This is the last unit of the queue.")

    def action_previous(self) -> None:
        """Go to the unit before in the queue."""
        self._move(self._at.step(-1), "This is the first unit of the queue.")

    def action_below(self) -> None:
        """Select the next code."""
        self._select(self._at.selected + 1)

    def action_above(self) -> None:
        """Select the code before."""
        self._select(self._at.selected - 1)

    def action_jump(self) -> Asked:
        """Ask for a unit of the queue, and go there."""
        return Chooser(questions.which_unit(self._desk), self._open)

    def action_search(self) -> Asked:
        """Ask for words, and go to a unit that holds them."""
        return Chooser(questions.which_words(self._desk), self._open)

    def action_forward(self) -> None:
        """Scroll on in what was said."""
        self.query_one(SheetView).page(1)

    def action_back(self) -> None:
        """Scroll back in what was said."""
        self.query_one(SheetView).page(-1)

    def action_definition(self) -> Asked:
        """Show the whole definition of the selected code."""
        candidate = self._at.candidate
        found = self._codes.get(candidate.code) if candidate else None
        return Reader("What the code means", meaning(*found)) if found else None

    def action_help(self) -> Asked:
        """Show all keys."""
        return Reader("All keys", help_page.text(self._groups))

    def action_colours(self) -> None:
        """Take the next colours."""
        self.app.theme = themes.after(self.app.theme).name

    def action_quit(self) -> None:
        """Leave; keys that were typed after this one do nothing any more."""
        self._is_left = True
        self.app.exit()

    @property
    def _line(self) -> SavedLine:
        return self.query_one(SavedLine)

    def _decide(
        self, decide: Callable[[Sheet, str], Saved | None], *, goes_on: bool = False
    ) -> None:
        candidate = self._at.candidate
        if candidate is None:
            self._line.say("There is no code here; add one by its number or name.")
            return
        saved = decide(self._at.sheet, candidate.code)
        self._after(saved)
        if saved and goes_on:
            self._at.select_open()
            self._show()

    def _after(self, saved: Saved | None, nothing: str = "") -> None:
        """Show what a decision changed, and where; or that it changed nothing."""
        if saved is None:
            self._line.say(nothing or "That stands already.")
        else:
            self._line.saved(saved)
        is_elsewhere = saved is not None and saved.unit != self._at.sheet.unit.name
        if saved and is_elsewhere:
            self._at.open(saved.unit)
        self._at.refresh()
        if saved and saved.words:
            self._at.select_words(saved.words)
        self._show(anew=is_elsewhere)

    def _add_numbered(self, number: int) -> None:
        codes = list(self._codes)
        if number > len(codes):
            self._line.say(f"The codebook has {len(codes)} codes.")
        else:
            self._add(codes[number - 1])

    def _add(self, code: str) -> None:
        self._after(self._desk.accept(self._at.sheet, code))
        self._at.select_code(code)
        self._show()

    def _go_on(self, saved: Saved | None) -> None:
        moved = self._at.on()
        self._move(moved, "")
        more = "" if moved else "Nothing else waits in this queue."
        if saved:
            self._line.saved(saved, more)
        else:
            self._line.say(more)

    def _open(self, unit: str) -> None:
        self._at.open(unit)
        self._move(True, "")

    def _move(self, moved: bool, otherwise: str) -> None:
        if moved:
            self._show_anew()
        self._line.say("" if moved else otherwise)

    def _select(self, place: int) -> None:
        self._at.select(place)
        self._show()

    def _show_anew(self) -> None:
        self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        """Show what stands; ``anew`` scrolls to where the unit begins."""
        at = self._at
        place = at.place + 1 if at.is_queued else None
        self.query_one(PlaceBar).show(place, self._desk.progress())
        self.query_one(SheetView).show(at.sheet, at.selected, at.asked, anew=anew)

    def _named(self, code: str) -> str:
        return in_a_line(self._desk.seat.names.get(code, code))

    def _note_box(self, title: str, note: str, code: str | None) -> NoteBox:
        sheet = self._at.sheet
        return NoteBox(
            title, note, lambda text: self._after(self._desk.note(sheet, text, code))
        )
