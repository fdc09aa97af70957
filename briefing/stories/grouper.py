"""The stories of a growing archive: what is new is compared with what it may belong to, and with nothing else.

Whoever keeps articles keeps their signatures (bytes under `signature.RULES`) and the Stories that came out last.
A run that starts anew calls `Grouper.restore(signatures, stories, constraints)` with those of the time window, which
compares nothing; then `add` with the signatures that are new or changed, `remove` with the ids that are gone, and
`stories()`. Grouping all at once is `add` on an empty Grouper.
"""

from collections.abc import Iterable, Mapping, Sequence

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.stories.constraining import Rulings
from briefing.stories.copies import find_copies, find_origins
from briefing.stories.identity import name_stories
from briefing.stories.index import Index
from briefing.stories.likeness import cosine, days_between, kinship, likeness, nearness
from briefing.stories.linkage import Linkage
from briefing.stories.pairs import compare
from briefing.stories.reasons import find_reasons
from briefing.stories.signature import Signature
from briefing.stories.titles import choose_title
from briefing.stories.vectors import Portrait, Rarity, is_brief

THRESHOLD = -1.9
"""The likeness from which on two groups tell of one event."""
_TEASER_WEIGHT = 0.5
"""What a teaser says of its group beside an article: two sentences bridge what whole texts keep apart."""
_TOUCHED = THRESHOLD - 0.4
"""From here on a new article makes the story of its neighbour worth another look."""
_MOST_TOUCHED = 20
_UNSETTLED_SHARE = 1 / 8
"""So much of an archive may be new since its words were last weighed: then all of it is grouped anew."""


