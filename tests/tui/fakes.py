"""A newsroom for screens: stories as they are told to it, and a record of what it was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from briefing.model import (
    Article,
    Brief,
    Coverage,
    Finding,
    Headline,
    Layout,
    Row,
    Section,
    Source,
    Span,
    Story,
)
from briefing.newsroom import Event, Newsroom, Progress, SourceRead, SourceState, StoriesGrouped, Waiting
from briefing.text import Document
from briefing.text.document import Sentence, SentenceKind

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FLOOD = (
    "Flood reaches the old town of Harrowgate after a night of rain that nobody had foreseen\n"
    "The river Harrow rose by two metres overnight. Mayor Ilse Brandt said the old bridge was closed.\n"
    "“We have never seen water like this,” Brandt told the Harrow Post. At least 12 people were brought to safety."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain(Finding):
    """A finding with rows of our own."""

    shown: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """As given."""
        return self.shown


def an_article(text: str, outlet: str, published: datetime | None = NOON) -> Article:
    """An article with a readable id."""
    return Article(
        id=f"{outlet}-{abs(hash(text)) % 10**8}".lower().replace(" ", "-"),
        outlet=outlet,
        title=text.split("\n", 1)[0],
        text=text,
        published=published,
        url=f"https://news.example/{outlet.lower().replace(' ', '-')}",
    )


def a_document(article: Article) -> Document:
    """Sentences cut at full stops: enough to show an article."""
    sentences: list[Sentence] = []
    offset = 0
    for paragraph, line in enumerate(article.text.split("\n")):
        kind = SentenceKind.BODY if paragraph else SentenceKind.TITLE
        start = offset
        parts = line.split(". ") if paragraph else [line]
        for number, part in enumerate(parts):
            end = start + len(part) + (1 if number < len(parts) - 1 else 0)
            if end > start:
                sentences.append(Sentence(start, end, kind, paragraph))
            start = end + 1
        offset += len(line) + 1
    return Document(article=article, language="en", sentences=tuple(sentences))


@dataclass
class FakeNewsroom(Newsroom):
    """Stories in memory; every verb works."""

    articles: tuple[tuple[Article, ...], ...] = ()
    """By story."""
    arriving: tuple[tuple[Article, ...], ...] = ()
    """What the next refresh brings."""
    asked: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    starred: set[str] = field(default_factory=set)
    places: dict[str, str] = field(default_factory=dict)
    undos: list[tuple[str, object]] = field(default_factory=list)

    def refresh(
        self, now: datetime, *, is_offline: bool = False, deadline_seconds: float = 20.0
    ) -> Iterator[Event]:
        """Bring what is arriving."""
        self.asked.append("refresh")
        self.articles += self.arriving
        yield Waiting("sources", Progress(0, 1))
        yield SourceRead(
            Source("feed", "A feed", "https://news.example/"),
            len(self.arriving),
            Progress(1, 1, articles=len(self.arriving)),
        )
        self.arriving = ()

    def group(self, now: datetime) -> Iterator[Event]:
        """All stories, in the order given."""
        headlines = tuple(self._headline(each) for each in self.articles if not _all_after(each, now))
        yield StoriesGrouped(headlines, Progress(1, 1))

    def tell(self, story: str) -> Brief:
        """One story told."""
        for articles in self.articles:
            if _id(articles) == story:
                return self._brief(articles)
        raise KeyError(story)

    def document(self, article: str) -> Document:
        """One article."""
        for articles in self.articles:
            for each in articles:
                if each.id == article:
                    return a_document(each)
        raise KeyError(article)

    def sources(self) -> tuple[SourceState, ...]:
        """One feed that has never been read."""
        return (SourceState(Source("feed", "A feed", "https://news.example/feed"), None),)

    def mark_seen(self, story: str, now: datetime) -> None:
        """Mark."""
        self.asked.append(f"mark_seen {story}")
        self.seen.add(story)
        self.undos.append(("mark", story))

    def mark_unseen(self, story: str) -> None:
        """Take the mark."""
        self.asked.append(f"mark_unseen {story}")
        self.seen.discard(story)

    def star(self, story: str) -> bool:
        """Star or not."""
        self.starred ^= {story}
        self.asked.append(f"star {story}")
        self.undos.append(("star", story))
        return story in self.starred

    def merge(self, stories: tuple[str, ...]) -> None:
        """Join the articles of stories."""
        self.asked.append(f"merge {' '.join(stories)}")
        before = self.articles
        joined = tuple(each for articles in before if _id(articles) in stories for each in articles)
        rest = tuple(articles for articles in before if _id(articles) not in stories)
        self.articles = (joined, *rest)
        self.undos.append(("merge", before))

    def split(self, story: str, article: str) -> None:
        """Take an article out."""
        self.asked.append(f"split {story} {article}")
        before = self.articles
        self.articles = tuple(
            part
            for articles in before
            for part in (
                tuple(each for each in articles if each.id != article),
                tuple(each for each in articles if each.id == article),
            )
            if part
        )
        self.undos.append(("split", before))

    def undo(self) -> str | None:
        """Take back the last."""
        if not self.undos:
            return None
        what, before = self.undos.pop()
        if what == "mark":
            self.seen.discard(str(before))
        elif what == "star":
            self.starred ^= {str(before)}
        else:
            assert isinstance(before, tuple)
            self.articles = before
        return what

    def keep_place(self, name: str, value: str) -> None:
        """Keep."""
        self.places[name] = value

    def place(self, name: str) -> str | None:
        """As kept."""
        return self.places.get(name)

    def _headline(self, articles: tuple[Article, ...]) -> Headline:
        story = _story(articles)
        return Headline(
            story=story,
            state="seen" if story.id in self.seen else "new",
            newest=max((each.published for each in articles if each.published), default=None),
            sources=len({each.outlet for each in articles}),
            is_starred=story.id in self.starred,
        )

    def _brief(self, articles: tuple[Article, ...]) -> Brief:
        documents = tuple(a_document(each) for each in articles)
        return Brief(
            story=_story(articles),
            state="new",
            coverage=tuple(
                Coverage(
                    article=each.article,
                    letter=chr(ord("a") + n),
                    sentences=tuple((one.start, one.end) for one in each.sentences),
                )
                for n, each in enumerate(documents)
            ),
            sections=_sections(documents),
        )


def _sections(documents: tuple[Document, ...]) -> tuple[Section, ...]:
    first = documents[0]
    bodies = [each for each in first.sentences if each.kind is SentenceKind.BODY]
    summary = tuple(
        Finding(text=first.words_at(each.start, each.end), spans=_everywhere(documents, each))
        for each in bodies
    )
    quotes = tuple(
        Plain(
            text=first.words_at(each.start, each.end),
            spans=(first.span(each.start, each.end),),
            shown=(
                Row(
                    cells=(first.words_at(each.start, each.end),),
                    spans=(first.span(each.start, each.end),),
                    group="Ilse Brandt, Mayor",
                ),
                Row(
                    cells=(first.words_at(each.start, each.end),),
                    spans=(first.span(each.start, each.end),),
                    group="Ilse Brandt, Mayor",
                    lead="reworded:",
                    depth=1,
                ),
            ),
        )
        for each in bodies[-1:]
    )
    figures = tuple(
        Plain(
            text="12",
            spans=(first.span(each.start, each.end),),
            shown=(
                Row(
                    cells=("12 people", "brought to safety", "Brandt"),
                    spans=(first.span(each.start, each.end),),
                    note="single source",
                    sign="single",
                ),
            ),
        )
        for each in bodies[-1:]
    )
    return (
        Section("summary", "Summary", Layout.PROSE, summary),
        Section("quotes", "Who said what", Layout.LIST, quotes),
        Section("figures", "Figures", Layout.TABLE, figures),
    )


def _everywhere(documents: tuple[Document, ...], sentence: Sentence) -> tuple[Span, ...]:
    words = documents[0].words_at(sentence.start, sentence.end)
    return tuple(
        each.span(each.text.index(words), each.text.index(words) + len(words))
        for each in documents
        if words in each.text
    )


def _story(articles: tuple[Article, ...]) -> Story:
    return Story(
        id=_id(articles),
        title=articles[0].title,
        articles=tuple(each.id for each in articles),
        origins=tuple((each.id,) for each in articles),
    )


def _id(articles: tuple[Article, ...]) -> str:
    return f"story-{articles[0].id}"


def _all_after(articles: tuple[Article, ...], now: datetime) -> bool:
    return all(each.published is not None and each.published > now for each in articles)


def a_story(
    title: str, *, outlets: tuple[str, ...] = ("The Harrow Post",), hours_ago: int = 0
) -> tuple[Article, ...]:
    """A story that each outlet tells in the same words."""
    body = FLOOD.split("\n", 1)[1]
    return tuple(
        an_article(f"{title}\n{body}", outlet, NOON - timedelta(hours=hours_ago, minutes=n))
        for n, outlet in enumerate(outlets)
    )


def a_newsroom(count: int = 5) -> FakeNewsroom:
    """A newsroom of so many stories."""
    outlets = ("The Harrow Post", "Northern Wire", "Coast Radio")
    return FakeNewsroom(
        articles=tuple(
            a_story(f"{n + 1}. {FLOOD.splitlines()[0]}", outlets=outlets[: 1 + n % 3], hours_ago=n * 7)
            for n in range(count)
        )
    )


__all__ = ["NOON", "FakeNewsroom", "a_newsroom", "a_story", "an_article", "replace"]
