from __future__ import annotations

import pytest

from voicecode.language import pipelines


def test_a_pipeline_is_made_once() -> None:
    assert pipelines.blank("en") is pipelines.blank("en")


@pytest.mark.parametrize("language", ["en", "cy", "so"])
def test_every_language_has_a_tokeniser_without_a_model(language: str) -> None:
    assert not pipelines.blank(language).pipe_names


def test_a_slash_parts_two_words() -> None:
    tokens = [token.text for token in pipelines.blank("en").tokenizer("mum/dad came")]
    assert tokens == ["mum", "/", "dad", "came"]
