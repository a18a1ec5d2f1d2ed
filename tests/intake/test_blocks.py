from __future__ import annotations

from voicecode.intake.blocks import Paragraph


def test_two_paragraphs_made_one_keep_the_firsts_looks():
    first = Paragraph("Int: ", strong=4, joins_next=True)
    assert first.followed_by(Paragraph("hello", strong=5)) == Paragraph(
        "Int: hello", strong=4
    )
