"""Which stories the list shows, and which wait: nothing moves under the cursor before the user says so."""

from dataclasses import dataclass, replace
from operator import itemgetter

from briefing.model.stories import Headline


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The stories shown, those that wait to be shown, and the filter over them."""

    headlines: tuple[Headline, ...] = ()
    waiting: tuple[Headline, ...] | None = None
    """All stories as last grouped, where that is not what is shown."""
    query: str = ""
    found: frozenset[str] | None = None
    """Ids of the stories that the query asks for; None while nothing is searched for."""
    complaints: tuple[str, ...] = ()
    """What of the query could not be understood."""
    hints: tuple[str, ...] = ()
    """What of it may have been meant otherwise."""
    is_partial: bool = False
    """Only the top of the page is known: what stands below it is not new."""

    def arrive(
        self, headlines: tuple[Headline, ...], *, is_held: bool, is_partial: bool = False
    ) -> "FrontPage":
        """Take stories in: all at once, or, held, only what changes no row's place."""
        ordered = followed_first(headlines)
        if not is_held or not self.headlines:
            return replace(self, headlines=ordered, waiting=None, is_partial=is_partial)
        arrived = {each.story.id: each for each in ordered}
        kept = tuple(arrived.get(each.story.id, each) for each in self.headlines)
        if self.is_partial:
            known = {each.story.id for each in kept}
            last = max((n for n, each in enumerate(ordered) if each.story.id in known), default=-1)
            below = tuple(each for each in ordered[last + 1 :] if each.story.id not in known)
            page = replace(self, headlines=(*kept, *below), is_partial=False)
            return replace(page, waiting=None if page.headlines == ordered else ordered)
        return replace(self, headlines=kept, waiting=None if kept == ordered else ordered)

    def settle(self, headlines: tuple[Headline, ...]) -> "FrontPage":
        """Take stories in after the user's change: each row stays; one made of others stands where they did."""
        rows = {each.story.id: number for number, each in enumerate(self.headlines)}
        of_article = {
            article: rows[each.story.id]
            for each in reversed(self.headlines)
            for article in each.story.articles
        }
        placed: list[tuple[int, Headline]] = []
        row = -1
        for each in followed_first(headlines):
            theirs = [of_article[article] for article in each.story.articles if article in of_article]
            # One that is new altogether stands below the one before it.
            row = rows.get(each.story.id, min(theirs, default=row))
            placed.append((row, each))
        ordered = tuple(each for _, each in sorted(placed, key=itemgetter(0)))
        return replace(self, headlines=ordered, waiting=None, is_partial=False)

    def take_in(self) -> "FrontPage":
        """Show what waits."""
        return self if self.waiting is None else replace(self, headlines=self.waiting, waiting=None)

    def with_headline(self, story: str, **changes: object) -> "FrontPage":
        """Change one story's row at once, before the store has answered."""
        return replace(
            self,
            headlines=_changed(self.headlines, story, changes),
            waiting=None if self.waiting is None else _changed(self.waiting, story, changes),
        )

    @property
    def arrivals(self) -> int:
        """How many stories wait that the list does not have."""
        if self.waiting is None:
            return 0
        known = {each.story.id for each in self.headlines}
        return sum(each.story.id not in known for each in self.waiting)

    @property
    def shown(self) -> tuple[Headline, ...]:
        """The stories that match the filter."""
        if self.found is None:
            return self.headlines
        return tuple(each for each in self.headlines if each.story.id in self.found)

    @property
    def unread(self) -> int:
        """How many stories are new or changed."""
        return sum(each.state != "seen" for each in self.headlines)

    def headline(self, story: str) -> Headline | None:
        """One story's row."""
        return next((each for each in self.headlines if each.story.id == story), None)


def followed_first(headlines: tuple[Headline, ...]) -> tuple[Headline, ...]:
    """Starred stories with something new stand on top; else the order stays."""
    return tuple(sorted(headlines, key=lambda each: not (each.is_starred and each.state != "seen")))


def _changed(headlines: tuple[Headline, ...], story: str, changes: dict[str, object]) -> tuple[Headline, ...]:
    return tuple(replace(each, **changes) if each.story.id == story else each for each in headlines)  # type: ignore[arg-type]  # fields by name
