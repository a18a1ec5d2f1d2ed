"""A comparison of coders on the screen; what is not defined is said, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecode.cli import agreement_record, console
from voicecode.cli.scores_text import shown
from voicecode.domain.measures import Measure

if TYPE_CHECKING:
    from voicecode.domain.agreements import (
        Agreement,
        Coefficient,
        Compared,
        Comparison,
        PairAgreement,
    )
    from voicecode.domain.scores import Interval

_SHOWN = 20  # disputed codes; all of them are in the JSON
_MOST_COLUMNS = 4  # coders with a column of their own
_NAMES = {
    Measure.PERCENT: "percent agreement",
    Measure.COHEN: "Cohen's kappa",
    Measure.COHEN_LINEAR: "Cohen's kappa, linear",
    Measure.COHEN_QUADRATIC: "Cohen's kappa, quadratic",
    Measure.SCOTT: "Scott's pi",
    Measure.FLEISS: "Fleiss' kappa",
    Measure.CONGER: "Conger's kappa",
    Measure.BRENNAN_PREDIGER: "Brennan-Prediger",
    Measure.GWET: "Gwet's AC1",
    Measure.ALPHA: "Krippendorff's alpha",
    Measure.ALPHA_JACCARD: "alpha, sets by Jaccard",
    Measure.ALPHA_MASI: "alpha, sets by MASI",
    Measure.ALPHA_ORDINAL: "alpha, ordinal",
    Measure.ALPHA_INTERVAL: "alpha, interval",
}
_OF_PAIRS = {
    Measure.COHEN: "kappa",
    Measure.COHEN_LINEAR: "linear",
    Measure.COHEN_QUADRATIC: "quadratic",
}


def show(compared: Compared, *, as_json: bool, quiet: bool) -> None:
    """Print a comparison, and on stderr how the codes were read."""
    for remark in () if quiet else compared.remarks:
        console.remark(str(remark))
    if as_json:
        console.say_json(agreement_record.of(compared.comparison))
    else:
        say(compared)


def say(compared: Compared) -> None:
    """Print a comparison."""
    found = compared.comparison
    console.say(console.styled(_title(found), "bold"))
    console.say()
    _say_whole(found, compared.without_empty)
    if len(found.coders) > 2:
        _say_pairs(found)
    _say_codes(found)
    _say_disputed(found)


def _title(found: Comparison) -> str:
    both = "both coded" if len(found.coders) == 2 else "two coders or more coded"
    units = f"{found.units:,} unit{'s' * (found.units != 1)}"
    title = f"{units} that {both}: {', '.join(found.coders)}"
    return title + (f" ({found.left_out:,} left out)" if found.left_out else "")


def _say_whole(found: Comparison, without_empty: Comparison | None) -> None:
    """Print a row for each coefficient; of pairs only where the pair is all coders."""
    head = ["whole sets of codes", "", "95 % interval"]
    if without_empty:
        head.append(f"{without_empty.units:,} units with any code")
    rows, undefined = [], dict[str, list[str]]()
    for measure, name in _NAMES.items():
        one = _over_all(found.whole, measure)
        if one is None:
            continue
        if one.value is None:
            undefined.setdefault(one.reason, []).append(name)
            continue
        row = [name, shown(one.value), _spread(one.interval)]
        if without_empty:
            other = _over_all(without_empty.whole, measure)
            row.append(_shown(other))
        rows.append(row)
    if rows:
        console.table(head, rows, right=len(head) - 1)
    for reason, names in undefined.items():
        console.say(f"Not defined, as {reason}: {'; '.join(names)}.")
    console.say()


def _over_all(found: Agreement, measure: Measure) -> Coefficient | None:
    if measure not in _OF_PAIRS:
        return found.coefficients[measure]
    return found.pairs[0].coefficients[measure] if len(found.pairs) == 1 else None


def _shown(found: Coefficient | None) -> str:
    return shown(found.value if found else None)


def _spread(interval: Interval | None) -> str:
    return f"{interval.low:.2f} to {interval.high:.2f}" if interval else "-"


def _say_pairs(found: Comparison) -> None:
    pairs = found.whole.pairs
    measures = [measure for measure in _OF_PAIRS if _is_said(pairs, measure)]
    rows = [
        [
            " and ".join(pair.coders),
            f"{pair.units:,}",
            shown(pair.coefficients[Measure.PERCENT].value),
            *(shown(pair.coefficients[measure].value) for measure in measures),
            _spread(pair.coefficients[Measure.COHEN].interval),
        ]
        for pair in pairs
    ]
    named = [_OF_PAIRS[measure] for measure in measures]
    head = ["each two", "units", "percent", *named, "95 % of kappa"]
    console.table(head, rows, right=len(head) - 1)
    for pair in pairs:
        if pair.coefficients[Measure.COHEN].value is None:
            reason = pair.coefficients[Measure.COHEN].reason
            console.say(f"{' and '.join(pair.coders)}: kappa not defined, as {reason}.")
    console.say()


def _is_said(pairs: tuple[PairAgreement, ...], measure: Measure) -> bool:
    return any(pair.coefficients[measure].value is not None for pair in pairs)


def _say_codes(found: Comparison) -> None:
    if not found.codes:
        console.say("Nobody gave any code.")
        return
    coders = found.coders if len(found.coders) <= _MOST_COLUMNS else ()
    kappa = Measure.COHEN if len(found.coders) == 2 else Measure.FLEISS
    measures = [Measure.PERCENT, kappa, Measure.GWET, Measure.ALPHA]
    rows, undefined = [], dict[str, list[str]]()
    for code, agreement in found.codes.items():
        all_coders = [_over_all(agreement, measure) for measure in measures]
        alpha = agreement.coefficients[Measure.ALPHA]
        given = found.given[code]
        rows.append(
            [
                code,
                *(f"{count:,}" for count in (given if coders else [sum(given)])),
                *map(_shown, all_coders),
                _spread(alpha.interval),
            ]
        )
        if alpha.value is None:
            undefined.setdefault(alpha.reason, []).append(code)
    head = ["code", *(coders or ["times given"]), "percent", _NAMES[kappa]]
    head += ["AC1", "alpha", "95 % of alpha"]
    console.table(head, rows, right=len(head) - 1)
    for reason, codes in undefined.items():
        console.say(f"Alpha not defined, as {reason}: {', '.join(codes)}.")
    console.say()


def _say_disputed(found: Comparison) -> None:
    rows = [
        [
            one.unit,
            code,
            ", ".join(name for name, given in one.codings.items() if code in given),
            ", ".join(name for name, given in one.codings.items() if code not in given),
        ]
        for one in found.disagreements
        for code in one.disputed
    ]
    if not rows:
        return
    console.table(["worth talking about", "code", "given by", "not by"], rows[:_SHOWN])
    if len(rows) > _SHOWN:
        console.say(f"... and {len(rows) - _SHOWN:,} more, in --json.")
