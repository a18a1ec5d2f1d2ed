"""Turns coded units into tallies: who said what, and how many."""
