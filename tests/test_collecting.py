from __future__ import annotations

import gc

import pytest

from voicecode import collecting


def test_no_garbage_is_looked_for_meanwhile() -> None:
    with collecting.paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_looked_for_again_after_a_mistake() -> None:
    with pytest.raises(ValueError, match="odd"), collecting.paused():
        raise ValueError("odd")
    assert gc.isenabled()


def test_who_does_not_collect_is_left_so() -> None:
    gc.disable()
    try:
        with collecting.paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_lasts_is_set_apart() -> None:
    before = gc.get_freeze_count()
    with collecting.lasting():
        kept = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() >= before + len(kept)
