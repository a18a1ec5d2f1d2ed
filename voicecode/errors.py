"""The problems a person is told about: what is wrong, and how to mend it."""

from __future__ import annotations

_LONGEST, _MOST_WORDS = 60, 4  # of a name or an id in a message


class VoicecodeError(Exception):
    """A problem that ends a command, told in one line, with a hint in a second.

    ``exit_code`` is 2 (the call or the input is wrong) unless a subclass says 1
    (done, and the answer is no).
    """

    exit_code = 2

    def __init__(self, problem: str, *, hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuilt, (type(self), self.problem, self.hint))


class BadInputError(VoicecodeError):
    """A file that was given cannot be read, or does not say what it must."""


class BadCodebookError(VoicecodeError):
    """A codebook has a mistake; the problem names its line."""


class OutputError(VoicecodeError):
    """What was made cannot be written where it was asked for."""


class CheckFailedError(VoicecodeError):
    """A check was done, and its answer is no."""

    exit_code = 1


def quoted(words: str) -> str:
    """Quote a few words in a problem; many may be what somebody said, and are not."""
    is_short = len(words) <= _LONGEST and len(words.split()) <= _MOST_WORDS
    return repr(words) if is_short else f"what stands there ({len(words)} characters)"


def _rebuilt(kind: type[VoicecodeError], problem: str, hint: str) -> VoicecodeError:
    # An exception with a keyword-only argument does not survive the way back
    # from another process by itself.
    return kind(problem, hint=hint)
