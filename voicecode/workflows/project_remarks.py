"""Project remarks: what a reader must know before trusting what a project says."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.analysis import small_numbers, wording
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import NOT_PROTECTED
from voicecode.pseudonyms import summaries
from voicecode.workflows import name_questions
from voicecode.workflows.final_codings import FinalCodings


def of(final: FinalCodings, publication: Publication) -> Iterator[str]:
    """Say what was not reviewed, what coders differ on, who is left out, and more."""
    waiting, disputed = len(final.unreviewed), len(final.disputed)
    if waiting:
        some = small_numbers.counted(waiting, "passage", "passages", publication)
        hold = "hold" if some.endswith("s") else "holds"
        yield (
            f"Not reviewed: {some} {hold} codes that a machine proposed and on which"
            " nobody decided. They are taken as they are."
        )
    if disputed:
        some = small_numbers.counted(disputed, "passage", "passages", publication)
        yield f"Coders differ on {some}; a code that not all of them gave is left out."
    if final.withdrawn:
        printed = small_numbers.printed(len(final.withdrawn), publication)
        yield wording.on_left_out(printed)
    if final.counted_only:
        printed = small_numbers.printed(len(final.counted_only), publication)
        yield wording.on_counted_only(printed)
    if any(source.is_protected for source in final.sources):
        yield from summaries.sentences(name_questions.summary(final.file))
    if not final.is_protected:
        yield NOT_PROTECTED


def on_harm(final: FinalCodings, publication: Publication) -> str:
    """Say how many passages may speak of harm, as it may be published."""
    count = len(final.flagged)
    passages = small_numbers.counted(count, "passage", "passages", publication)
    return wording.on_withheld(passages if count else "", is_one=passages[:2] == "1 ")
