"""Knows the words of a language: tokens, inflections, negations."""
