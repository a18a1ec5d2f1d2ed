"""Review commands: what a person types, line by line, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voicecode.errors import BadInputError


@dataclass(frozen=True, slots=True)
class Command:
    """A line that was typed: its verb, the code it is about, and what follows."""

    verb: str
    code: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: what has to follow it, and what it does.

    ``follows`` names a CODE, and then what else comes; what stands in brackets may be
    left away.
    """

    follows: str
    does: str

    @property
    def is_about_a_code(self) -> bool:
        """Whether a code has to be named."""
        return self.follows.startswith("CODE")

    @property
    def wants_more(self) -> bool:
        """Whether something has to follow beside a code."""
        return bool(self.follows.removeprefix("CODE")) and "[" not in self.follows


VERBS: Mapping[str, Verb] = {
    "accept": Verb("CODE [VALENCE]", "it holds"),
    "reject": Verb("CODE", "it does not hold; a code of yours is removed"),
    "add": Verb("CODE [VALENCE]", "any code of the codebook holds"),
    "valence": Verb("CODE VALENCE", "positive, negative, mixed or none"),
    "words": Verb("CODE WORDS", "these words of the unit earn it"),
    "memo": Verb("CODE [TEXT]", "a note on a code that holds"),
    "define": Verb("CODE", "read its definition"),
    "note": Verb("[TEXT]", "a note on the unit; without text it is taken away"),
    "flag": Verb("[WHY]", "flag the unit for safeguarding, or clear it and say why"),
    "star": Verb("", "want it in the quote bank, or no longer"),
    "done": Verb("", "done with the unit; go to the next open one"),
    "skip": Verb("", "go to the next open unit"),
    "next": Verb("", "go to the next unit"),
    "previous": Verb("", "go to the unit before"),
    "go": Verb("PLACE", "go to a unit by its place in the queue or its name"),
    "search": Verb("WORDS", "list units that hold these words"),
    "keep": Verb("WORDS", "they name nobody, here or anywhere; again: ask again"),
    "replace": Verb("WORDS=KIND", "they are a name: replace it wherever it stands"),
    "kinds": Verb("", "list what a name can be"),
    "undo": Verb("", "take back your last decision, however old"),
    "redo": Verb("", "do again what you took back"),
    "show": Verb("", "read the unit again"),
    "codes": Verb("", "list all codes of the codebook"),
    "help": Verb("", "list these commands"),
    "quit": Verb("", "leave; everything is saved already"),
}
_ALSO = {"remove": "reject", "settle": "accept", "dismiss": "reject", "exit": "quit"}


def read(line: str) -> Command | None:
    """Read a line; None for an empty one. A verb may be cut short while it is clear.

    Raises:
        BadInputError: the verb is unknown, or something is missing after it.
    """
    typed, _, rest = line.strip().partition(" ")
    if not typed:
        return None
    name = _verb(typed)
    verb = VERBS[name]
    rest = rest.strip()
    code = ""
    if verb.is_about_a_code:
        code, _, rest = rest.partition(" ")
        rest = rest.strip()
    if (verb.is_about_a_code and not code) or (verb.wants_more and not rest):
        raise BadInputError(
            f"'{name}' needs more.", hint=f"Type: {name} {verb.follows}"
        )
    return Command(name, code, rest)


def _verb(typed: str) -> str:
    wanted = typed.casefold()
    wanted = _ALSO.get(wanted, wanted)
    fitting = [name for name in VERBS if name.startswith(wanted)]
    if wanted in VERBS or len(fitting) == 1:
        return wanted if wanted in VERBS else fitting[0]
    raise BadInputError(
        f"'{typed}' is no command." if not fitting else f"'{typed}' is not clear.",
        hint=f"Did you mean {' or '.join(fitting)}?"
        if fitting
        else "Type help for all commands.",
    )
