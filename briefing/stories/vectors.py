"""Signatures as vectors of weighted stems, and the rarity of stems that weighs them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

from briefing.stories.background import background
from briefing.stories.likeness import Vector
from briefing.stories.signature import Signature

BRIEF_WORDS = 25
"""Articles of fewer words are headlines: too short for their worst pair to mean anything."""
_OWN_SAY = 0.8
"""How much the set's own counts say about rarity when the set is large; the background says the rest."""
_HALF_SAY = 50
"""With this many articles the set's own counts have half of that say: two articles know nothing of rarity."""
_BORROWED = 0.5
_LENDERS = 20
_LEAST_LENDER = 0.1
_BRIEF_TERMS = 24


class Rarity:
    """How much each stem tells, from a set's own counts and the background of its language."""

    def __init__(self) -> None:
        """Start with no articles."""
        self.articles = 0
        self._counts: Counter[tuple[str, str]] = Counter()

    def count(self, signature: Signature) -> None:
        """Take one more article into the counts."""
        self.articles += 1
        self._counts.update((signature.language, term.stem) for term in signature.terms)

    def vector(self, signature: Signature) -> Vector:
        """Weigh the terms of an article."""
        language = signature.language
        common = background(language)
        say = _OWN_SAY * self.articles / (self.articles + _HALF_SAY)
        weights: Vector = {}
        for term in signature.terms:
            own = log((self.articles + 1) / (self._counts[language, term.stem] + 0.5))
            if own > 0:
                weights[term.stem] = term.weight * common.rarity(term.stem) ** (1 - say) * own**say
        return normalise(weights)


def normalise(weights: Vector) -> Vector:
    """Bring a vector to length 1; one of nothing stays so."""
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items()}


def is_brief(signature: Signature) -> bool:
    """Whether an article is no more than a headline."""
    return signature.words < BRIEF_WORDS


def borrow(own: Vector, lenders: Iterable[tuple[float, int]], vectors: Sequence[Vector]) -> Vector:
    """Let a headline have a part of the words of the headlines nearest to it: (cosine, place) pairs."""
    nearest = sorted(lenders, key=lambda lender: (-lender[0], lender[1]))[:_LENDERS]
    sums = dict(own)
    for shared, place in nearest:
        if shared > _LEAST_LENDER:
            for stem, weight in vectors[place].items():
                sums[stem] = sums.get(stem, 0.0) + _BORROWED * shared * weight
    kept = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:_BRIEF_TERMS]
    return normalise(dict(kept))
