"""A reader whose places are tables in memory, and a newsroom of such places."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from briefing.facets import FACETS
from briefing.model.news import Article
from briefing.model.sources import Bookmark, Problem, Reading, Source
from briefing.newsroom.editor import Editor
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.run import Run
from briefing.settings import Options, Settings
from briefing.sources import Visit
from briefing.store.store import open_store


@dataclass(frozen=True, slots=True)
class NoOptions:
    """A table without keys."""


@dataclass
class FakeReader:
    """Answers with the articles under the place's name; `broken`, `partly`, `raises` and `hangs` do as they say."""

    shelves: dict[str, tuple[Article, ...]] = field(default_factory=dict)
    kind: str = "fake"
    is_remote: bool = True
    options: type[object] = NoOptions
    place_key: str = "url"
    visits: list[str] = field(default_factory=list)
    has_woken: bool = False

    def settled(self, source: Source, folder: str) -> Source:
        return source

    def check(self, source: Source) -> tuple[str, ...]:
        return ()

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        self.visits.append(source.place)
        if source.place == "broken":
            return Reading(problems=(Problem(source.name, "it is broken"),))
        if source.place == "partly":
            return Reading(
                articles=self.shelves["partly"], problems=(Problem(source.name, "it was cut off"),)
            )
        if source.place == "raises":
            raise ValueError("a fault of ours")
        if source.place == "hangs":
            time.sleep(30)
            self.has_woken = True
        return Reading(
            articles=self.shelves.get(source.place, ()), bookmark=Bookmark(source=source.key, tried=visit.now)
        )


@dataclass
class FakePages:
    """Answers with the text under the article's address, and remembers where it was asked from."""

    texts: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def fill_in(self, article: Article, source: str, *, seconds: float, now: datetime) -> Article | Problem:
        self.asked.append((article.url or "", source))
        text = self.texts.get(article.url or "")
        if text is None:
            return Problem(article.outlet, "the linked page holds no article that can be read")
        return replace(article, text=text, is_blurb=False)


def a_newsroom(
    reader: FakeReader,
    *places: str,
    run: Run | None = None,
    state: Path | None = None,
    deadline: float = 5.0,
    mute: tuple[str, ...] = (),
    interest: tuple[str, ...] = (),
    pages: "FakePages | None" = None,
) -> Newsroom:
    """A newsroom that reads these places."""
    readers: Mapping[str, FakeReader] = {"fake": reader}
    settings = Settings(
        options=Options(deadline=deadline),
        sources=tuple(Source("fake", place, place) for place in places),
        mute=mute,
        interest=interest,
    )
    store = open_store(state, "test")
    run = run or Run()
    return Newsroom(
        settings,
        store,
        readers=readers,
        hire=lambda: Editor(
            settings, store, facets=FACETS, pages=pages or FakePages(), rules="test", run=run
        ),
        run=run,
    )
