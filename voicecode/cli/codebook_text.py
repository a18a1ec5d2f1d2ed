"""A codebook as text: what coders are handed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from voicecode.cli import console

if TYPE_CHECKING:
    from voicecode.domain.codebooks import Code, Codebook, Theme

_WIDTH = 80


def lines(codebook: Codebook) -> Iterator[str]:
    """Yield the codebook's themes and codes, with all that their definitions say."""
    yield console.styled(f"{codebook.title} ({codebook.id} {codebook.version})", "bold")
    for theme in codebook.themes:
        yield from _theme(theme, within="")


def _theme(theme: Theme, *, within: str) -> Iterator[str]:
    name = f"{within}{theme.name}"
    yield ""
    yield console.styled(f"{name} [{theme.id}]", "bold")
    yield from _filled(theme.definition, indent="  ")
    for code in theme.codes:
        yield from _code(code)
    for inner in theme.themes:
        yield from _theme(inner, within=f"{name} › ")


def _code(code: Code) -> Iterator[str]:
    yield ""
    yield console.styled(f"  {code.name} [{code.id}]", "bold")
    yield from _filled(code.definition, indent="    ")
    yield from _listed("for", code.include)
    yield from _listed("not for", code.exclude)
    for example in code.examples:
        valence = f" ({example.valence})" if example.valence else ""
        yield from _filled(f"“{example.text}”{valence}", indent="      ")


def _listed(what: str, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from _filled(f"{what}: {text}", indent="    ")


def _filled(text: str, *, indent: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")


def as_json(codebook: Codebook) -> dict[str, object]:
    """Give the codebook without its rules as what JSON can say."""
    return {
        "id": codebook.id,
        "title": codebook.title,
        "language": codebook.language,
        "version": codebook.version,
        "themes": [_theme_json(theme) for theme in codebook.themes],
    }


def _theme_json(theme: Theme) -> dict[str, object]:
    return {
        "id": theme.id,
        "name": theme.name,
        "definition": theme.definition,
        "codes": [_code_json(code) for code in theme.codes],
        "themes": [_theme_json(inner) for inner in theme.themes],
    }


def _code_json(code: Code) -> dict[str, object]:
    return {
        "id": code.id,
        "name": code.name,
        "definition": code.definition,
        "include": list(code.include),
        "exclude": list(code.exclude),
        "rules": len(code.rules),
        "examples": [
            {"text": example.text, "valence": example.valence}
            for example in code.examples
        ],
    }
