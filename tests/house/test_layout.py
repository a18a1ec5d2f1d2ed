"""The house rules that a machine can check, beside those of other tools."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
PACKAGE = HOUSE / "voicecode"
MODULES = sorted(
    path.relative_to(PACKAGE)
    for path in PACKAGE.rglob("*.py")
    if path.name not in ("__init__.py", "__main__.py")
)
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
KEPT_OUT = {"utils", "helpers", "common", "misc", "base", "manager", "handler",
            "processor", "data"}  # fmt: skip


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_module_has_its_test(module: Path) -> None:
    test = HOUSE / "tests" / module.with_name(f"test_{module.name}")
    assert test.is_file(), f"{module} has no {test.relative_to(HOUSE)}"


def test_every_test_has_its_module() -> None:
    for test in (HOUSE / "tests").rglob("test_*.py"):
        place = test.relative_to(HOUSE / "tests")
        if place.parts[0] not in ("house", "museum"):
            module = PACKAGE / place.with_name(place.name.removeprefix("test_"))
            assert module.is_file(), f"{place} tests nothing"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_files_and_functions_stay_small(module: Path) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for function in _functions(ast.parse(text)):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name}: {length} lines"


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_no_module_is_named_for_nothing() -> None:
    assert not {module.stem for module in MODULES} & KEPT_OUT


def test_every_room_says_what_it_is_for_and_imports_nothing() -> None:
    for face in PACKAGE.rglob("__init__.py"):
        tree = ast.parse(face.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), face
        imports = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
        assert not imports, face


def test_a_noqa_or_ignore_names_its_code() -> None:
    for module in MODULES:
        for line in (PACKAGE / module).read_text(encoding="utf-8").splitlines():
            assert "# noqa\n" not in line + "\n", module
            assert "type: ignore" not in line or "type: ignore[" in line, module
