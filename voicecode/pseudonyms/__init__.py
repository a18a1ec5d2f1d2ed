"""Pseudonyms: names in text to stand-ins, and a key that is kept elsewhere."""
