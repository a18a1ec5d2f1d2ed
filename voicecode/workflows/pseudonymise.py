"""Write protected copies of sources; with the key, go back from them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from voicecode import output_files
from voicecode.domain.documents import Document
from voicecode.domain.pseudonyms import Key, Summary
from voicecode.errors import BadInputError, OutputError
from voicecode.exchange import protected_copies
from voicecode.exchange.protected_copies import Copy
from voicecode.intake import sources
from voicecode.pseudonyms import key_file, restoring, summaries
from voicecode.pseudonyms.restoring import Restored
from voicecode.workflows import protect, read
from voicecode.workflows.protect import Guard
from voicecode.workflows.read import Inputs, Opened, Watch

MARK = ".protected.json"  # hidden: it is no evidence
README = "README.protected.md"  # a README is no evidence either


@dataclass(frozen=True, slots=True)
class Done:
    """What was written, where the key lies, and what was replaced."""

    files: tuple[Path, ...]
    kept: tuple[Path, ...]
    summary: Summary
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Back:
    """What was restored; ``inexact`` are the files that had been changed since."""

    files: tuple[Path, ...]
    count: int
    inexact: tuple[str, ...] = ()


def pseudonymise(
    inputs: Inputs, folder: Path, *, how: protect.How, watch: Watch
) -> Done:
    """Write a copy of each source with its names replaced, all of them or none.

    Raises:
        VoicecodeError: the input, the roster, the key or the folder is wrong; the
            key belongs to other copies than those that lie in the folder.
    """
    opened = _apart(read.opened(replace(inputs, beside=how.beside())), folder)
    opened, guard = protect.guarded(opened, how, output=folder, apart_from=[folder])
    _refuse_other(folder, guard)
    with output_files.whole_files(folder) as staging:
        said = groupby(read.said(opened, watch), key=lambda one: one.source)
        copies = [_copied(staging, list(one), guard) for _, one in said]
        _mark(staging, guard)
        kept = guard.keep()
    files = tuple(folder / name for name in (*copies, README))
    return Done(files, kept, guard.summary, guard.sentences())


def _apart(opened: Opened, folder: Path) -> Opened:
    """Leave out what an earlier run wrote, and never write over an input.

    Raises:
        OutputError: all of the input lies in the folder for the copies.
    """
    own = folder.resolve()
    sources = tuple(
        one for one in opened.sources if not one.path.resolve().is_relative_to(own)
    )
    if not sources:
        raise OutputError(
            f"{folder}: holds the input, which would be written over.",
            hint="Choose another folder with -o.",
        )
    return replace(opened, sources=sources)


def _copied(staging: Path, documents: Sequence[Document], guard: Guard) -> str:
    was = protected_copies.of(documents)
    now = protected_copies.of([guard.document(one) for one in documents])
    path = _free(staging, now)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(now.written(), encoding="utf-8", newline="")
    entries = guard.protector.entries()
    originals = restoring.originals(was.pieces, now.pieces, entries)
    if originals:
        guard.originals[restoring.digest(now.pieces)] = originals
    return path.relative_to(staging).as_posix()


def _free(staging: Path, copy: Copy) -> Path:
    path, number = staging / copy.name, 1
    while path.exists():
        number += 1
        path = (staging / copy.name).with_stem(f"{Path(copy.name).stem}-{number}")
    return path


def _mark(staging: Path, guard: Guard) -> None:
    """Say in the folder what was done, and by which key, without a name."""
    counted = dict(summaries.by_kind(guard.summary))
    mark = {"key": guard.key.id, "replaced": counted, "open": guard.summary.questions}
    text = json.dumps(mark, indent=1) + "\n"
    (staging / MARK).write_text(text, encoding="utf-8")
    lines = ["# Protected copies", "", *guard.sentences(), ""]
    kinds = [f"- {kind}: {count:,}" for kind, count in counted.items()]
    page = "\n".join([*lines, *kinds, ""])
    (staging / README).write_text(page, encoding="utf-8", newline="\n")


def _refuse_other(folder: Path, guard: Guard) -> None:
    known = marked(folder)
    if known and known != guard.key.id:
        raise BadInputError(
            f"{guard.path}: is not the key of the copies in {folder}.",
            hint="Give the key they were made with, or choose another folder.",
        )


def marked(folder: Path) -> str | None:
    """Give the id of the key by which a folder's copies were made; None if unsaid."""
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
        return str(mark["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def restore(paths: Sequence[Path], folder: Path, *, key: Path) -> Back:
    """Put the names back into protected copies, into another folder.

    Raises:
        BadInputError: there is no such key, it is that of other copies, or a copy
            cannot be read.
    """
    opening = key_file.read(key)
    if opening is None:
        raise BadInputError(
            f"{key}: there is no such key.",
            hint="Give the key the copies were made with.",
        )
    count = 0
    files: list[Path] = []
    inexact: list[str] = []
    with output_files.whole_files(folder) as staging:
        for name, path in _copies(paths, opening, key):
            done = _restored(path, staging / name, opening)
            count += done.count
            files.append(folder / name)
            if not done.is_exact:
                inexact.append(name)
    return Back(tuple(files), count, tuple(inexact))


def _copies(
    paths: Sequence[Path], opening: Key, key: Path
) -> Iterator[tuple[str, Path]]:
    """Yield the copies, each with the name it keeps."""
    for path in paths:
        known = marked(path if path.is_dir() else path.parent)
        if known and known != opening.id:
            raise BadInputError(
                f"{key}: is not the key of the copies in {path}.",
                hint="Give the key they were made with.",
            )
    for source in sources.find(paths):
        yield source.name, source.path


def _restored(path: Path, place: Path, opening: Key) -> Restored:
    copy = protected_copies.read(path)
    done = restoring.restored(copy.pieces, opening)
    back = Copy(copy.name, list(done.pieces), copy.width)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(back.written(), encoding="utf-8", newline="")
    return done
