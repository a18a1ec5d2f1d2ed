"""Turns a codebook's rules and units into evidence and codings."""
