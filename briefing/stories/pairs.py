"""Compare articles: which pairs of a set share anything that tells, and how alike they are."""

from collections.abc import Sequence
from math import exp

from briefing.stories.index import Index
from briefing.stories.likeness import Vector, cosine, days_between, find_crowding, kinship, likeness, nearness
from briefing.stories.signature import Signature
from briefing.stories.vectors import Portrait, borrow, is_brief

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


def compare(signatures: Sequence[Signature], portraits: Sequence[Portrait], growth: float) -> Pairs:
    """Compare the articles of a set with each other; `growth` says how much is known of rarity."""
    brief = [is_brief(signature) for signature in signatures]
    vectors = [portrait.vector for portrait in portraits]
    if growth > _GROWN:
        vectors = _lend(signatures, vectors, brief)
    index = Index()
    cosines: dict[tuple[int, int], float] = {}
    near: dict[tuple[int, int], float] = {}
    alike: dict[tuple[int, int], float] = {}
    kin: dict[tuple[int, int], float] = {}
    for place, (signature, vector) in enumerate(zip(signatures, vectors, strict=True)):
        if brief[place] and growth > _GROWN:
            compared = _nearest_to_headline(index, signature, vector)
        else:
            compared = _nearest(index, signature, vector, vectors, growth)
        names = portraits[place].names
        for other, shared in compared:
            if shared > _LEAST_COSINE:
                pair = (other, place)
                cosines[pair] = shared
                near[pair] = nearness(days_between(signatures[other].published, signature.published))
                alike[pair] = likeness(shared)
                kin[pair] = kinship(names, portraits[other].names)
        index.add(place, vector, signature.language, signature.published)
    crowding = find_crowding((*pair, value + near[pair]) for pair, value in alike.items())
    return {
        (one, other): (
            value + kin[one, other] - min(crowding.get(one, 0.0), crowding.get(other, 0.0)),
            cosines[one, other] * exp(near[one, other]),
        )
        for (one, other), value in alike.items()
    }


def _nearest(
    index: Index, signature: Signature, vector: Vector, vectors: Sequence[Vector], growth: float
) -> list[tuple[int, float]]:
    """The articles that share most with one, each with its cosine."""
    found = index.near(vector, signature.language, signature.published)
    parts = sorted((-part, place) for place, part in found.items() if part > _LEAST_PART)
    return [(place, cosine(vector, vectors[place], growth)) for _, place in parts[:_MOST_COMPARED]]


def _nearest_to_headline(index: Index, signature: Signature, vector: Vector) -> list[tuple[int, float]]:
    """The same for a headline: all its stems are in the index, so that the part is the whole."""
    found = index.near(vector, signature.language, signature.published, most=_MOST_LOOKED_AT_FOR_HEADLINES)
    parts = sorted((-part, place) for place, part in found.items() if part > _LEAST_COSINE)
    return [(place, -part) for part, place in parts[:_MOST_HEADLINES]]


def _lend(signatures: Sequence[Signature], vectors: list[Vector], brief: Sequence[bool]) -> list[Vector]:
    """Let headlines borrow words from each other."""
    index = Index()
    for place, signature in enumerate(signatures):
        if brief[place]:
            index.add(place, vectors[place], signature.language, signature.published)
    lent = list(vectors)
    for place, signature in enumerate(signatures):
        if brief[place]:
            found = index.near(
                vectors[place],
                signature.language,
                signature.published,
                most=_MOST_LOOKED_AT_FOR_HEADLINES,
            )
            found.pop(place, None)
            lenders = [(shared, other) for other, shared in found.items()]
            lent[place] = borrow(vectors[place], lenders, vectors)
    return lent
