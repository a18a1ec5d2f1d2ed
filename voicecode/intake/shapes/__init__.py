"""Recognises the shapes that transcripts come in: pure text, no files."""
