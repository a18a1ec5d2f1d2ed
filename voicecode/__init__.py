"""Code what people say: transcripts and survey answers, on one's own machine."""

__version__ = "0.1.0"
