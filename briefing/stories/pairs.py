"""Compare articles: which pairs of a set share anything that tells, and how alike they are."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from math import exp

from briefing.stories.index import WINDOW_DAYS, Index
from briefing.stories.likeness import (
    LEAST,
    cosine,
    crowding,
    days_between,
    kinship,
    likeness,
    nearness,
)
from briefing.stories.signature import Card
from briefing.stories.vectors import Portrait, borrow, is_brief

_GROWN = 0.8
"""From here on a set knows enough for headlines to lend each other words, and for one word to tie two."""
_LEAST_PART = 0.025
"""Of a cosine, made by the heaviest stems alone: below it the whole is not worth computing."""
_STEPS_A_DAY = 4
_LAST_STEP = _STEPS_A_DAY * WINDOW_DAYS
_LEAST_PARTS = tuple(_LEAST_PART / exp(nearness(step / _STEPS_A_DAY)) for step in range(_LAST_STEP + 1))
"""The same by quarters of a day between the two: what lies weeks back has to share more to be of one story."""
_LEAST_COSINE, _LEAST_COSINE_OF_HEADLINES = 0.05, 0.03
_MOST_COMPARED = 30
_MOST_HEADLINES = 250
"""Headlines of one event may be hundreds, and comparing them is cheap."""
_MOST_LOOKED_AT_FOR_HEADLINES = 6000

Pairs = dict[tuple[int, int], tuple[float, float]]
"""(likeness, cosine as the days leave it) by places of the two articles, the lower first."""


class Comparison:
    """What articles say of each other that were compared, by whoever looked at them."""

    def __init__(self) -> None:
        """Start with none compared."""
        self._met: list[tuple[str, str, float, float, float]] = []
        """Two articles, what their words and names say, what their days say, their cosine."""
        self._nearest: dict[str, float] = {}
        self._known: set[str] = set()

    def knows(self, card: Card) -> bool:
        """Whether an article has been compared with all that it may belong with."""
        return card.article in self._known

    def meet(self, article: str, portrait: Portrait, others: Iterable[tuple[str, Portrait, float]]) -> None:
        """Compare an article with others, each with the cosine of the two."""
        names, nearest = portrait.names.spread(), self._nearest
        ours = nearest.get(article, LEAST)
        for other, theirs, shared in others:
            near = nearness(days_between(theirs.day, portrait.day))
            alike = likeness(shared)
            told = alike + kinship(names, theirs.names)
            self._met.append((other, article, told, near, shared))
            alike += near
            ours = max(ours, alike)
            nearest[other] = max(nearest.get(other, LEAST), alike)
        nearest[article] = ours
        self._known.add(article)

    def touched(self, least: float) -> set[str]:
        """The articles that were at least so alike to one that came to be compared with them."""
        return {other for other, _, told, near, _ in self._met if told + near >= least}

    def among(self, cards: Sequence[Card]) -> Pairs:
        """The pairs that were compared and stand among these, which come in order of time."""
        places = {card.article: place for place, card in enumerate(cards)}
        crowded = {article: crowding(nearest) for article, nearest in self._nearest.items()}
        pairs: Pairs = {}
        for one, other, told, near, shared in self._met:
            if one in places and other in places:
                first, second = sorted((places[one], places[other]))
                pairs[first, second] = (told - min(crowded[one], crowded[other]), shared * exp(near))
        return pairs


def are_strangers(one: Sequence[Portrait], other: Sequence[Portrait]) -> bool:
    """Whether two groups have no rare name in common, and neither names anyone whom the titles of the other do."""
    theirs, ours = ({subject for each in group for subject in each.subjects} for group in (one, other))
    if not theirs or not ours or _name(one, ours) or _name(other, theirs):
        return False
    rare = {name for each in one for name in each.names.numbers}
    return all(rare.isdisjoint(each.names.numbers) for each in other)


def _name(group: Sequence[Portrait], subjects: Set[int]) -> bool:
    return any(not subjects.isdisjoint(each.vector.numbers) for each in group)


def compare(met: Sequence[tuple[Card, Portrait]], growth: float, comparison: Comparison) -> None:
    """Compare the articles of a set with each other; `growth` says how much is known of rarity."""
    cards, portraits = [card for card, _ in met], [portrait for _, portrait in met]
    brief = [is_brief(card) and growth > _GROWN for card in cards]
    lent = _lend(cards, portraits, brief) if any(brief) else portraits
    by_place = dict(enumerate(lent))
    index = Index()
    for place, (card, portrait) in enumerate(zip(cards, lent, strict=True)):
        if brief[place]:
            compared = _nearest_to_headline(index, card, portrait)
        else:
            compared = find_nearest(index, card, portrait, by_place, growth)
        others = [(cards[other].article, lent[other], shared) for other, shared in compared]
        comparison.meet(card.article, portrait, others)
        index.add(place, portrait.vector, card)


def find_nearest(
    index: Index, card: Card, portrait: Portrait, portraits: Mapping[int, Portrait], growth: float
) -> list[tuple[int, float]]:
    """The places of the articles that share most with one, each with its cosine."""
    day = portrait.day
    parts: list[tuple[float, int]] = []
    for place, part in index.near(portrait.vector, card).items():
        if part > _LEAST_PARTS[0]:
            least = _LEAST_PART
            if day is not None and (theirs := portraits[place].day) is not None:
                least = _LEAST_PARTS[min(int(abs(day - theirs) * _STEPS_A_DAY), _LAST_STEP)]
            if part > least:
                parts.append((-part / least, place))
    parts.sort()
    weights = portrait.vector.spread()
    compared = [
        (place, cosine(weights, portraits[place].vector, growth)) for _, place in parts[:_MOST_COMPARED]
    ]
    return [(place, shared) for place, shared in compared if shared > _LEAST_COSINE]


def _nearest_to_headline(index: Index, card: Card, portrait: Portrait) -> list[tuple[int, float]]:
    """The same for a headline: all its stems are in the index, so that the part is the whole."""
    found = index.near(portrait.vector, card, most=_MOST_LOOKED_AT_FOR_HEADLINES)
    parts = sorted([(-part, place) for place, part in found.items() if part > _LEAST_COSINE_OF_HEADLINES])
    return [(place, -part) for part, place in parts[:_MOST_HEADLINES]]


def _lend(cards: Sequence[Card], portraits: Sequence[Portrait], brief: Sequence[bool]) -> list[Portrait]:
    """Let headlines borrow words from each other."""
    index = Index()
    vectors = [portrait.vector for portrait in portraits]
    for place, card in enumerate(cards):
        if brief[place]:
            index.add(place, vectors[place], card)
    lent = list(portraits)
    for place, card in enumerate(cards):
        if brief[place]:
            found = index.near(vectors[place], card, most=_MOST_LOOKED_AT_FOR_HEADLINES)
            found.pop(place, None)
            lenders = [(shared, other) for other, shared in found.items()]
            lent[place] = replace(portraits[place], vector=borrow(vectors[place], lenders, vectors))
    return lent
