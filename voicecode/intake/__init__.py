"""Turns files into documents: who said which stretch of the text."""
