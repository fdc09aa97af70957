"""What stands within reach of new articles: made ready for a stretch of time when something comes near it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from briefing.stories.index import Index, Stretch, stretch_of, within_reach
from briefing.stories.pairs import find_nearest
from briefing.stories.signature import Card, Signature
from briefing.stories.vectors import Portrait, Rarity

Find = Callable[[Sequence[str]], Iterable[Signature]]
"""Finds the signatures of articles by their ids, wherever they are kept."""

FOUND_AT_ONCE = 500
"""Signatures asked for together: a few megabytes."""
_MOST_READY = 50_000
"""Articles kept ready, some 4 kB each: beyond that, those that nothing has come near are let go."""
_MOST_FOR_UNDATED = 20_000
"""An undated article may belong with any; in an archive larger than this it is compared with the newest."""


class Reach:
    """The articles that have been grouped, by stretches of time; those of a few stretches are ready to be compared."""

    def __init__(self, rarity: Rarity, find: Find, cards: Mapping[str, Card]) -> None:
        """Start with none of the articles; `cards` has all that take part."""
        self._rarity = rarity
        self._find = find
        self._cards = cards
        self._stretches: dict[Stretch, set[str]] = {}
        self._ready: set[Stretch] = set()
        self._portraits: dict[str, Portrait] = {}
        self._index = Index()
        self._articles: list[str] = []
        self._filed: dict[int, Portrait] = {}

    def close(self) -> None:
        """Let go of all that is ready, because words are weighed otherwise from here on."""
        self._ready.clear()
        self._portraits.clear()
        self._index, self._articles, self._filed = Index(), [], {}

    def add(self, card: Card) -> None:
        """Take an article in."""
        stretch = stretch_of(card)
        self._stretches.setdefault(stretch, set()).add(card.article)
        if stretch in self._ready:
            self._file(card)

    def remove(self, card: Card) -> None:
        """Take an article out."""
        self._stretches.get(stretch_of(card), set()).discard(card.article)
        self._portraits.pop(card.article, None)

    def portraits(self, articles: Sequence[str]) -> list[Portrait]:
        """The portraits of articles, whether they are in or not."""
        missing = [article for article in articles if article not in self._portraits]
        for signature in in_turn(self._find, missing):
            self._portraits[signature.article] = self._rarity.portray(signature)
        return [self._portraits[article] for article in articles]

    def open(self, cards: Iterable[Card]) -> None:
        """Make ready what stands within reach of any of the articles."""
        stretches = {stretch_of(card) for card in cards}
        for stretch in stretches:
            self._stretches.setdefault(stretch, set())
        reached = self._reached(stretches)
        for stretch in sorted(reached - self._ready, key=repr):
            self._ready.add(stretch)
            articles = sorted(self._stretches[stretch])
            self.portraits(articles)
            for article in articles:
                self._file(self._cards[article])
        if len(self._portraits) > _MOST_READY:
            self._let_go(self._ready - reached)

    def _let_go(self, stretches: Set[Stretch]) -> None:
        gone: set[str] = set()
        for stretch in stretches:
            self._ready.discard(stretch)
            self._index.forget(stretch)
            gone |= self._stretches[stretch]
        for article in gone:
            self._portraits.pop(article, None)
        self._filed = {
            place: portrait for place, portrait in self._filed.items() if self._articles[place] not in gone
        }

    def near(self, card: Card) -> list[tuple[str, Portrait, float]]:
        """The articles that share most with one, of those made ready, each with the cosine of the two."""
        (portrait,) = self.portraits((card.article,))
        found = find_nearest(self._index, card, portrait, self._filed, self._rarity.growth)
        others = [(self._articles[place], self._filed[place], shared) for place, shared in found]
        # The index may still have what has gone or changed.
        return [
            (article, theirs, shared)
            for article, theirs, shared in others
            if article != card.article and self._portraits.get(article) is theirs
        ]

    def _reached(self, stretches: Iterable[Stretch]) -> set[Stretch]:
        """All stretches within reach of some."""
        reached: set[Stretch] = set()
        for one in stretches:
            found = [other for other in self._stretches if within_reach(one, other)]
            if one[1] is None:
                found = self._newest(found)
            reached.update(found)
        return reached

    def _newest(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        """As many of the newest stretches as an undated article is compared with, the undated first."""
        newest: list[Stretch] = []
        articles = 0
        for stretch in sorted(stretches, key=lambda each: (each[1] is not None, -(each[1] or 0))):
            articles += len(self._stretches[stretch])
            if newest and articles > _MOST_FOR_UNDATED:
                break
            newest.append(stretch)
        return newest

    def _file(self, card: Card) -> None:
        (portrait,) = self.portraits((card.article,))
        self._index.add(len(self._articles), portrait.vector, card)
        self._filed[len(self._articles)] = portrait
        self._articles.append(card.article)


def in_turn(find: Find, articles: Sequence[str]) -> Iterator[Signature]:
    """Find the signatures of articles, a few hundred at a time."""
    for start in range(0, len(articles), FOUND_AT_ONCE):
        yield from find(articles[start : start + FOUND_AT_ONCE])
