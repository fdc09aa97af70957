"""What the makers of files and the user have said of the grouping, which no likeness overrules."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set

from briefing.model.marks import Constraints
from briefing.model.stories import Reason
from briefing.stories.signature import Card


class Rulings:
    """The constraints, ready to be asked."""

    def __init__(self, constraints: Constraints) -> None:
        """File the pairs under both their articles."""
        self.constraints = constraints
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self._together: defaultdict[str, set[str]] = defaultdict(set)
        for pairs, filed in ((constraints.apart, self._apart), (constraints.together, self._together)):
            for one, other in pairs:
                filed[one].add(other)
                filed[other].add(one)

    def partners(self, article: str) -> Iterable[str]:
        """The articles that the user wants in one story with this one."""
        return sorted(self._together.get(article, ()))

    def seed(self, cards: Sequence[Card]) -> list[list[int]]:
        """Put the places of articles with one given story together, but for those that the user split off."""
        seeds: list[list[int]] = []
        of_story: defaultdict[str, list[list[int]]] = defaultdict(list)
        for place, card in enumerate(cards):
            fitting = of_story[card.given] if card.given is not None else []
            for seed in fitting:
                if not self._are_apart(cards, seed, (place,)):
                    seed.append(place)
                    break
            else:
                seeds.append([place])
                fitting.append(seeds[-1])
        return seeds

    def may_join(self, cards: Sequence[Card]) -> Callable[[Sequence[int], Sequence[int]], bool]:
        """Tell whether two groups may be joined: not two given stories, and not what the user has split."""

        def tell(one: Sequence[int], other: Sequence[int]) -> bool:
            given = {cards[place].given for place in (*one, *other)} - {None}
            return len(given) < 2 and not self._are_apart(cards, one, other)

        return tell

    def unite(self, cards: Sequence[Card], groups: Sequence[Sequence[int]]) -> list[list[int]]:
        """Join the groups of articles that the user wants in one story."""
        places = {card.article: place for place, card in enumerate(cards)}
        owner = {place: index for index, group in enumerate(groups) for place in group}
        united = [list(group) for group in groups]
        for one, other in self.constraints.together:
            if one in places and other in places:
                kept, gone = sorted((owner[places[one]], owner[places[other]]))
                if kept != gone:
                    owner.update(dict.fromkeys(united[gone], kept))
                    united[kept] += united[gone]
                    united[gone] = []
        return sorted(sorted(group) for group in united if group)

    def reasons(self, articles: Set[str]) -> tuple[Reason, ...]:
        """Say that the user has put articles of a story together, where that is so."""
        is_united = any(not self._together.get(article, set()).isdisjoint(articles) for article in articles)
        return (Reason("given", "merged by hand"),) if is_united else ()

    def _are_apart(self, cards: Sequence[Card], one: Iterable[int], other: Sequence[int]) -> bool:
        if not self._apart:
            return False
        theirs = {cards[place].article for place in other}
        return any(not theirs.isdisjoint(self._apart.get(cards[place].article, ())) for place in one)
