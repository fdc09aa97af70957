"""The newsroom: refresh what is stored, group it, tell it, and keep what the user marks."""

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.sources import Bookmark, Problem, Source
from briefing.newsroom.progress import Progress, SourceFailed, SourceRead, Waiting
from briefing.newsroom.refresh import read_sources
from briefing.newsroom.run import Run
from briefing.settings import Settings
from briefing.sources import Reader
from briefing.store.store import Store

if TYPE_CHECKING:
    from briefing.model.briefs import Brief
    from briefing.model.news import Article
    from briefing.model.stories import Headline, Story
    from briefing.newsroom.editor import Editor
    from briefing.newsroom.events import Event
    from briefing.newsroom.marks import Marks
    from briefing.newsroom.search import Found
    from briefing.newsroom.shelf import Shelf
    from briefing.preferences import Preference
    from briefing.store.archive import Filed
    from briefing.stories.search import Query
    from briefing.text import Document

_LAST_DIGEST = "last digest"
_LINE = "line under what has come"


class SourceState(NamedTuple):
    """One source and how its last reading went."""

    source: Source
    bookmark: Bookmark | None
    """None where it has never been read."""


class Newsroom:
    """Everything that a face may ask for; safe to use from several threads at once."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        *,
        readers: Mapping[str, Reader],
        hire: "Callable[[], Editor]",
        run: Run,
    ) -> None:
        self.settings = settings
        self.store = store
        self._readers = readers
        self._run = run
        self._hire = hire
        self._hired: Editor | None = None
        self._marks: Marks | None = None
        self._grouped: Shelf | None = None
        self._problems: tuple[Problem, ...] = ()
        self._lock = threading.Lock()

    @property
    def marks(self) -> "Marks":
        """What the user marks, and how to take it back."""
        with self._lock:
            if self._marks is None:
                # For who reads what is told, not for who reads sources.
                from briefing.newsroom.marks import Marks  # noqa: PLC0415

                self._marks = Marks(self.store, lambda sections: self._editor().list_shown(sections))
            return self._marks

    def refresh(
        self, now: datetime, *, is_offline: bool = False, is_forced: bool = False
    ) -> Iterator[SourceRead | SourceFailed | Waiting]:
        """Read every source that is due, forced also those that rest: SourceRead or SourceFailed, Waiting between."""
        self._problems = ()
        places = {source.key: place for place, source in enumerate(self.settings.sources)}
        problems: list[tuple[int, Problem]] = []
        for event in read_sources(
            [
                source
                for source in self.settings.sources
                if not (is_offline and self._readers[source.kind].is_remote)
            ],
            readers=self._readers,
            store=self.store,
            now=now,
            arrival=lambda: self._arrival(now),
            deadline_seconds=self.settings.options.deadline,
            is_forced=is_forced,
        ):
            if isinstance(event, SourceFailed):
                # They come as threads end; told in the order of the configuration, the same run reads the same.
                problems.append((places[event.source.key], event.problem))
                self._problems = tuple(problem for _, problem in sorted(problems, key=itemgetter(0)))
            yield event

    def last_page(self) -> "tuple[Headline, ...]":
        """The best stories as they were last grouped, at once; nothing where none were or PATHs are given."""
        if self._run.has_own_scope:
            return ()
        # The screen wants it before it groups, and nobody else does.
        from briefing.newsroom.last_page import find_page  # noqa: PLC0415

        shelf = find_page(self.store)
        with self._lock:
            if not self._shelf.stories:
                self._grouped = shelf
            shelf = self._shelf
        return self._headlines(shelf, shelf.stories)

    def group(
        self, now: datetime, *, as_of: datetime | None = None, newest: int | None = None
    ) -> "Iterator[Event]":
        """Analyse what is new and group, or as it stood at an earlier time: Waiting, StoriesGrouped last.

        With `newest`, only so many articles take part: a first page, before there is any other.
        """
        yield from self._group(now, as_of, newest)

    def brief(
        self, now: datetime, *, stories: int | None, since: datetime | None = None
    ) -> "Iterator[Event]":
        """Group, then tell the best stories: StoriesGrouped, a BriefWritten each, DigestMade last."""
        shelf = yield from self._group(now, None)
        yield from self._editor().brief(
            self._headlines(shelf, shelf.stories),
            shelf,
            now,
            stories=stories,
            since=since,
            problems=self._problems,
        )

    @property
    def has_stories(self) -> bool:
        """Whether any story has been grouped, in this run or, for the page that is painted first, an earlier one."""
        return bool(self._shelf.stories)

    def tell(self, story: str) -> "Brief":
        """Tell one story of the last grouping by its id; KeyError where it is gone."""
        shelf = self._shelf
        found = shelf.story(story)
        return self._editor().tell(self._headlines(shelf, (found,))[0], shelf)

    def headlines_with(self, articles: Iterable[str]) -> "tuple[Headline, ...]":
        """The stories of the last grouping that hold any of these articles, as they are marked now."""
        shelf, wanted = self._shelf, frozenset(articles)
        return self._headlines(
            shelf, [each for each in shelf.stories if not wanted.isdisjoint(each.articles)]
        )

    def document(self, article: str) -> "Document":
        """One article made ready, by its id, for reading whole; KeyError where there is none."""
        return self._editor().analysis.documents((self._shelf.filed(article),))[0]

    def fill_in(self, article: str, now: datetime) -> "Document | Problem":
        """Fetch the page of a teaser and keep its text as a new version, or say why not; KeyError where it is gone."""
        filed = self._editor().fill_in(self._shelf.article(article), now)
        if isinstance(filed, Problem):
            return filed
        with self._lock:
            self._grouped = self._shelf.with_filed(filed)
        return self._editor().analysis.documents((filed,))[0]

    def search(self, query: "Query") -> "Iterator[Found]":
        """Find the stories of the last grouping that a query asks for, best first."""
        shelf = self._shelf
        return self._editor().search(query, self._headlines(shelf, shelf.stories), shelf)

    def export(self, brief: "Brief", now: datetime, folder: Path) -> Path:
        """Write a story to a file of its own; StateError where that cannot be."""
        return self._editor().export(brief, now, folder)

    def inspect(self) -> "Iterator[Document]":
        """Every article of the sources made ready, in the order they were read."""
        filed = self.store.archive.articles((source.key, None) for source in self.settings.sources)
        analysis = self._editor().analysis
        for _ in analysis.prepare_new(filed):
            pass
        for each in filed:
            yield from analysis.documents((each,))

    def sources(self) -> tuple[SourceState, ...]:
        """All sources of the configuration in its order, with how they fared."""
        bookmarks = self.store.bookmarks.find(source.key for source in self.settings.sources)
        return tuple(SourceState(source, bookmarks.get(source.key)) for source in self.settings.sources)

    def last_digest(self) -> datetime | None:
        """When the last digest of what is new since the last one was written whole."""
        written = self.store.places.find(_LAST_DIGEST)
        return datetime.fromisoformat(written) if written else None

    def draw_line(self, now: datetime) -> datetime:
        """Draw a line under what has come: what is kept from here on, whoever reads it, came after it."""
        line = self._arrival(now)
        if self.keeps_marks:
            self.store.places.keep(_LINE, line.isoformat())
        return line

    def keep_last_digest(self, line: datetime) -> None:
        """Note that the digest of what stands above a line was written whole, unless it had paths of its own."""
        if self.keeps_marks:
            self.store.places.keep(_LAST_DIGEST, line.isoformat())

    @property
    def keeps_marks(self) -> bool:
        """Whether marks are heeded and moved; a run with paths of its own leaves them alone."""
        return self._run.keeps_marks

    def prefer(self, preference: "Preference") -> bool:
        """Keep a setting in feeds.toml; False where this run has none. ConfigError where it cannot be written."""
        path = self.settings.path
        if path is None:
            return False
        # Nobody but a person at the screen changes a setting.
        from briefing.preferences import keep_preference  # noqa: PLC0415

        keep_preference(path, preference)
        return True

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def _group(
        self, now: datetime, as_of: datetime | None, newest: int | None = None
    ) -> "Generator[Event, None, Shelf]":
        filed = self.store.archive.articles(self._windows(as_of or now))
        if newest is not None:
            filed = tuple(sorted(filed, key=_newest_first)[:newest])
        if as_of is not None:
            filed = tuple(each for each in filed if _came_by(each.article, as_of))
        shelf = yield from self._editor().group(filed, now, as_of=as_of)
        with self._lock:
            self._grouped = shelf
        from briefing.newsroom.events import StoriesGrouped  # noqa: PLC0415 - with the analysis, not before it

        headlines = self._headlines(shelf, shelf.stories)
        progress = Progress(done=len(headlines), total=len(headlines), articles=len(filed))
        yield StoriesGrouped(headlines, progress)
        return shelf

    def _arrival(self, now: datetime) -> datetime:
        """When what is kept now is said to have come: after the last line, even where the clock stands still."""
        written = self.store.places.find(_LINE)
        line = datetime.fromisoformat(written) if written else None
        return now if line is None or line < now else line + timedelta(microseconds=1)

    def _windows(self, now: datetime) -> Iterator[tuple[str, datetime | None]]:
        """From when on each source's articles take part: local ones always, a feed's for `keep_days`."""
        oldest = now - timedelta(days=self.settings.options.keep_days)
        for source in self.settings.sources:
            yield source.key, oldest if self._readers[source.kind].is_remote else None

    def _headlines(self, shelf: "Shelf", stories: "Sequence[Story]") -> "tuple[Headline, ...]":
        desk = self.store.desk
        stars = desk.stars() if self.keeps_marks else frozenset()
        seen: Mapping[str, tuple[int, datetime]] = {}
        if self.keeps_marks:
            seen = desk.seen_of(stories[0].articles) if len(stories) == 1 else desk.seen()
        return tuple(shelf.headline(story, seen, stars) for story in stories)

    @property
    def _shelf(self) -> "Shelf":
        """The last grouping; an empty one before the first."""
        if self._grouped is not None:
            return self._grouped
        from briefing.newsroom.shelf import Shelf  # noqa: PLC0415 - as the marks

        return Shelf()

    def _editor(self) -> "Editor":
        with self._lock:
            if self._hired is None:
                self._hired = self._hire()
            return self._hired


def _newest_first(filed: "Filed") -> tuple[float, str]:
    came = filed.article.published or filed.article.kept
    return (-came.timestamp() if came else 0.0, filed.article.id)


def _came_by(article: "Article", time: datetime) -> bool:
    """Whether an article had come out by a time; one that says no time counts from when it was kept."""
    came = article.published or article.kept
    return came is not None and came <= time
