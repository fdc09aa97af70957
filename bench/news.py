"""News without end, as signatures: made by a seeded generator, with words as uneven and names as rare as in news.

Common words come as often as the shipped background table says that articles have them, which was counted in news.
Each event belongs to one of the beats, whose words its articles share with those of other events. It has words and
names of its own: half of the names are known from earlier events, a few of them in the news every day, and half are met
for the first time. It has one to sixteen reports, two in three of them within a day and the rest within a fortnight;
every eighth is a copy of another. There are 1,000 articles a day, in order of time.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import accumulate, count
from random import Random

from briefing.stories.background import background
from briefing.stories.signature import TERMS_KEPT, Signature, Term

A_DAY = 1000
START = datetime(2026, 1, 1, tzinfo=UTC)
REPORTS, ODDS = (1, 2, 3, 5, 8, 16), (50, 20, 14, 9, 5, 2)
MEAN_REPORTS = sum(map(float.__mul__, map(float, REPORTS), map(float, ODDS))) / sum(ODDS)
BEATS, BEAT_WORDS = 60, 60
NAMES_KNOWN, WORDS_SELDOM = 30_000, 300_000
COMMON_DRAWN, BEAT_DRAWN, SELDOM_DRAWN, SHINGLES = 70, 16, 3, 90


class Language:
    """What words there are, and how often each comes."""

    def __init__(self, dice: Random) -> None:
        self.table = background("en")
        self.stems = sorted(self.table.rarities)
        self.commonness = list(accumulate(2.718 ** -self.table.rarity(stem) for stem in self.stems))
        self.telling = [stem for stem in self.stems if self.table.rarity(stem) > 3.5]
        self.fame = list(accumulate(1 / (place + 15) for place in range(NAMES_KNOWN)))
        self.seldom = list(accumulate(1 / (place + 500) for place in range(WORDS_SELDOM)))
        evenly = list(accumulate(2.718 ** (-self.table.rarity(stem) / 2) for stem in self.stems))
        self.beats = [dice.choices(self.stems, cum_weights=evenly, k=BEAT_WORDS) for _ in range(BEATS)]

    def known_names(self, dice: Random, number: int) -> list[str]:
        """Names that news has told of before, some of them every day."""
        return [f"name{place}" for place in dice.choices(range(NAMES_KNOWN), cum_weights=self.fame, k=number)]

    def seldom_words(self, dice: Random, number: int) -> list[str]:
        """Words that the background table does not know."""
        return [
            f"word{place}" for place in dice.choices(range(WORDS_SELDOM), cum_weights=self.seldom, k=number)
        ]


class Event:
    """What its reports share."""

    def __init__(self, dice: Random, language: Language, number: int) -> None:
        self.beat = dice.choice(language.beats)
        self.words = [*dice.sample(language.telling, 14), *language.seldom_words(dice, 2)]
        self.names = [*language.known_names(dice, 3), *(f"met{number}-{place}" for place in range(3))]
        self.reports: list[tuple[tuple[Term, ...], tuple[str, ...], tuple[int, ...]]] = []

    def report(
        self, dice: Random, language: Language
    ) -> tuple[tuple[Term, ...], tuple[str, ...], tuple[int, ...]]:
        """The terms, names and runs of words of one report."""
        if self.reports and dice.random() < 1 / 8:
            return dice.choice(self.reports)
        names = [name for name in self.names if dice.random() < 0.7]
        told = [word for word in self.words if dice.random() < 0.6]
        passing = language.known_names(dice, 5)
        words = dict.fromkeys((*names, *told, *passing, *dice.sample(self.beat, BEAT_DRAWN)), 1.7)
        common = dice.choices(language.stems, cum_weights=language.commonness, k=COMMON_DRAWN)
        words |= dict.fromkeys((*common, *language.seldom_words(dice, SELDOM_DRAWN)), 1.3)
        words |= dict.fromkeys((*names, *told), 2.4)
        title = {*names[:2], *told[:5]}
        rarity = language.table.rarity
        order = sorted(words, key=lambda word: -words[word] * rarity(word))[:TERMS_KEPT]
        terms = tuple(
            Term(word, word, round(words[word] + dice.random(), 3), word in title) for word in order
        )
        runs = tuple(sorted(dice.randrange(2**32) for _ in range(SHINGLES)))
        self.reports.append((terms, tuple(sorted({*names, *passing})), runs))
        return self.reports[-1]


def make(seed: int = 1) -> Iterator[Signature]:
    """Make articles without end, in order of time."""
    dice = Random(seed)
    language = Language(dice)
    waiting: list[tuple[float, int, Event]] = []
    made = 0
    order = count()
    for number in count():
        day = number * MEAN_REPORTS / A_DAY
        event = Event(dice, language, number)
        for _ in range(dice.choices(REPORTS, ODDS)[0]):
            later = dice.random() if dice.random() < 2 / 3 else min(14.0, dice.expovariate(1 / 4))
            heappush(waiting, (day + later, next(order), event))
        while waiting and waiting[0][0] <= day:
            moment, _, event = heappop(waiting)
            yield sign(f"article {made}", moment, dice, event.report(dice, language))
            made += 1


def sign(
    article: str,
    day: float,
    dice: Random,
    report: tuple[tuple[Term, ...], tuple[str, ...], Sequence[int]],
) -> Signature:
    terms, names, runs = report
    return Signature(
        article=article,
        outlet=f"outlet {dice.randrange(80)}",
        title=" ".join(term.stem for term in terms if term.is_in_title),
        language="en",
        published=START + timedelta(days=day),
        given=None,
        terms=terms,
        names=names,
        name_stems=names,
        figures=(str(dice.randrange(11, 999)),),
        shingles=tuple(runs),
        words=420,
    )
