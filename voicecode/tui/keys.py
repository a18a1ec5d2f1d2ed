"""Keys: every key of the review screen, what it does, and how it is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from string import ascii_lowercase

from voicecode.errors import BadInputError


@dataclass(frozen=True, slots=True)
class Key:
    """What a person can do: its name in settings, its keys, and how it is told.

    ``brief`` is one or two words for the bottom of the screen, empty for what is
    told in help alone; ``does`` is the sentence for help.
    """

    action: str
    keys: tuple[str, ...]
    brief: str
    does: str

    @property
    def shown(self) -> str:
        """The keys as a person reads them."""
        return " ".join(_SIGNS.get(key, key) for key in self.keys)


Groups = Mapping[str, tuple[Key, ...]]

_SIGNS = {
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "enter": "⏎",
}

GROUPS: Groups = {
    "Decide on the selected code": (
        Key("accept", ("a",), "accept", "It holds: accept the suggestion."),
        Key(
            "reject", ("x",), "reject", "It does not hold; a code of yours is removed."
        ),
        Key(
            "valence", ("v",), "valence", "Positive, negative, mixed, or none of them."
        ),
        Key("span", ("e",), "words", "Set which words earn it, word by word."),
        Key("memo", ("m",), "", "Write a note on it."),
        Key("below", ("down", "tab"), "", "Select the next code."),
        Key("above", ("up", "shift+tab"), "", "Select the code before."),
        Key("definition", ("d",), "", "Read its whole definition."),
    ),
    "Decide on the unit": (
        Key(
            "add", ("c",), "code", "Add any code: type its number or part of its name."
        ),
        Key("done", ("enter",), "done", "Done with the unit; go to the next open one."),
        Key("note", ("n",), "note", "Write a note on the unit."),
        Key("flag", ("f",), "flag", "Flag it for safeguarding, or clear it, and why."),
        Key("star", ("s",), "star", "Want it in the quote bank, or no longer."),
    ),
    "Decide on names": (
        Key("keep", ("o",), "", "The word names nobody, here or anywhere."),
        Key("replace", ("p",), "", "It is a name: replace it wherever it stands."),
        Key("word", ("l",), "", "Select the next word that is asked about."),
        Key("name", ("i",), "name", "Point at a name that nobody asked about."),
    ),
    "Take back": (
        Key("undo", ("u",), "undo", "Take back your last decision, however old."),
        Key("redo", ("r", "ctrl+r"), "", "Do again what you took back."),
    ),
    "Move": (
        Key("next", ("j",), "next", "Go to the next unit."),
        Key("previous", ("k",), "", "Go to the unit before."),
        Key("skip", ("space",), "skip", "Leave it as it is; go to the next open unit."),
        Key("jump", ("g",), "", "Go to a unit by its place or its name."),
        Key("search", ("/",), "search", "Find units by their words."),
        Key("forward", ("pagedown",), "", "Read on in a long unit."),
        Key("back", ("pageup",), "", "Read back."),
    ),
    "The screen": (
        Key("help", ("?", "f1"), "help", "Show all keys."),
        Key("colours", ("t",), "", "Dark or light colours."),
        Key("quit", ("q",), "quit", "Leave; everything is saved already."),
    ),
}
CODES = "123456789"  # give the codebook's first nine codes, and cannot be changed

_NAMED = frozenset(
    "enter space tab shift+tab up down left right home end pageup pagedown insert"
    " delete backspace".split()
)
_TAKEN = "chijmqz"  # with ctrl: the terminal reads these as something else, or leaves
_CHORDS = frozenset(f"ctrl+{letter}" for letter in ascii_lowercase) - {
    f"ctrl+{letter}" for letter in _TAKEN
}
_FUNCTION = frozenset(f"f{number}" for number in range(1, 13))


def every() -> Iterator[Key]:
    """Yield every key as it comes, in the order of help."""
    for group in GROUPS.values():
        yield from group


def mapped(changes: Mapping[str, str]) -> Groups:
    """Give all groups of keys with those that a project wants otherwise.

    ``changes`` maps an action to its keys, several parted by spaces.

    Raises:
        BadInputError: an action or a key is unknown, or two actions want one key.
    """
    known = {key.action: key for key in every()}
    for action in changes:
        if action not in known:
            raise _unknown(action, known)
    wanted = {action: _keys(action, typed) for action, typed in changes.items()}
    groups = {
        name: tuple(
            replace(key, keys=wanted.get(key.action, key.keys)) for key in group
        )
        for name, group in GROUPS.items()
    }
    _refuse_clashes(groups)
    return groups


def actions(groups: Groups) -> dict[str, str]:
    """Give what each key does, by the key."""
    return {
        name: key.action
        for group in groups.values()
        for key in group
        for name in key.keys
    }


def _unknown(action: str, known: Mapping[str, Key]) -> BadInputError:
    near = get_close_matches(action, known, n=1)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    return BadInputError(
        f"voicecode.toml, [review] keys: there is nothing called {action!r} to do.",
        hint=f"{hint}The names are: {', '.join(known)}.",
    )


def _keys(action: str, typed: str) -> tuple[str, ...]:
    keys = tuple(typed.split())
    bad = [key for key in keys if not _is_key(key)]
    if keys and not bad:
        return keys
    what = f"{bad[0]!r} is no key" if bad else "no key is given"
    raise BadInputError(
        f"voicecode.toml, [review] keys, {action}: {what}.",
        hint="A key is one character but 1 to 9, or a name such as 'enter', 'space',"
        " 'down', 'f2' or 'ctrl+r'.",
    )


def _is_key(key: str) -> bool:
    if len(key) == 1:
        return key.isprintable() and key not in CODES
    return key in _NAMED or key in _CHORDS or key in _FUNCTION


def _refuse_clashes(groups: Groups) -> None:
    taken: dict[str, str] = {}
    for key in (key for group in groups.values() for key in group):
        for name in key.keys:
            if name in taken and taken[name] != key.action:
                raise BadInputError(
                    f"voicecode.toml, [review] keys: {name!r} is wanted for"
                    f" {taken[name]!r} and for {key.action!r}.",
                    hint="Give one of the two another key.",
                )
            taken[name] = key.action
