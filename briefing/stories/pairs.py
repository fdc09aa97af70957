"""Compare articles: which pairs of a set share anything that tells, and how alike they are."""

from collections.abc import Sequence
from math import exp

from briefing.stories.index import Index
from briefing.stories.likeness import Vector, cosine, likeness, settle
from briefing.stories.signature import Signature
from briefing.stories.vectors import borrow, is_brief

_LEAST_PART = 0.015
"""Of a cosine, made by the heaviest stems alone: below it the whole is not worth computing."""
_LEAST_COSINE = 0.03
_MOST_COMPARED = 60
_MOST_HEADLINES = 250
"""Headlines of one event may be hundreds, and comparing them is cheap."""
_MOST_LOOKED_AT_FOR_HEADLINES = 6000

Pairs = dict[tuple[int, int], tuple[float, float]]
"""(likeness, cosine as the days leave it) by places of the two articles, the lower first."""


def compare(signatures: Sequence[Signature], vectors: Sequence[Vector]) -> Pairs:
    """Compare the articles of a set with each other."""
    brief = [is_brief(signature) for signature in signatures]
    vectors = _lend(signatures, vectors, brief)
    index = Index()
    raw: dict[tuple[int, int], float] = {}
    for place, (signature, vector) in enumerate(zip(signatures, vectors, strict=True)):
        if brief[place]:
            compared = _nearest_to_headline(index, signature, vector)
        else:
            compared = _nearest(index, signature, vector, vectors)
        for other, shared in compared:
            if shared > _LEAST_COSINE:
                raw[other, place] = likeness(shared, signatures[other].published, signature.published)
        index.add(place, vector, signature.language, signature.published)
    return {pair: (value, exp(raw[pair])) for pair, value in settle(raw).items()}


def _nearest(
    index: Index, signature: Signature, vector: Vector, vectors: Sequence[Vector]
) -> list[tuple[int, float]]:
    """The articles that share most with one, each with its cosine."""
    found = index.near(vector, signature.language, signature.published)
    parts = sorted((-part, place) for place, part in found.items() if part > _LEAST_PART)
    return [(place, cosine(vector, vectors[place])) for _, place in parts[:_MOST_COMPARED]]


def _nearest_to_headline(index: Index, signature: Signature, vector: Vector) -> list[tuple[int, float]]:
    """The same for a headline: all its stems are in the index, so that the part is the whole."""
    found = index.near(vector, signature.language, signature.published, most=_MOST_LOOKED_AT_FOR_HEADLINES)
    parts = sorted((-part, place) for place, part in found.items() if part > _LEAST_COSINE)
    return [(place, -part) for part, place in parts[:_MOST_HEADLINES]]


def _lend(
    signatures: Sequence[Signature], vectors: Sequence[Vector], brief: Sequence[bool]
) -> Sequence[Vector]:
    """Let headlines borrow words from each other."""
    if sum(brief) < 2:
        return vectors
    index = Index()
    for place, signature in enumerate(signatures):
        if brief[place]:
            index.add(place, vectors[place], signature.language, signature.published)
    lent = list(vectors)
    for place, signature in enumerate(signatures):
        if brief[place]:
            found = index.near(vectors[place], signature.language, signature.published)
            found.pop(place, None)
            lenders = [(shared, other) for other, shared in found.items()]
            lent[place] = borrow(vectors[place], lenders, vectors)
    return lent
