"""The codes of one gold unit as tables and JSON lines write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.intake import tables

_BETWEEN, _BEFORE_VALENCE = ";", ":"
_ALLOWED = ", ".join(Valence)
_Pair = tuple[str, Valence | None]


def read(written: object, *, place: str) -> dict[str, Valence | None]:
    """Read "punctuality:negative; listened", or a list of such pieces or objects.

    An object has "code" and, if it is known, "valence"; anything else in it is
    passed over. The order is kept. ``place`` is where to say that a mistake is.

    Raises:
        BadInputError: a valence is unknown, a code is blank, stands there twice or
            holds a mark that parts codes, or these are no codes at all.
    """
    codes: dict[str, Valence | None] = {}
    for code, valence in _pairs(written, place):
        if code in codes:
            raise BadInputError(
                f"{place}: the code {tables.shown(code)} stands there twice.",
                hint="Name each code once; if it is good and bad, write :mixed.",
            )
        codes[code] = valence
    return codes


def _pairs(written: object, place: str) -> Iterator[_Pair]:
    if written is None:
        return
    if isinstance(written, str):
        pieces: list[object] = [*written.split(_BETWEEN)]
    elif isinstance(written, list):
        pieces = written
    else:
        raise _no_codes(place)
    for piece in pieces:
        if isinstance(piece, Mapping):
            yield _of_object(piece, place)
        elif not isinstance(piece, str):
            raise _no_codes(place)
        elif piece.strip():
            yield _of_piece(piece.strip(), place)


def _of_piece(piece: str, place: str) -> _Pair:
    code, mark, valence = piece.rpartition(_BEFORE_VALENCE)
    if not mark:
        return _checked(piece, place, piece), None
    known = _valence(valence, place, piece)
    return _checked(code.strip(), place, piece), known


def _of_object(piece: Mapping[str, object], place: str) -> _Pair:
    code, valence = piece.get("code"), piece.get("valence")
    if not isinstance(code, str) or not isinstance(valence, str | None):
        raise _no_codes(place)
    whole = f"{code}{_BEFORE_VALENCE}{valence or ''}"
    known = _valence(valence, place, whole) if valence else None
    return _checked(code.strip(), place, whole), known


def _valence(word: str, place: str, piece: str) -> Valence:
    try:
        return Valence(word.strip().casefold())
    except ValueError as error:
        raise BadInputError(
            f"{place}: {tables.shown(piece)} ends in no known valence.",
            hint=f"After a code's colon stands one of {_ALLOWED}, or leave both out.",
        ) from error


def _checked(code: str, place: str, piece: str) -> str:
    if code and _BETWEEN not in code and _BEFORE_VALENCE not in code:
        return code
    raise BadInputError(
        f"{place}: {tables.shown(piece)} names no code.",
        hint="A code's id is not blank and holds no “;” and no “:”.",
    )


def _no_codes(place: str) -> BadInputError:
    return BadInputError(
        f"{place}: the codes are neither text nor a list of codes.",
        hint='Write "listened:positive; trust", or a list of such pieces, or of '
        '{"code": ..., "valence": ...}.',
    )
