from __future__ import annotations

from voicecode.domain.pseudonyms import Replacement
from voicecode.domain.spans import Span
from voicecode.exchange.replacement_log import Log


def test_the_log_says_what_kind_and_where_but_not_what() -> None:
    log = Log()
    log.add(
        "a.txt", [Replacement(Span(0, 6), Span(0, 8), "Callum", "[name 1]", "name")]
    )
    lines = log.written().splitlines()
    assert lines == ["source,start,end,stand_in,kind", "a.txt,0,8,[name 1],name"]
