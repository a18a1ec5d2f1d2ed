"""Turns tallies and quotes into HTML, Markdown and quote banks."""
