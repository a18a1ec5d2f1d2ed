"""Negations: the words that turn what follows them round, and what stops them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Negations:
    """The negation words of a language, in the spelling of ``folding``.

    ``negators`` turn the valence of what follows. ``barriers`` begin a clause that
    a negation before them does not reach ("I didn't know *why* ..."). ``opinions``
    may stand between two negations that cancel each other ("can't *say* she didn't
    listen"); without one, two negations are one, as in "he didn't never shout".
    ``hollow`` pairs only look like negations ("not only", "no doubt").
    ``heightened`` words after "couldn't" say the opposite ("couldn't be *better*").
    """

    negators: frozenset[str] = frozenset()
    barriers: frozenset[str] = frozenset()
    opinions: frozenset[str] = frozenset()
    hollow: frozenset[tuple[str, str]] = frozenset()
    conditionals: frozenset[str] = frozenset()
    heightened: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Negations(
    negators=_words(
        "not never no nobody none nothing nowhere neither nor without hardly barely"
        " rarely seldom scarcely noone no1 dosent dosnt dident didn wasent"
    ),
    barriers=_words(
        "but because although though if unless until when whenever while where why what"
        " who whoever which how whether then so and since know knew realise realised"
        " understand mind care matter mean want wanted"
    ),
    opinions=_words(
        "say said think thought believe feel felt claim pretend fault deny complain"
        " remember recall suppose expect imagine"
    ),
    hollow=frozenset(
        {("not", "only"), ("not", "just"), ("not", "to"), ("no", "doubt")}
        | {("no", "wonder"), ("no", "matter"), ("no", "question"), ("no", "longer")}
        | {("nothing", "but"), ("no", "idea"), ("not", "sure"), ("no", "problem")}
        # "no they don't listen": an answer to a question, typed without a comma
        | {
            (answer, subject)
            for answer in ("no", "nothing", "none")
            for subject in "i you he she it we they my the because".split()
        }
    ),
    conditionals=_words("can could would"),
    heightened=_words("more better kinder nicer happier fault faulted"),
)

WELSH = Negations(
    negators=_words("ddim dim byth neb heb na nad nid ni erioed nunlle prin"),
    barriers=_words("ond achos oherwydd os pan pam beth pwy sut a ac"),
    opinions=_words("dweud meddwl credu teimlo"),
    hollow=frozenset({("nid", "yn"), ("dim", "ond")}),
)
