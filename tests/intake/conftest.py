"""Gives intake's tests their strange files, whatever pytest's way of importing."""

from __future__ import annotations

from importlib import util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def strange_files() -> ModuleType:
    return _beside("strange_files")


@pytest.fixture(scope="session")
def aloud() -> ModuleType:
    return _beside("reading_aloud")


def _beside(name: str) -> ModuleType:
    spec = util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
