from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I told Will and Will said no.", ["Will", "Will"]),
        ("i asked joy about it", ["joy"]),
        ("i will ask tom about that and let tom know", ["tom", "tom"]),
        ("my foster mum Jan. Jan. Always Jan.", ["Jan", "Jan", "Jan"]),
        (
            "baby hope cried and mum sang to hope in bed and i hope it helps",
            ["hope", "hope"],
        ),
        ("faith okwudili is my pa", ["faith okwudili"]),
        ("the supervisor was deborah fernhough and it was fine", ["deborah fernhough"]),
        ("Will was lovely.", ["Will"]),
        ("my worker Will will ring", ["Will"]),
        ("my brother will is ten", ["will"]),
        ("I spoke to Grace from the office.", ["Grace"]),
        ("Grace from the office rang.", ["Grace"]),
        ("grace said it was fine", ["grace"]),
        ("Mrs Rose taught me.", ["Rose"]),
        ("Rose told me to wait.", ["Rose"]),
        ("mark was there and mark told them", ["mark", "mark"]),
        ("I like Mark.", ["Mark"]),
        ("We met Hope and Joy.", ["Hope", "Joy"]),
        ("Summer said I could go.", ["Summer"]),
        ("I rang May and May said yes.", ["May", "May"]),
        ("pat was off sick", ["pat"]),
        ("she is called faith", ["faith"]),
        ("Dean is a legend.", ["Dean"]),
        ("my foster mum sue will do anything", ["sue"]),
        ("Chase and Drew were in my class.", ["Chase", "Drew"]),
        ("I was with Iris and Bill.", ["Iris", "Bill"]),
        ("Rob's car broke down.", ["Rob"]),
        ("Jan and Milo came.", ["Jan", "Milo"]),
        ("Rob and Sue Chapman came.", ["Rob", "Sue Chapman"]),
        ("Summer Brown came.", ["Summer Brown"]),
        ("It was when April moved in.", ["April"]),
    ],
)
def test_a_word_that_names_somebody_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Will you come? Will they ask me?",
        "My worker will ring and I will wait.",
        "Grace before meals, always.",
        "I hope so. Hope is all we have.",
        "They rose to it and the sun rose.",
        "Mark my words. You can mark it.",
        "In May we moved, and by the 3rd of May it was done.",
        "May I go? It may rain. May 2019 was hard.",
        "Last summer was good. In the Summer we went out.",
        "The bill came. Pat the dog. pat yourself on the back",
        "What a joy it was. Joy is what we felt.",
        "I have faith in them.",
        "The Dean of my college was rude.",
        "Chase it up. They chase me.",
        "my brother drew a picture",
        "they rob you and sue you",
    ],
)
def test_the_common_word_is_left_alone(text: str) -> None:
    assert replaced(text) == []


def test_a_name_known_from_elsewhere_is_found_at_the_start_of_a_sentence() -> None:
    assert replaced("I like Hope.", "Hope concludes that it works.") == ["Hope", "Hope"]


def test_a_name_after_the_word_is_somebody_elses() -> None:
    assert replaced("Will Callum come?") == ["Callum"]


NAMES = (
    "Mason Bright=participant",
    "William Oakes=participant",
    "Autumn Oakes=participant",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mason the same, he wanted football.", ["Mason"]),
        ("09:40 | Mason | Told staff he was off.", ["Mason"]),
        ("We saw the Bright lad in town.", ["Bright"]),
        ('Nobody has seen "Wils" since then.', ["Wils"]),
        ("I told Wils about it.", ["Wils"]),
        ("Will raise it with the school.", []),
        ("The mason the same day cut the stone.", []),
        ("We have two here. Autumn, who is nine, came first.", ["Autumn"]),
        ("She has a baby, little Autumn, born in May.", ["Autumn"]),
        ("We moved here in Autumn, who knows why.", []),
    ],
)
def test_a_listed_name_stands_where_a_word_would_not(
    text: str, names: list[str]
) -> None:
    assert replaced(text, names=NAMES) == names
