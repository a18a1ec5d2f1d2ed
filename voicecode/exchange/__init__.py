"""Turns coded units into files that other tools read."""
