from __future__ import annotations

from voicecode import resources


def test_the_default_codebook_ships() -> None:
    assert resources.codebook("childrens-voice") is not None
    assert "childrens-voice" in resources.codebook_names()


def test_there_is_no_codebook_by_another_name() -> None:
    assert resources.codebook("../childrens-voice") is None
    assert resources.codebook("nothing") is None


def test_the_demo_corpus_and_the_templates_ship() -> None:
    assert (resources.demo_corpus() / "README.md").is_file()
    assert any(resources.folder("templates").iterdir())
