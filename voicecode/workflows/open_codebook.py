"""Open a codebook: by its path, or by the name of a shipped one."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from voicecode.codebooks import codebook_file, codebook_files
from voicecode.domain.codebooks import Codebook, Mistake
from voicecode.language import speech
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder

DEFAULT = "childrens-voice"


def found(name: str) -> Path:
    """Find a codebook's file.

    Raises:
        BadInputError: it is neither a file nor the name of a shipped codebook.
    """
    return codebook_files.found(name)


def opened(name: str, *, language: str | None = None) -> tuple[Codebook, RuleCoder]:
    """Open a codebook and compile its rules, for a language if not for its own.

    Raises:
        BadInputError: there is no such codebook.
        BadCodebookError: it has mistakes; the first is told, with its line.
    """
    path = found(name)
    state = path.stat()
    codebook, coder, mistakes = _tried(
        path, language, (state.st_mtime_ns, state.st_size, state.st_ino)
    )
    if mistakes:
        raise codebook_files.told(path, mistakes)
    return codebook, coder


@lru_cache(maxsize=2)
def _tried(
    path: Path, language: str | None, state: tuple[int, ...]
) -> tuple[Codebook, RuleCoder, list[Mistake]]:
    """Compile thousands of rules once a process, as long as the file is the same."""
    del state
    return tried(str(path), language=language)


def tried(
    name: str, *, language: str | None = None
) -> tuple[Codebook, RuleCoder, list[Mistake]]:
    """Open a codebook as far as it goes; give its mistakes too, in file order."""
    codebook, mistakes = codebook_file.read(found(name))
    words = speech.of(language or codebook.language)
    ready, in_rules = compilation.of(codebook, words)
    mistakes = sorted([*mistakes, *in_rules], key=lambda mistake: mistake.line)
    return codebook, RuleCoder(ready), mistakes
