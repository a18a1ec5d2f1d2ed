from __future__ import annotations

from voicecode.intake import asides


def test_what_stands_and_what_is_left_out_is_counted():
    counts = {"tracked deletion": 0, "comment": 2, "note": 1}
    assert asides.remarks(inserted=1, left_out=counts) == (
        "read as it stands: 1 tracked insertion",
        "left out: 2 comments, 1 note",
    )


def test_nothing_beside_the_text_is_no_remark():
    assert asides.remarks(inserted=0, left_out={"comment": 0}) == ()
