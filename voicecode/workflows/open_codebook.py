"""Open a codebook: by its path, or by the name of a shipped one.

Its rules take a second and more to compile. Who needs only its codes reads it; who
codes compiles it once, together with the rules that flag what may speak of harm.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from voicecode import resources
from voicecode.codebooks import codebook_file, codebook_files
from voicecode.domain.codebooks import Codebook, Mistake
from voicecode.language import speech
from voicecode.rules import compilation, flags
from voicecode.rules.coding import RuleCoder

DEFAULT = "childrens-voice"
_FLAGGING = "safeguarding"
_State = tuple[int, ...]


def found(name: str) -> Path:
    """Find a codebook's file.

    Raises:
        BadInputError: it is neither a file nor the name of a shipped codebook.
    """
    return codebook_files.found(name)


def read(name: str) -> Codebook:
    """Read a codebook and leave its rules as they are written.

    Raises:
        BadInputError: there is no such codebook.
        BadCodebookError: it has mistakes other than in what its rules say.
    """
    path = found(name)
    codebook, mistakes = _read(path, _state(path))
    if mistakes:
        raise codebook_files.told(path, mistakes)
    return codebook


def opened(name: str, *, language: str | None = None) -> tuple[Codebook, RuleCoder]:
    """Open a codebook and compile its rules, for a language if not for its own.

    Raises:
        BadInputError: there is no such codebook.
        BadCodebookError: it has mistakes; the first is told, with its line.
    """
    return _good(name, language, is_flagging=False)


def flagging(name: str, *, language: str | None = None) -> RuleCoder:
    """Compile a codebook's rules together with those that flag what may speak of harm.

    ``rules.flags`` tells apart what they find.

    Raises:
        BadInputError: there is no such codebook.
        BadCodebookError: it has mistakes; the first is told, with its line.
    """
    _, coder = _good(name, language, is_flagging=True)
    return coder


def tried(
    name: str, *, language: str | None = None
) -> tuple[Codebook, RuleCoder, list[Mistake]]:
    """Open a codebook as far as it goes; give its mistakes too, in file order."""
    path = found(name)
    return _tried(path, language, _state(path), is_flagging=False)


def _good(
    name: str, language: str | None, *, is_flagging: bool
) -> tuple[Codebook, RuleCoder]:
    path = found(name)
    codebook, coder, mistakes = _tried(
        path, language, _state(path), is_flagging=is_flagging
    )
    if mistakes:
        raise codebook_files.told(path, mistakes)
    return codebook, coder


def _state(path: Path) -> _State:
    """Say what changes when a file is written anew under its name."""
    state = path.stat()
    return (state.st_mtime_ns, state.st_size, state.st_ino)


@lru_cache(maxsize=2)
def _tried(
    path: Path, language: str | None, state: _State, *, is_flagging: bool
) -> tuple[Codebook, RuleCoder, list[Mistake]]:
    """Compile thousands of rules once a process, as long as the file is the same."""
    codebook, mistakes = _read(path, state)
    whole = flags.joined(codebook, _flags()) if is_flagging else codebook
    words = speech.of(language or codebook.language)
    # What ships has no mistakes: those in the rules are this codebook's.
    ready, in_rules = compilation.of(whole, words)
    every = sorted([*mistakes, *in_rules], key=lambda mistake: mistake.line)
    return codebook, RuleCoder(ready), every


@lru_cache(maxsize=4)
def _read(path: Path, state: _State) -> tuple[Codebook, list[Mistake]]:
    del state  # as long as the file is the same
    return codebook_file.read(path)


def _flags() -> Codebook:
    """Read the shipped flags, whatever lies in the working folder by their name."""
    flagging_, _ = codebook_file.read(
        resources.folder("codebooks") / f"{_FLAGGING}.yaml"
    )
    return flagging_
