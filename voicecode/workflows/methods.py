"""Methods: gather how units were coded, for the appendix."""

from __future__ import annotations

from voicecode.analysis import small_numbers
from voicecode.domain.codings import Coders
from voicecode.domain.disclosure import Publication
from voicecode.domain.methods import Methods, ModelFacts
from voicecode.learning import cards
from voicecode.workflows import open_codebook, open_model
from voicecode.workflows.code import How


def of(how: How, publication: Publication, *, protection: tuple[str, ...]) -> Methods:
    """Say how units were coded; ``how`` is one that ``code.ready`` gave.

    Raises:
        VoicecodeError: the codebook or the model is wrong.
    """
    book = open_codebook.read(how.codebook)
    themes = {theme.id for theme, _ in book.all_codes()}
    model = _model(how)
    positives = model.positives if model else {}
    return Methods(
        digest=open_model.digest(how.codebook),
        themes=len(themes),
        codes=sum(1 for _ in book.all_codes()),
        rules=sum(1 for _ in book.all_rules()),
        language=how.language or book.language,
        coders=how.coders,
        model=model,
        units=small_numbers.printed(model.units if model else 0, publication),
        positives={
            code: small_numbers.printed(count, publication)
            for code, count in positives.items()
        },
        protection=protection,
    )


def _model(how: How) -> ModelFacts | None:
    if how.coders is Coders.RULES:
        return None
    return cards.facts(open_model.classifier(how.codebook, how.choice).model.card)
