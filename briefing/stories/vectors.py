"""Signatures as vectors of weighted stems, and the rarity of stems that weighs them."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from briefing.stories.background import background
from briefing.stories.likeness import Vector, Weights
from briefing.stories.signature import Card, Signature

_RARE_NAME = 4.2
"""Names of less rarity are in the news every day, and tie no two articles together."""
BRIEF_WORDS = 25
"""Articles of fewer words are headlines: too short for their worst pair to mean anything."""
_OWN_SAY = 0.8
"""How much the set's own counts say about rarity when the set is large; the background says the rest."""
_OWN_SAY_ON_HEADLINES = 0.5
"""The same for headlines: the word that all headlines of a big story share is not the less telling for it."""
_HALF_SAY = 50
"""With this many articles the set's own counts have half of that say: two articles know nothing of rarity."""
_BORROWED = 0.2
_LENDERS = 20
_LEAST_LENDER = 0.1
_BRIEF_TERMS = 24


@dataclass(frozen=True, slots=True)
class Portrait:
    """An article as it is compared."""

    vector: Vector
    """The weights of its stems, heaviest first, of length 1."""
    names: Vector
    """The stems of its rare names, each with how rare it is beyond the usual."""
    day: float | None
    """When it was published, as `day_of` counts."""
    subjects: tuple[int, ...]
    """The stems of the names in the title of a full article: whom or what it is about."""


class _Language:
    """The stems of one language: how many articles have each, and what each was once weighed."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.weighed: dict[str, tuple[int, float, float]] = {}
        """Stem to (number, rarity, rarity in headlines): numbers make faster vectors than words."""


class Rarity:
    """How much each stem tells, from a set's own counts and the background of its language.

    What was once weighed stays so until `weigh_anew`, so that vectors made at different times compare.
    """

    def __init__(self) -> None:
        """Start with no articles."""
        self.articles = 0
        self._languages: defaultdict[str, _Language] = defaultdict(_Language)
        self._stems = 0

    @property
    def growth(self) -> float:
        """How much the set's counts are worth: 0 for none, towards 1 for thousands."""
        return self.articles / (self.articles + _HALF_SAY)

    def count(self, signature: Signature) -> None:
        """Take an article into the counts."""
        self.articles += 1
        self._languages[signature.language].counts.update([term.stem for term in signature.terms])

    def uncount(self, signature: Signature) -> None:
        """Take an article out of the counts."""
        self.articles -= 1
        self._languages[signature.language].counts.subtract([term.stem for term in signature.terms])

    @property
    def counts(self) -> dict[str, Counter[str]]:
        """How many articles have each stem, by language."""
        return {name: language.counts for name, language in self._languages.items()}

    def recall(self, articles: int, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Take over the counts of so many articles."""
        self.articles = articles
        for name, stems in counts.items():
            self._languages[name].counts = Counter(stems)

    def weigh_anew(self) -> None:
        """Let all that was counted since count."""
        for language in self._languages.values():
            language.weighed.clear()

    def portray(self, signature: Signature) -> Portrait:
        """Weigh the terms of an article."""
        known = self._languages[signature.language]
        weighed = known.weighed
        which = 2 if is_brief(signature) else 1
        weights: dict[int, float] = {}
        for term in signature.terms:
            known_as = weighed.get(term.stem) or self._weigh(signature.language, term.stem)
            if rarity := known_as[which]:
                weights[known_as[0]] = term.weight * rarity
        # A headline names but one of those whom its story is about.
        about = frozenset() if is_brief(signature) else frozenset(signature.name_stems)
        subjects = (term.stem for term in signature.terms if term.is_in_title and term.stem in about)
        names: dict[int, float] = {}
        for stem in signature.name_stems:
            number, rarity, _ = weighed.get(stem) or self._weigh(signature.language, stem)
            # A name that no article makes much of is a passer-by in all of them.
            if rarity > _RARE_NAME and known.counts[stem] > 0:
                names[number] = rarity - _RARE_NAME
        return Portrait(
            vector=normalise(weights),
            names=Vector.of(names),
            day=day_of(signature),
            subjects=tuple([weighed[stem][0] for stem in subjects]),
        )

    def _weigh(self, language: str, stem: str) -> tuple[int, float, float]:
        known = self._languages[language]
        own = max(0.0, log((self.articles + 1) / (known.counts[stem] + 0.5)))
        common = background(language).rarity(stem)
        say, say_on_headlines = _OWN_SAY * self.growth, _OWN_SAY_ON_HEADLINES * self.growth
        rarity = common ** (1 - say) * own**say
        in_headlines = common ** (1 - say_on_headlines) * own**say_on_headlines
        self._stems += 1
        known.weighed[stem] = (self._stems, rarity, in_headlines)
        return known.weighed[stem]


def normalise(weights: Weights) -> Vector:
    """Make a vector of length 1, its heaviest stems first; one of nothing stays so."""
    length = sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
    order = sorted(weights, key=weights.__getitem__, reverse=True)
    return Vector(array("I", order), array("f", [weights[stem] / length for stem in order]))


def day_of(card: Card) -> float | None:
    """The day that an article was published on, as a number."""
    return None if card.published is None else card.published.timestamp() / 86_400


def is_brief(card: Card) -> bool:
    """Whether an article is no more than a headline."""
    return card.words < BRIEF_WORDS


def borrow(own: Vector, lenders: Iterable[tuple[float, int]], vectors: Sequence[Vector]) -> Vector:
    """Let a headline have a part of the words of the headlines nearest to it: (cosine, place) pairs."""
    nearest = sorted(lenders, key=lambda lender: (-lender[0], lender[1]))[:_LENDERS]
    sums = own.spread()
    for shared, place in nearest:
        if shared > _LEAST_LENDER:
            for stem, weight in zip(vectors[place].numbers, vectors[place].weights, strict=True):
                sums[stem] = sums.get(stem, 0.0) + _BORROWED * shared * weight
    kept = sorted(sums, key=sums.__getitem__, reverse=True)[:_BRIEF_TERMS]
    return normalise({stem: sums[stem] for stem in kept})
