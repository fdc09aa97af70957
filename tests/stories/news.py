"""Invented news: events that several outlets report, each in words of its own."""

from datetime import datetime, timedelta
from itertools import accumulate
from random import Random

from briefing.model.news import Article
from tests.builders import NOON, an_article

_ONSETS = "b br c cl d dr f fl g gr h k l m n p pl r s st t tr v w".split()
_NUCLEI = "a ai e ea i o oa u".split()
_CODAS = "d ft ck l m n nd r rn s st t".split()
_OUTLETS = ("Harrow Post", "Northern Gazette", "Evening Lantern", "Coast Radio", "The Ledger")
_SENTENCES = 9
_SHARED_PART = 0.35


def _word(dice: Random, syllables: int) -> str:
    return "".join(
        dice.choice(_ONSETS) + dice.choice(_NUCLEI) + dice.choice(_CODAS) for _ in range(syllables)
    )


_VOCABULARY = [_word(Random(f"word {place}"), 1 + place % 3) for place in range(6000)]
_COMMONNESS = list(accumulate(1 / (place + 5) for place in range(6000)))
"""Words are as unevenly common as in any language."""


def a_report(
    event: int, version: int = 0, *, at: datetime | None = None, story: str | None = None
) -> Article:
    """What one outlet writes of an event."""
    dice = Random(f"event {event}")
    topic = [dice.choice(_VOCABULARY[300:]) for _ in range(16)]
    place, person, witness = (_word(dice, 2).title() for _ in range(3))
    count = dice.randint(11, 990)
    dice = Random(f"report {event} {version}")
    title = f"{place} {' '.join(dice.sample(topic, 3))} after {count} {topic[0]}"
    sentences = [f"The {topic[0]} at {place} on Friday was seen by {count} people, said {person} {witness}."]
    for _ in range(_SENTENCES):
        words = [
            dice.choice(topic)
            if dice.random() < _SHARED_PART
            else dice.choices(_VOCABULARY, cum_weights=_COMMONNESS)[0]
            for _ in range(14)
        ]
        sentences.append(f"When {witness} came to {place}, {' '.join(words)}.")
    moment = at or NOON - timedelta(hours=event % 30 + version)
    outlet = _OUTLETS[version % len(_OUTLETS)]
    return an_article(f"{title}\n{' '.join(sentences)}", outlet=outlet, published=moment, story=story)


def the_news(events: int, reports: int = 3) -> list[Article]:
    """All reports of so many events, event by event."""
    return [a_report(event, version) for event in range(events) for version in range(reports)]
