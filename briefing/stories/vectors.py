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
    """How much each stem tells, from a set's own counts and the background of its language.

    What was once weighed stays so until `weigh_anew`, so that vectors made at different times compare.
    """

    def __init__(self) -> None:
        """Start with no articles."""
        self.articles = 0
        self._counts: Counter[tuple[str, str]] = Counter()
        self._weighed: dict[tuple[str, str], float] = {}

    def count(self, signature: Signature, times: int = 1) -> None:
        """Take an article into the counts, or out of them (-1 times)."""
        self.articles += times
        language = signature.language
        for term in signature.terms:
            self._counts[language, term.stem] += times

    def weigh_anew(self) -> None:
        """Let all that was counted since count."""
        self._weighed.clear()

    def vector(self, signature: Signature) -> Vector:
        """Weigh the terms of an article."""
        language, weighed = signature.language, self._weighed
        weights: Vector = {}
        for term in signature.terms:
            key = (language, term.stem)
            rarity = weighed.get(key)
            if rarity is None:
                rarity = weighed[key] = self._rarity(language, term.stem)
            if rarity:
                weights[term.stem] = term.weight * rarity
        return normalise(weights)

    def _rarity(self, language: str, stem: str) -> float:
        say = _OWN_SAY * self.articles / (self.articles + _HALF_SAY)
        own = max(0.0, log((self.articles + 1) / (self._counts[language, stem] + 0.5)))
        return float(background(language).rarity(stem) ** (1 - say) * own**say)


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