class Grouper:
    """Articles and the stories that they make, kept up to date as articles come, change and go."""

    def __init__(
        self, constraints: Constraints | None = None, *, earlier: Mapping[str, str] | None = None
    ) -> None:
        """Start empty; `earlier` maps article ids to the story ids that they once had."""
        self._rulings = Rulings(constraints or Constraints())
        self._signatures: dict[str, Signature] = {}
        self._story_of: dict[str, str] = dict(earlier or {})
        self._stories: dict[str, Story] = {}
        self._given: dict[str, list[str]] = {}
        self._rarity = Rarity()
        self._unsettled = 0
        self._portraits: dict[str, Portrait] = {}
        self._index: Index | None = None
        self._places: list[str] = []
        self._filed: set[str] = set()

    @classmethod
    def restore(
        cls,
        signatures: Iterable[Signature],
        stories: Iterable[Story],
        constraints: Constraints,
        *,
        unsettled: int = 0,
    ) -> "Grouper":
        """Go on from stories that these same rules made of these articles; what has no story is added.

        `unsettled` is what the Grouper that made them said of itself.
        """
        grouper = cls(constraints)
        grouper._unsettled = unsettled
        known = {each.article: each for each in signatures}
        for story in stories:
            if all(article in known for article in story.articles):
                grouper._stories[story.id] = story
                grouper._story_of.update(dict.fromkeys(story.articles, story.id))
            else:
                # Part of the story has left the window: the rest is grouped again and keeps its id.
                grouper._story_of.update(
                    (article, story.id) for article in story.articles if article in known
                )
        for story in grouper._stories.values():
            for article in story.articles:
                grouper._take(known.pop(article))
        grouper.add(known.values())
        return grouper

    def add(self, signatures: Iterable[Signature]) -> None:
        """Take in articles that are new or have changed, and look again at the stories that they touch."""
        fresh = list(signatures)
        left = self._drop([each.article for each in fresh if each.article in self._signatures])
        for each in fresh:
            self._take(each)
        self._unsettled += len(fresh)
        if self._unsettled > _UNSETTLED_SHARE * len(self._signatures):
            # The counts that weigh words are no longer those by which stories were made.
            self._unsettled = 0
            self._rarity.weigh_anew()
            self._portraits.clear()
            self._index = None
            self._regroup(self._signatures)
        elif fresh:
            self._regroup((*left, *self._touched(fresh)))

    def remove(self, articles: Iterable[str]) -> None:
        """Forget articles; their stories are looked at again."""
        gone = [article for article in articles if article in self._signatures]
        self._unsettled += len(gone)
        left = self._drop(gone)
        for article in gone:
            self._story_of.pop(article, None)
        self._regroup(left)

    def constrain(self, constraints: Constraints) -> None:
        """Heed what the user says from here on; stories that it names are looked at again."""
        before = self._rulings.constraints
        self._rulings = Rulings(constraints)
        changed = {*before.together} ^ {*constraints.together} | {*before.apart} ^ {*constraints.apart}
        named = {article for pair in changed for article in pair if article in self._signatures}
        if named:
            self._regroup(sorted(named))

    @property
    def unsettled(self) -> int:
        """How many articles came, changed or went since all were last grouped together."""
        return self._unsettled

    def stories(self) -> tuple[Story, ...]:
        """All stories: most origins first, then by id."""
        return tuple(sorted(self._stories.values(), key=lambda story: (-len(story.origins), story.id)))

    def _take(self, signature: Signature) -> None:
        self._signatures[signature.article] = signature
        self._rarity.count(signature)
        if signature.given is not None:
            self._given.setdefault(signature.given, []).append(signature.article)

    def _drop(self, articles: Iterable[str]) -> list[str]:
        """Take articles out; list those that they leave behind in their stories."""
        left: list[str] = []
        gone = set(articles)
        for article in sorted(gone):
            signature = self._signatures.pop(article)
            self._rarity.uncount(signature)
            self._portraits.pop(article, None)
            self._filed.discard(article)
            if signature.given is not None:
                self._given[signature.given].remove(article)
        for name in sorted({self._story_of[article] for article in gone if article in self._story_of}):
            story = self._stories.pop(name, None)
            left += [article for article in story.articles if article not in gone] if story else []
        return left

    def _portrait(self, signature: Signature) -> Portrait:
        portrait = self._portraits.get(signature.article)
        if portrait is None:
            portrait = self._portraits[signature.article] = self._rarity.portray(signature)
        return portrait

    def _touched(self, fresh: Sequence[Signature]) -> list[str]:
        """The new articles, and those that they may belong with."""
        touched = [each.article for each in fresh]
        index = self._indexed()
        for each in fresh:
            portrait = self._portrait(each)
            found = index.near(portrait.vector, each.language, each.published)
            parts = sorted((-part, place) for place, part in found.items())[: 2 * _MOST_TOUCHED]
            near: list[tuple[float, str]] = []
            for _, place in parts:
                other = self._signatures.get(self._places[place])
                if other is not None and other is not each:
                    theirs = self._portrait(other)
                    shared = cosine(portrait.vector, theirs.vector, self._rarity.growth)
                    alike = likeness(shared) + kinship(portrait.names, theirs.names)
                    days = days_between(each.published, other.published)
                    near.append((-alike - nearness(days), other.article))
            touched += [article for value, article in sorted(near)[:_MOST_TOUCHED] if -value >= _TOUCHED]
        return touched

    def _indexed(self) -> Index:
        """The index, with every article in it."""
        if self._index is None:
            self._index, self._places, self._filed = Index(), [], set()
        if len(self._filed) < len(self._signatures):
            for article, signature in self._signatures.items():
                if article not in self._filed:
                    self._index.add(
                        len(self._places),
                        self._portrait(signature).vector,
                        signature.language,
                        signature.published,
                    )
                    self._places.append(article)
                    self._filed.add(article)
        return self._index

    def _regroup(self, articles: Iterable[str]) -> None:
        """Group the articles anew, with all that stand in a story with them or that someone put there."""
        signed = sorted((self._signatures[article] for article in self._closed(articles)), key=_by_time)
        if not signed:
            return
        for each in signed:
            self._stories.pop(self._story_of.get(each.article, ""), None)
        linkage = Linkage(
            self._rulings.seed(signed),
            pairs=compare(signed, [self._portrait(each) for each in signed], self._rarity.growth),
            brief=[is_brief(each) for each in signed],
            weights=[_TEASER_WEIGHT if each.is_blurb else 1.0 for each in signed],
            days=[_day(each) for each in signed],
            may_join=self._rulings.may_join(signed),
            threshold=THRESHOLD,
        )
        groups = [[signed[place] for place in group] for group in self._rulings.unite(signed, linkage.run())]
        names = name_stories(
            [[each.article for each in group] for group in groups],
            earlier=self._story_of,
            taken=self._stories.keys(),
        )
        for name, group in zip(names, groups, strict=True):
            self._stories[name] = _tell(name, group, self._rulings)
            self._story_of.update((each.article, name) for each in group)

    def _closed(self, articles: Iterable[str]) -> set[str]:
        """The articles with their whole stories, their partners and their given stories."""
        closed: set[str] = set()
        waiting = [article for article in articles if article in self._signatures]
        while waiting:
            article = waiting.pop()
            if article in closed:
                continue
            closed.add(article)
            story = self._stories.get(self._story_of.get(article, ""))
            waiting += story.articles if story else ()
            waiting += self._given.get(self._signatures[article].given or "", ())
            waiting += (other for other in self._rulings.partners(article) if other in self._signatures)
        return closed


def _by_time(signature: Signature) -> tuple[bool, float, str]:
    published = signature.published
    return (published is None, published.timestamp() if published else 0.0, signature.article)


def _day(signature: Signature) -> float | None:
    return None if signature.published is None else signature.published.timestamp() / 86_400


def _tell(name: str, signed: Sequence[Signature], rulings: Rulings) -> Story:
    """Make the Story of articles in order of time."""
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
