"""What the user marks, each mark with the way to take it back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.model.marks import Constraints, Shown
from briefing.store.store import Store

if TYPE_CHECKING:
    from briefing.model.briefs import Brief, Section
    from briefing.model.stories import Story


@dataclass(frozen=True, slots=True)
class Undone:
    """A mark that was taken back."""

    what: str
    """In words."""
    articles: tuple[str, ...] = ()
    """Whose marks have changed; none where stories were merged or split, and must be grouped anew."""


class Marks:
    """Seen, starred, merged, split; each can be undone as long as the program runs."""

    def __init__(self, store: Store, list_shown: "Callable[[Iterable[Section]], tuple[Shown, ...]]") -> None:
        self._desk = store.desk
        self._places = store.places
        self._list_shown = list_shown
        self._undo: list[tuple[Undone, Callable[[], None]]] = []

    def glance(self, brief: "Brief", now: datetime) -> None:
        """Note that a story was in view as this brief tells it: nobody asked for it, and undo passes over it."""
        articles = [(coverage.article.id, coverage.article.version) for coverage in brief.coverage]
        self._desk.mark_seen(articles, self._list_shown(brief.sections), now)

    def see(self, brief: "Brief", now: datetime) -> None:
        """Mark a story read as this brief tells it."""
        articles = [(coverage.article.id, coverage.article.version) for coverage in brief.coverage]
        seen = self._desk.seen_of(article for article, _ in articles)
        is_news = any(seen.get(article, (0, now))[0] != version for article, version in articles)
        take_back = self._restore([article for article, _ in articles])
        self.glance(brief, now)
        if is_news:
            self._undo.append((Undone(f"read: {brief.story.title}", brief.story.articles), take_back))

    def unsee(self, story: "Story") -> None:
        """Make a story unread."""
        take_back = self._restore(story.articles)
        self._desk.mark_unseen(story.articles)
        self._undo.append((Undone(f"unread: {story.title}", story.articles), take_back))

    def star(self, story: "Story") -> bool:
        """Star a story, or take its star; tell whether it has one after that."""
        before = self._desk.stars().intersection(story.articles)
        if before:
            self._desk.unstar(story.articles)
            undone = Undone(f"star taken: {story.title}", story.articles)
            self._undo.append((undone, lambda: self._desk.star(sorted(before))))
            return False
        self._desk.star(story.articles)
        undone = Undone(f"starred: {story.title}", story.articles)
        self._undo.append((undone, lambda: self._desk.unstar(story.articles)))
        return True

    def merge(self, stories: "Sequence[Story]") -> None:
        """Make several stories one, whatever the rules say."""
        before = self._desk.constraints()
        # Every article is tied, not one of each story: the rules may yet part what they joined.
        joined = dict.fromkeys(article for story in stories for article in story.articles)
        first, *others = joined
        self._desk.keep_constraints(
            replace(
                before,
                together=(*before.together, *((first, other) for other in others)),
                apart=tuple(pair for pair in before.apart if not joined.keys() >= set(pair)),
            )
        )
        self._undo.append(
            (Undone(f"merged: {stories[0].title}"), lambda: self._desk.keep_constraints(before))
        )

    def split(self, story: "Story", article: str) -> None:
        """Take one article out of a story for good."""
        before = self._desk.constraints()
        others = [other for other in story.articles if other != article]
        # Merged ones that were tied through this article stay together.
        tied = [
            one if other == article else other for one, other in before.together if article in (one, other)
        ]
        self._desk.keep_constraints(
            Constraints(
                together=(
                    *(pair for pair in before.together if article not in pair),
                    *((tied[0], other) for other in tied[1:]),
                ),
                apart=(*before.apart, *((article, other) for other in others)),
            )
        )
        self._undo.append((Undone(f"split: {story.title}"), lambda: self._desk.keep_constraints(before)))

    def undo(self) -> Undone | None:
        """Take back the last mark; say what it was, None where there is none."""
        if not self._undo:
            return None
        what, take_back = self._undo.pop()
        take_back()
        return what

    def keep_place(self, name: str, value: str) -> None:
        """Keep where the user was (`name` is the screen's own word) for the next run."""
        self._places.keep(name, value)

    def place(self, name: str) -> str | None:
        """Where the user was, as kept."""
        return self._places.find(name)

    def _restore(self, articles: Sequence[str]) -> Callable[[], None]:
        """The way back to how these articles are marked as seen at this moment."""
        before = self._desk.seen_of(articles)
        shown = self._desk.shown(articles)

        def restore() -> None:
            self._desk.mark_unseen(articles)
            for article, (version, seen) in sorted(before.items()):
                theirs = [each for each in shown if each.spans[0].article == article]
                self._desk.mark_seen(((article, version),), theirs, seen)

        return restore
