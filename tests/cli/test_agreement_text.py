from __future__ import annotations

from pathlib import Path

from tests.agreement import OBSERVERS
from tests.cli import Typed
from tests.small_inputs import written
from tests.workflows.test_agreement import long_table


def _said(typed: Typed, folder: Path, *coders: str, words: tuple[str, ...] = ()) -> str:
    path = written(folder / "coded.csv", long_table(*coders))
    said = typed("agreement", path, *words)
    assert (said.code, said.err) == (0, "")
    return said.out


def test_two_coders_are_compared_on_one_screen(typed: Typed, tmp_path: Path) -> None:
    assert _said(
        typed, tmp_path, "a a+b b - -", "a a b - a", words=("--draws", "0")
    ) == (
        "5 units that both coded: A, B\n"
        "\n"
        "whole sets of codes           95 % interval  4 units with any code\n"
        "percent agreement       0.60              -                   0.50\n"
        "Cohen's kappa           0.47              -                   0.33\n"
        "Scott's pi              0.43              -                   0.24\n"
        "Fleiss' kappa           0.43              -                   0.24\n"
        "Conger's kappa          0.47              -                   0.33\n"
        "Brennan-Prediger        0.47              -                   0.33\n"
        "Gwet's AC1              0.48              -                   0.36\n"
        "Krippendorff's alpha    0.49              -                   0.33\n"
        "alpha, sets by Jaccard  0.58              -                   0.42\n"
        "alpha, sets by MASI     0.55              -                   0.39\n"
        "Not defined, as the codes are not numbers, one a unit: Cohen's kappa, linear;"
        " Cohen's kappa, quadratic; alpha, ordinal; alpha, interval.\n"
        "\n"
        "code  A  B  percent  Cohen's kappa   AC1  alpha  95 % of alpha\n"
        "a     2  3     0.80           0.62  0.60   0.64              -\n"
        "b     2  1     0.80           0.55  0.66   0.57              -\n"
        "\n"
        "worth talking about  code  given by  not by\n"
        "u5                   a     B         A\n"
        "u2                   b     A         B\n"
    )


def test_more_coders_are_compared_pair_by_pair(typed: Typed, tmp_path: Path) -> None:
    out = _said(typed, tmp_path, *OBSERVERS)
    assert "\n11 units that" not in out
    assert out.startswith("11 units that two coders or more coded: A, B, C, D (1 left")
    assert "\nA and C       8     0.62   0.48    0.50       0.54   " in out
    assert "Not defined, as it is for two coders, and there are 4: Scott's pi." in out
    assert "Cohen's kappa" not in out
    assert "\ncode  A  B  C  D  percent  Fleiss' kappa " in out


def test_pairs_without_common_units_say_so(typed: Typed, tmp_path: Path) -> None:
    out = _said(typed, tmp_path, "a b . .", ". . a b", "a b a a")
    assert "A and B: kappa not defined, as no unit was coded by both." in out


def test_many_coders_share_a_column(typed: Typed, tmp_path: Path) -> None:
    rows = "\n".join(f"u{u},coder {c},{'ab'[c % 2]}" for c in range(5) for u in (1, 2))
    path = written(tmp_path / "five.csv", f"unit,coder,codes\n{rows}\n")
    out = typed("agreement", path, "--draws", 0).out
    assert "\ncode  times given  percent" in out
    assert "\na               6" in out


def test_coders_who_gave_no_code_are_told_so(typed: Typed, tmp_path: Path) -> None:
    out = _said(typed, tmp_path, "- -", "- -")
    assert "Nobody gave any code." in out
    assert "all codings are the same, so that chance alone would agree" in out


def test_a_code_whose_alpha_cannot_be_said_has_the_reason(
    typed: Typed, tmp_path: Path
) -> None:
    out = _said(typed, tmp_path, "a+c a+b", "a+c a")
    assert (
        "Alpha not defined, as all codings are the same, so that chance alone would"
        " agree: a.\n" in out
    )


def test_only_the_first_disputes_are_shown(typed: Typed, tmp_path: Path) -> None:
    out = _said(typed, tmp_path, "a b " * 15, "b a " * 15)
    assert "\n... and 40 more, in --json.\n" in out


def test_a_single_unit_is_one_unit(typed: Typed, tmp_path: Path) -> None:
    assert _said(typed, tmp_path, "a b", "a .").startswith(
        "1 unit that both coded: A, B (1 left out)\n"
    )
