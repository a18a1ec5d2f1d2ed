"""Turns YAML into a checked codebook."""
