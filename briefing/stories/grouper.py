"""The stories of a growing archive: what is new is compared with what it may belong to, and with nothing else.

Grouping all at once is `add` on an empty Grouper. Whoever keeps signatures elsewhere hands in how to find them; then a
Grouper holds of each article no more than a Card, and its portrait while something new is near it in time. A later run
calls `Grouper.restore` with the State of this one, which compares nothing; then `add`, `remove`, and `stories()`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.stories.constraining import Rulings
from briefing.stories.copies import find_copies, find_origins
from briefing.stories.identity import name_stories
from briefing.stories.linkage import Linkage
from briefing.stories.pairs import Comparison, are_strangers, compare
from briefing.stories.reach import FOUND_AT_ONCE, Find, Reach, in_turn
from briefing.stories.reasons import find_reasons
from briefing.stories.signature import Card, Signature
from briefing.stories.titles import choose_title
from briefing.stories.vectors import Rarity, is_brief

THRESHOLD = -1.9
"""The likeness from which on two groups tell of one event."""
_TOUCHED = THRESHOLD - 0.4
"""From here on a new article makes the story of its neighbour worth another look."""
_AT_ONCE = 4000
"""Articles grouped in one go; more of them come in order of time, so that memory does not grow with them."""
_TEASER_WEIGHT = 0.5
"""What a teaser says of its group beside an article: two sentences bridge what whole texts keep apart."""
_UNSETTLED_SHARE, _UNSETTLED_SHARE_OF_MANY = 1 / 12, 1 / 2
"""So much of an archive may be new since its words were last weighed: then they are weighed anew."""


@dataclass(frozen=True, slots=True)
class State:
    """All that a Grouper needs to go on in another run."""

    stories: tuple[Story, ...]
    cards: tuple[Card, ...]
    counts: Mapping[str, Mapping[str, int]]
    """How many articles have each stem, by language."""
    unsettled: int
    """How many articles came, changed or went since words were last weighed."""
    constraints: Constraints


class Grouper:
    """Articles and the stories that they make, kept up to date as articles come, change and go."""

    def __init__(
        self,
        constraints: Constraints | None = None,
        *,
        earlier: Mapping[str, str] | None = None,
        find: Find | None = None,
    ) -> None:
        """Start empty; `earlier` maps article ids to the story ids that they once had.

        Without a way to `find` the signatures of articles, they are held here.
        """
        self._rulings = Rulings(constraints or Constraints())
        self._held: dict[str, Signature] | None = {} if find is None else None
        self._find: Find = find or self._find_held
        self._cards: dict[str, Card] = {}
        self._story_of: dict[str, str] = dict(earlier or {})
        self._stories: dict[str, Story] = {}
        self._given: dict[str, list[str]] = {}
        self._rarity = Rarity()
        self._unsettled = 0
        self._reach = Reach(self._rarity, self._find, self._cards)

    @classmethod
    def restore(cls, state: State, find: Find) -> "Grouper":
        """Go on from what these same rules left; nothing is compared, and no signature looked at."""
        grouper = cls(state.constraints, find=find)
        for card in state.cards:
            grouper._take(card)
            grouper._reach.add(card)
        grouper._rarity.recall(len(state.cards), state.counts)
        grouper._unsettled = state.unsettled
        for story in state.stories:
            grouper._stories[story.id] = story
            grouper._story_of.update(dict.fromkeys(story.articles, story.id))
        return grouper

    @property
    def state(self) -> State:
        """What another run can go on from."""
        return State(
            stories=self.stories(),
            cards=tuple(self._cards.values()),
            counts=self._rarity.counts,
            unsettled=self._unsettled,
            constraints=self._rulings.constraints,
        )

    def add(self, signatures: Iterable[Signature]) -> None:
        """Take in articles that are new, and look again at the stories that they touch.

        One that is there already has changed; where signatures are held elsewhere, `remove` it first.
        """
        fresh: list[str] = []
        left: list[str] = []
        for signature in signatures:
            if signature.article in self._cards:
                left += self._drop([signature.article])
            if self._held is not None:
                self._held[signature.article] = signature
            self._rarity.count(signature)
            self._take(signature.card)
            fresh.append(signature.article)
        self._unsettled += len(fresh)
        are_many = len(self._cards) > _AT_ONCE
        share = _UNSETTLED_SHARE_OF_MANY if are_many else _UNSETTLED_SHARE
        if self._unsettled > share * len(self._cards):
            # The counts that weigh words are no longer those by which stories were made.
            self._unsettled = 0
            self._rarity.weigh_anew()
            self._reach.close()
            if not are_many:
                # Among many, new counts change no story that stands; among few, all are grouped anew.
                self._stories.clear()
                self._reach = Reach(self._rarity, self._find, self._cards)
                fresh, left = list(self._cards), []
        self._group(fresh, left)

    def remove(self, articles: Iterable[str], signatures: Iterable[Signature] | None = None) -> None:
        """Forget articles but for the story that they were in; what they leave behind is looked at again.

        Their `signatures` as they were, where they cannot be found any more.
        """
        gone = [article for article in articles if article in self._cards]
        self._unsettled += len(gone)
        self._regroup(self._drop(gone, signatures))

    def constrain(self, constraints: Constraints) -> None:
        """Heed what the user says from here on; stories that it names are looked at again."""
        before = self._rulings.constraints
        self._rulings = Rulings(constraints)
        changed = {*before.together} ^ {*constraints.together} | {*before.apart} ^ {*constraints.apart}
        named = {article for pair in changed for article in pair if article in self._cards}
        if named:
            self._regroup(sorted(named))

    def stories(self) -> tuple[Story, ...]:
        """All stories: most origins first, then by id."""
        return tuple(sorted(self._stories.values(), key=lambda story: (-len(story.origins), story.id)))

    def _take(self, card: Card) -> None:
        self._cards[card.article] = card
        if card.given is not None:
            self._given.setdefault(card.given, []).append(card.article)

    def _drop(self, articles: Iterable[str], signatures: Iterable[Signature] | None = None) -> list[str]:
        """Take articles out; list those that they leave behind in their stories."""
        left: list[str] = []
        gone = set(articles)
        for signature in in_turn(self._find, sorted(gone)) if signatures is None else signatures:
            self._rarity.uncount(signature)
        for article in sorted(gone):
            card = self._cards.pop(article)
            self._reach.remove(card)
            if card.given is not None:
                self._given[card.given].remove(article)
        for name in sorted({self._story_of[article] for article in gone if article in self._story_of}):
            story = self._stories.pop(name, None)
            left += [article for article in story.articles if article not in gone] if story else []
        return left

    def _find_held(self, articles: Sequence[str]) -> list[Signature]:
        return [] if self._held is None else [self._held[article] for article in articles]

    def _group(self, fresh: Iterable[str], left: Iterable[str]) -> None:
        """Group new articles with all that they may belong with, and what was left behind besides."""
        cards = sorted((self._cards[article] for article in fresh), key=_by_time)
        for start in range(0, len(cards), _AT_ONCE):
            batch = cards[start : start + _AT_ONCE]
            portraits = self._reach.portraits([card.article for card in batch])
            self._reach.open(batch)
            comparison = Comparison()
            for card, portrait in zip(batch, portraits, strict=True):
                comparison.meet(card.article, portrait, self._reach.near(card))
                self._reach.add(card)
            touched = sorted(comparison.touched(_TOUCHED))
            self._regroup((*left, *touched, *(card.article for card in batch)), comparison)
            left = ()

    def _regroup(self, articles: Iterable[str], comparison: Comparison | None = None) -> None:
        """Group the articles anew, with all that stand in a story with them or that someone put there."""
        cards = sorted((self._cards[article] for article in self._closed(articles)), key=_by_time)
        if not cards:
            return
        for card in cards:
            self._stories.pop(self._story_of.get(card.article, ""), None)
        if comparison is None or any(is_brief(card) for card in cards):
            # Headlines lend each other words, and so are compared when all that may lend stand together.
            comparison = Comparison()
        portraits = self._reach.portraits([card.article for card in cards])
        unmet = [pair for pair in zip(cards, portraits, strict=True) if not comparison.knows(pair[0])]
        compare(unmet, self._rarity.growth, comparison)
        allowed = self._rulings.may_join(cards)
        linkage = Linkage(
            self._rulings.seed(cards),
            pairs=comparison.among(cards),
            brief=[is_brief(card) for card in cards],
            weights=[_TEASER_WEIGHT if card.is_blurb else 1.0 for card in cards],
            days=[portrait.day for portrait in portraits],
            may_join=lambda one, other: (
                allowed(one, other)
                and not are_strangers(
                    [portraits[place] for place in one], [portraits[place] for place in other]
                )
            ),
            threshold=THRESHOLD,
        )
        places = self._rulings.unite(cards, linkage.run())
        groups = [[cards[place].article for place in group] for group in places]
        names = name_stories(groups, earlier=self._story_of, taken=self._stories.keys())
        for name, group in zip(names, groups, strict=True):
            self._story_of.update(dict.fromkeys(group, name))
        self._tell(dict(zip(names, groups, strict=True)))

    def _tell(self, groups: Mapping[str, Sequence[str]]) -> None:
        """Make stories of groups of articles, with no more signatures at hand than need be."""
        waiting: dict[str, Sequence[str]] = {}
        for name, group in groups.items():
            waiting[name] = group
            if sum(map(len, waiting.values())) >= FOUND_AT_ONCE:
                self._tell_these(waiting)
                waiting = {}
        self._tell_these(waiting)

    def _tell_these(self, groups: Mapping[str, Sequence[str]]) -> None:
        articles = [article for group in groups.values() for article in group]
        signed = {signature.article: signature for signature in self._find(articles)}
        for name, group in groups.items():
            self._stories[name] = _tell(name, [signed[article] for article in group], self._rulings)

    def _closed(self, articles: Iterable[str]) -> set[str]:
        """The articles with their whole stories, their partners and their given stories."""
        closed: set[str] = set()
        waiting = [article for article in articles if article in self._cards]
        while waiting:
            article = waiting.pop()
            if article in closed:
                continue
            closed.add(article)
            story = self._stories.get(self._story_of.get(article, ""))
            waiting += story.articles if story else ()
            waiting += self._given.get(self._cards[article].given or "", ())
            waiting += (other for other in self._rulings.partners(article) if other in self._cards)
        return closed


def _by_time(card: Card) -> tuple[bool, float, str]:
    published = card.published
    return (published is None, published.timestamp() if published else 0.0, card.article)


def _tell(name: str, signed: Sequence[Signature], rulings: Rulings) -> Story:
    """Make the Story of articles in order of time."""
    if len(signed) == 1:
        (alone,) = signed
        return Story(
            id=name, title=alone.title, articles=(alone.article,), origins=((alone.article,),), rank=1.0
        )
    copies = find_copies(signed)
    origins = find_origins(signed, copies)
    return Story(
        id=name,
        title=choose_title(signed),
        articles=tuple(each.article for each in signed),
        copies=copies,
        origins=origins,
        reasons=(*rulings.reasons({each.article for each in signed}), *find_reasons(signed)),
        rank=float(len(origins)),
    )
