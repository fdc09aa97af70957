"""One feed read again and again, as a newsroom would, over answers that a test writes."""

from dataclasses import replace
from datetime import datetime, timedelta

from briefing.model.news import Article
from briefing.model.sources import Bookmark, Reading, Source
from briefing.sources import Visit
from briefing.sources.children import Children
from briefing.sources.failures import FetchError
from briefing.sources.feed import FeedOptions
from briefing.sources.feed.reading import FeedReading
from briefing.sources.http import Answer, Fetcher, Request
from briefing.sources.workshop import Workshop
from tests.builders import NOON
from tests.sources.feeds import LONG, an_item, rss

URL = "http://news.example/rss"


class Scripted(Fetcher):
    """Answers each address in turn, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, list[Answer | FetchError]] = {}
        self.asked: list[Request] = []

    def get(self, request: Request, *, seconds: float, now: datetime) -> Answer:
        self.asked.append(request)
        answers = self.answers.get(request.url) or [FetchError("nothing there", status=404)]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, FetchError):
            raise answer
        return answer


class Desk:
    """Reads one feed again and again, as a newsroom would."""

    def __init__(self, options: FeedOptions | None = None) -> None:
        self.fetcher = Scripted()
        self.workshop = Workshop(self.fetcher, Children())
        self.source = Source("feed", "Post", URL, options or FeedOptions())
        self.bookmark: Bookmark | None = None
        self.notes = ""
        self.times_recalled = 0
        self.articles: dict[str, Article] = {}
        self.now = NOON

    def read(self, *items: str, **answer: object) -> tuple[Article, ...]:
        """What is new or edited when the feed holds these items."""
        return self.reading(Answer(status=200, url=URL, body=rss(*items), **answer)).articles  # type: ignore[arg-type]

    def reading(self, answer: Answer | FetchError) -> Reading:
        self.fetcher.answers[URL] = [answer]
        self.now += timedelta(hours=1)
        visit = Visit(now=self.now, notes=self._recall)
        reading = FeedReading(self.source, self.bookmark, visit, self.workshop).read()
        if reading.bookmark and reading.bookmark.notes is not None:
            self.notes = reading.bookmark.notes
        self.bookmark = reading.bookmark and replace(reading.bookmark, notes=None)
        self.articles |= {article.id: article for article in reading.articles}
        return reading

    def _recall(self, source: str) -> str:
        assert source == self.source.key
        self.times_recalled += 1
        return self.notes


def item(number: int, **changes: str) -> str:
    return an_item(number, **({"text": f"{LONG}It was bridge number {number}."} | changes))
