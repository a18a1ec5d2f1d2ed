"""The project file: nouns to rows of one SQLite file, and back."""
