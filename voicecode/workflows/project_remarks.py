"""Project remarks: what a reader must know before trusting what a project says."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.analysis import small_numbers
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import NOT_PROTECTED
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
        who = small_numbers.counted(
            len(final.withdrawn), "person", "people", publication
        )
        yield f"Left out: {who} withdrew. Nothing they said is counted or quoted."
    if final.counted_only:
        who = small_numbers.counted(
            len(final.counted_only), "person", "people", publication
        )
        yield f"Counted but not quoted: {who} agreed to that alone."
    if not final.is_protected:
        yield NOT_PROTECTED
