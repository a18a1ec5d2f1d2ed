"""The regions of a screen, one a file."""
