from __future__ import annotations

import dataclasses
import pickle

import pytest

from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence


def test_a_family_may_say_nothing_good_or_bad() -> None:
    assert WordFamily("talking", None, ("talk", "chat")).polarity is None


def test_a_family_stays_as_it_is() -> None:
    family = WordFamily("kindness", Valence.POSITIVE, ("kind",))
    with pytest.raises(dataclasses.FrozenInstanceError):
        family.members = ()  # type: ignore[misc] # this is what is tried


def test_a_family_is_the_same_in_another_process() -> None:
    family = WordFamily("kindness", Valence.POSITIVE, ("kind", "heart of gold"))
    assert pickle.loads(pickle.dumps(family)) == family  # noqa: S301 - its own
