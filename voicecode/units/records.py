"""What a record is called: a care plan, an observation, a case note."""

from __future__ import annotations

import re

CASE_FILE = "Case file"
_NAMED = (
    ("Observation", r"observation|observed|arsylw"),
    ("Care plan", r"care[ _-]?plan|pathway[ _-]?plan|cynllun gofal"),
    ("Child protection plan", r"child[ _-]?protection[ _-]?plan|cp[ _-]?plan"),
    ("Review record", r"review[ _-]?(?:record|minutes|form)|lac[ _-]?review"),
    ("Assessment", r"assessment|asesiad"),
    ("Chronology", r"chronology"),
    ("Audit", r"audit"),
)
_RULES = [(name, re.compile(pattern)) for name, pattern in _NAMED]


def name_of(source: str) -> str:
    """Call a record by what its file or folder is called; else it is a case file."""
    folded = source.casefold()
    return next((name for name, rule in _RULES if rule.search(folded)), CASE_FILE)
