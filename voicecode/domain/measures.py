"""Measures: the coefficients of agreement, and what is drawn for their intervals."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """A coefficient of agreement."""

    PERCENT = "percent"
    COHEN = "cohen_kappa"
    COHEN_LINEAR = "cohen_kappa_linear"
    COHEN_QUADRATIC = "cohen_kappa_quadratic"
    SCOTT = "scott_pi"
    FLEISS = "fleiss_kappa"
    CONGER = "conger_kappa"
    BRENNAN_PREDIGER = "brennan_prediger"
    GWET = "gwet_ac1"
    ALPHA = "krippendorff_alpha"
    ALPHA_ORDINAL = "krippendorff_alpha_ordinal"
    ALPHA_INTERVAL = "krippendorff_alpha_interval"
    ALPHA_JACCARD = "krippendorff_alpha_jaccard"
    ALPHA_MASI = "krippendorff_alpha_masi"


class By(StrEnum):
    """What the bootstrap draws: single units, or whole sources."""

    UNIT = "unit"
    SOURCE = "source"
