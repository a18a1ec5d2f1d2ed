"""Code names: the codes of a codebook found by what a person types of them."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.domain.codebooks import Code, Theme

Codes = Sequence[tuple[Theme, Code]]


def fitting(codes: Codes, typed: str) -> list[tuple[int, Theme, Code]]:
    """Give the codes that fit what was typed, each with its number from 1.

    A number means the code of that number alone. Words may stand anywhere in the
    code's name, its id or its theme's name; codes whose name begins so come first.
    """
    numbered = [(at, theme, code) for at, (theme, code) in enumerate(codes, start=1)]
    wanted = typed.casefold().split()
    if len(wanted) == 1 and wanted[0].isdecimal():
        return [found for found in numbered if found[0] == int(wanted[0])]
    found = [one for one in numbered if _holds(one[1], one[2], wanted)]
    first = " ".join(wanted)
    return sorted(found, key=lambda one: not _begins(one[2], first))


def _holds(theme: Theme, code: Code, wanted: Sequence[str]) -> bool:
    said = f"{code.name} {code.id} {theme.name}".casefold()
    return all(word in said for word in wanted)


def _begins(code: Code, typed: str) -> bool:
    return code.name.casefold().startswith(typed) or code.id.startswith(typed)
