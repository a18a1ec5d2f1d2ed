"""Turns codings of the same units into coefficients of agreement, with intervals."""
