"""The key bar: the keys that are needed most, as many as the screen is wide."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from voicecode.tui.keys import Groups, Key

_GAP = "  "
_FIRST = ("accept", "reject", "valence", "add", "done", "undo", "next")
_LAST = ("help", "quit")
_BETWEEN = {"accept": "settle", "reject": "dismiss", "done": "next open"}


class KeyBar(Static):
    """One line at the bottom; help and quit are shown whatever the width."""

    def __init__(self, groups: Groups, *, is_between: bool) -> None:
        super().__init__()
        self._renamed = _BETWEEN if is_between else {}
        brief = {k.action: k for group in groups.values() for k in group if k.brief}
        self._last = [self._told(brief.pop(action)) for action in _LAST]
        self._keys = [self._told(brief.pop(action)) for action in _FIRST]
        self._keys += [self._told(key) for key in brief.values()]

    def render(self) -> Content:
        """Show keys from the left until the room is used up."""
        room = self.size.width - _length(self._last)
        shown: list[Content] = []
        for key in self._keys:
            room -= key.cell_length + len(_GAP)
            if room < 0:
                break
            shown.append(key)
        return Content(_GAP).join([*shown, *self._last])

    def _told(self, key: Key) -> Content:
        first = key.shown.split(" ")[0]
        brief = self._renamed.get(key.action, key.brief)
        return Content.assemble((first, "bold $accent"), " ", (brief, "$context"))


def _length(keys: Sequence[Content]) -> int:
    return sum(key.cell_length + len(_GAP) for key in keys)
