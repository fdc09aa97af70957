"""Compare articles: which pairs of a set share anything that tells, and how alike they are."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp

from briefing.stories.index import Index
from briefing.stories.likeness import (
    LEAST,
    Vector,
    cosine,
    crowding,
    days_between,
    kinship,
    likeness,
    nearness,
)
from briefing.stories.signature import Card
from briefing.stories.vectors import Portrait, borrow, day_of, is_brief

_GROWN = 0.8
"""From here on a set knows enough for headlines to lend each other words, and for one word to tie two."""
_LEAST_PART = 0.015
"""Of a cosine, made by the heaviest stems alone: below it the whole is not worth computing."""
_LEAST_COSINE = 0.03
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

    def meet(self, card: Card, portrait: Portrait, others: Iterable[tuple[Card, Portrait, float]]) -> None:
        """Compare an article with others, each with the cosine of the two."""
        names, day = portrait.names.spread(), day_of(card)
        ours = self._nearest.get(card.article, LEAST)
        for other, theirs, shared in others:
            near = nearness(days_between(day_of(other), day))
            alike = likeness(shared)
            ours = max(ours, alike + near)
            self._nearest[other.article] = max(self._nearest.get(other.article, LEAST), alike + near)
            told = alike + kinship(names, theirs.names)
            self._met.append((other.article, card.article, told, near, shared))
        self._nearest[card.article] = ours
        self._known.add(card.article)

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


def compare(
    cards: Sequence[Card], portraits: Sequence[Portrait], growth: float, comparison: Comparison
) -> None:
    """Compare the articles of a set with each other; `growth` says how much is known of rarity."""
    brief = [is_brief(card) for card in cards]
    vectors = [portrait.vector for portrait in portraits]
    if growth > _GROWN:
        vectors = _lend(cards, vectors, brief)
    by_place = dict(enumerate(vectors))
    index = Index()
    for place, (card, vector) in enumerate(zip(cards, vectors, strict=True)):
        if brief[place] and growth > _GROWN:
            compared = _nearest_to_headline(index, card, vector)
        else:
            compared = find_nearest(index, card, vector, by_place, growth)
        comparison.meet(
            card, portraits[place], [(cards[other], portraits[other], shared) for other, shared in compared]
        )
        index.add(place, vector, card)


def find_nearest(
    index: Index, card: Card, vector: Vector, vectors: Mapping[int, Vector], growth: float
) -> list[tuple[int, float]]:
    """The places of the articles that share most with one, each with its cosine."""
    found = index.near(vector, card)
    parts = sorted([(-part, place) for place, part in found.items() if part > _LEAST_PART])[:_MOST_COMPARED]
    weights = vector.spread()
    compared = [(place, cosine(weights, vectors[place], growth)) for _, place in parts]
    return [(place, shared) for place, shared in compared if shared > _LEAST_COSINE]


def _nearest_to_headline(index: Index, card: Card, vector: Vector) -> list[tuple[int, float]]:
    """The same for a headline: all its stems are in the index, so that the part is the whole."""
    found = index.near(vector, card, most=_MOST_LOOKED_AT_FOR_HEADLINES)
    parts = sorted([(-part, place) for place, part in found.items() if part > _LEAST_COSINE])
    return [(place, -part) for part, place in parts[:_MOST_HEADLINES]]


def _lend(cards: Sequence[Card], vectors: list[Vector], brief: Sequence[bool]) -> list[Vector]:
    """Let headlines borrow words from each other."""
    index = Index()
    for place, card in enumerate(cards):
        if brief[place]:
            index.add(place, vectors[place], card)
    lent = list(vectors)
    for place, card in enumerate(cards):
        if brief[place]:
            found = index.near(vectors[place], card, most=_MOST_LOOKED_AT_FOR_HEADLINES)
            found.pop(place, None)
            lenders = [(shared, other) for other, shared in found.items()]
            lent[place] = borrow(vectors[place], lenders, vectors)
    return lent
