"""Old texts: protected by an earlier voicecode, and not yet looked through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from voicecode.domain.pseudonyms import Question
from voicecode.language import gazetteers
from voicecode.pseudonyms.looking import Onlooker
from voicecode.store import questions_table, stretches
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import keep_names


def look_through(file: ProjectFile) -> None:
    """Find what is to be asked about in them, and count their stand-ins."""
    with file.writing():
        for text in questions_table.waiting(file):
            kept = questions_table.kept(file)
            onlooker = Onlooker(gazetteers.shipped(), kept=kept)
            for piece in stretches.of(file, text):
                onlooker.see(piece.text, piece.spoken)
            asked = list(_asked(file, text, onlooker))
            questions_table.write(file, text, asked, onlooker.replaced)
            keep_names.spread(file)


def _asked(file: ProjectFile, text: int, onlooker: Onlooker) -> Iterator[Question]:
    for piece in stretches.of(file, text):
        for one in onlooker.asked(piece.text, piece.spoken):
            yield replace(one, span=one.span.shifted(piece.start))
