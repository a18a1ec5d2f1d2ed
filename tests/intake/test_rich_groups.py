from __future__ import annotations

from voicecode.intake.rich_groups import Group, Place


def test_a_group_inside_begins_with_the_same_settings():
    group = Group(
        place=Place.STYLES,
        codec="cp1250",
        is_bold=True,
        is_hidden=True,
        is_deleted=True,
        in_table=True,
        is_heading=True,
        skips=2,
    )
    assert group.inner() == group
    assert group.inner() is not group


def test_a_text_box_ends_with_its_own_group():
    assert not Group(holds_box=True).inner().holds_box
