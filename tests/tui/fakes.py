"""A newsroom for screens: stories as they are told to it, and a record of what it was asked for."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from briefing.model.briefs import Brief
from briefing.model.news import Article
from briefing.model.sources import Problem, Source
from briefing.model.stories import Headline, Story
from briefing.newsroom.events import Event, StoriesGrouped
from briefing.newsroom.marks import Marks, Undone
from briefing.newsroom.newsroom import Newsroom, SourceState
from briefing.newsroom.progress import Progress, SourceFailed, SourceRead, Waiting
from briefing.newsroom.search import Found
from briefing.settings import Options, Settings
from briefing.stories.search import Query
from briefing.stories.terms import Words
from briefing.text import Document
from tests.tui.telling import FLOOD, a_document, a_story, brief_of, story_id, story_of


class FakeMarks(Marks):
    """Marks in memory."""

    def __init__(self, newsroom: "FakeNewsroom") -> None:
        self._newsroom = newsroom

    def glance(self, brief: Brief, now: datetime) -> None:
        """Mark for good."""
        self._newsroom.asked.append(f"see {brief.story.id}")
        self._newsroom.seen.add(brief.story.id)

    def see(self, brief: Brief, now: datetime) -> None:
        """Mark."""
        self.glance(brief, now)
        self._newsroom.undos.append(("read", brief.story.id))

    def unsee(self, story: Story) -> None:
        """Take the mark."""
        self._newsroom.asked.append(f"unsee {story.id}")
        self._newsroom.seen.discard(story.id)

    def star(self, story: Story) -> bool:
        """Star or not."""
        newsroom = self._newsroom
        newsroom.starred ^= {story.id}
        newsroom.asked.append(f"star {story.id}")
        newsroom.undos.append(("star", story.id))
        return story.id in newsroom.starred

    def merge(self, stories: Sequence[Story]) -> None:
        """Join the articles of stories."""
        newsroom = self._newsroom
        ids = [story.id for story in stories]
        newsroom.asked.append(f"merge {' '.join(ids)}")
        before = newsroom.articles
        joined = tuple(each for articles in before if story_id(articles) in ids for each in articles)
        rest = tuple(articles for articles in before if story_id(articles) not in ids)
        newsroom.articles = (joined, *rest)
        newsroom.undos.append(("merge", before))

    def split(self, story: Story, article: str) -> None:
        """Take an article out."""
        newsroom = self._newsroom
        newsroom.asked.append(f"split {story.id} {article}")
        before = newsroom.articles
        newsroom.articles = tuple(
            part
            for articles in before
            for part in (
                tuple(each for each in articles if each.id != article),
                tuple(each for each in articles if each.id == article),
            )
            if part
        )
        newsroom.undos.append(("split", before))

    def undo(self) -> Undone | None:
        """Take back the last."""
        newsroom = self._newsroom
        if not newsroom.undos:
            return None
        what, before = newsroom.undos.pop()
        if what == "read":
            newsroom.seen.discard(str(before))
        elif what == "star":
            newsroom.starred ^= {str(before)}
        else:
            assert isinstance(before, tuple)
            newsroom.articles = before
            return Undone(what)
        return Undone(
            what, tuple(each.id for story in newsroom.articles for each in story if story_id(story) == before)
        )

    def keep_place(self, name: str, value: str) -> None:
        """Keep."""
        self._newsroom.places[name] = value

    def place(self, name: str) -> str | None:
        """As kept."""
        return self._newsroom.places.get(name)


class FakeNewsroom(Newsroom):
    """Stories in memory; every verb works."""

    def __init__(
        self, articles: tuple[tuple[Article, ...], ...] = (), options: Options | None = None
    ) -> None:
        self.articles = articles
        """By story."""
        self.arriving: tuple[tuple[Article, ...], ...] = ()
        """What the next refresh brings."""
        self.pages: dict[str | None, str] = {}
        """Full texts by address."""
        self.asked: list[str] = []
        self.has_grouped = False
        self.seen: set[str] = set()
        self.starred: set[str] = set()
        self.places: dict[str, str] = {}
        self.undos: list[tuple[str, object]] = []
        self.states: tuple[SourceState, ...] = (
            SourceState(Source("feed", "A feed", "https://news.example/feed"), None),
        )
        """The sources and how they fared: one feed that has never been read."""
        self.settings = Settings(options=options or Options(theme="dark", refresh_minutes=0))
        self.paged: tuple[Headline, ...] = ()
        """The last page."""
        self.has_marks = True
        self.problems: tuple[Problem, ...] = ()
        """How the next refreshes go wrong."""
        self.stuck_seconds = 0.0
        """How long a source keeps everyone waiting."""

    @property
    def marks(self) -> FakeMarks:
        """All of them are in the lists here."""
        return FakeMarks(self)

    def close(self) -> None:
        """Nothing is open."""

    @property
    def keeps_marks(self) -> bool:
        """As set."""
        return self.has_marks

    @property
    def has_stories(self) -> bool:
        """Whether any has been grouped."""
        return self.has_grouped

    def refresh(
        self, now: datetime, *, is_offline: bool = False, is_forced: bool = False
    ) -> Iterator[SourceRead | SourceFailed | Waiting]:
        """Bring what is arriving, and the problems."""
        self.asked.append("forced refresh" if is_forced else "refresh")
        for number, problem in enumerate(self.problems, 1):
            source = Source("feed", problem.source, f"https://{problem.source}.example/")
            yield SourceFailed(source, problem, Progress(number, len(self.problems), failed=number))
        time.sleep(self.stuck_seconds)
        self.articles += self.arriving
        yield Waiting("sources", Progress(0, 1))
        yield SourceRead(
            Source("feed", "A feed", "https://news.example/"),
            len(self.arriving),
            Progress(1, 1, articles=len(self.arriving)),
        )
        self.arriving = ()

    def last_page(self) -> tuple[Headline, ...]:
        """Nothing: the grouping is quick enough."""
        return self.paged

    def search(self, query: Query) -> Iterator[Found]:
        """Stories whose titles hold every word, and the terms about the story itself."""
        for articles in self.articles:
            headline = self._headline(articles)
            title = headline.story.title.casefold()
            words = [term for term in query.wanted if isinstance(term, Words)]
            others = [term for term in query.wanted if not isinstance(term, Words)]
            if all(term.text.casefold() in title for term in words) and all(
                t.holds(headline) for t in others
            ):
                yield Found(headline, (), ())

    def group(
        self, now: datetime, *, as_of: datetime | None = None, newest: int | None = None
    ) -> Iterator[Event]:
        """All stories, in the order given."""
        self.asked.append("group" if newest is None else "group the newest")
        self.has_grouped = bool(self.articles)
        headlines = tuple(
            self._headline(each) for each in self.articles if not _all_after(each, as_of or now)
        )
        yield StoriesGrouped(headlines, Progress(1, 1))

    def tell(self, story: str) -> Brief:
        """One story told."""
        for articles in self.articles:
            if story_id(articles) == story:
                return brief_of(articles)
        raise KeyError(story)

    def headlines_with(self, articles: Iterable[str]) -> tuple[Headline, ...]:
        """Stories with any of these articles."""
        wanted = set(articles)
        return tuple(self._headline(each) for each in self.articles if wanted & {one.id for one in each})

    def document(self, article: str) -> Document:
        """One article."""
        for articles in self.articles:
            for each in articles:
                if each.id == article:
                    return a_document(each)
        raise KeyError(article)

    def fill_in(self, article: str, now: datetime) -> Document | Problem:
        """The text that stands on its page, or that there is none."""
        self.asked.append(f"fill in {article}")
        old = self.document(article).article
        if old.url not in self.pages:
            return Problem(old.outlet, "the linked page holds no article that can be read", "try the browser")
        full = replace(old, text=self.pages[old.url], is_blurb=False, version=old.version + 1)
        self.articles = tuple(
            tuple(full if each.id == article else each for each in story) for story in self.articles
        )
        return a_document(full)

    def sources(self) -> tuple[SourceState, ...]:
        """As given."""
        return self.states

    def _headline(self, articles: tuple[Article, ...]) -> Headline:
        story = story_of(articles)
        return Headline(
            story=story,
            state="seen" if story.id in self.seen else "new",
            newest=max((each.published for each in articles if each.published), default=None),
            sources=len({each.outlet for each in articles}),
            is_starred=story.id in self.starred,
            told=max((each.published for each in articles if each.published), default=None),
        )


def _all_after(articles: tuple[Article, ...], now: datetime) -> bool:
    return all(each.published is not None and each.published > now for each in articles)


def a_newsroom(count: int = 5, options: Options | None = None) -> FakeNewsroom:
    """A newsroom of so many stories."""
    outlets = ("The Harrow Post", "Northern Wire", "Coast Radio")
    return FakeNewsroom(
        articles=tuple(
            a_story(f"{n + 1}. {FLOOD.splitlines()[0]}", outlets=outlets[: 1 + n % 3], hours_ago=n * 7)
            for n in range(count)
        ),
        options=options,
    )
