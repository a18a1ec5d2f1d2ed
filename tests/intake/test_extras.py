from __future__ import annotations

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import extras


def test_what_is_installed_is_no_matter():
    extras.need("json", extra="pdf", source="a.pdf")


def test_what_is_not_installed_is_named_in_one_sentence():
    with pytest.raises(BadInputError) as refused:
        extras.need("no_such_library", extra="pdf", source="a.pdf")
    assert str(refused.value).startswith("a.pdf: ")
    assert refused.value.hint == "Install it: pip install 'voicecode[pdf]'"
