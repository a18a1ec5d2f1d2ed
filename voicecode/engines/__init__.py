"""Runs a task over many things: here, or in several processes."""
