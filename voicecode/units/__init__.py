"""Turns a document into the speaker turns and answers that are coded."""
