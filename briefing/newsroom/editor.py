"""The editor: all that needs articles analysed. The newsroom hires one at first use, for with it comes the analysis."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.facets import Facet
from briefing.facets.shown import list_shown
from briefing.model.briefs import Brief, Digest, Limits, Section
from briefing.model.marks import Constraints, Shown
from briefing.model.news import Article
from briefing.model.sources import Problem
from briefing.model.stories import Headline, Story
from briefing.newsroom.analysis import Analysis
from briefing.newsroom.events import BriefWritten, DigestMade
from briefing.newsroom.last_page import keep_page
from briefing.newsroom.progress import Progress, Waiting
from briefing.newsroom.run import Run
from briefing.newsroom.shelf import Shelf
from briefing.newsroom.standing import Standing
from briefing.newsroom.telling import Teller
from briefing.settings import Settings
from briefing.store.archive import Filed
from briefing.store.store import Store
from briefing.stories.ranking import Taste, rank

if TYPE_CHECKING:
    from briefing.newsroom.filling import Pages
    from briefing.newsroom.search import Found
    from briefing.stories.search import Query


class Editor:
    """Groups stories, tells them and finds them; safe to use from several threads at once."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        *,
        facets: Sequence[Facet],
        pages: "Pages",
        rules: str,
        run: Run,
    ) -> None:
        options = settings.options
        limits = Limits(options.summary_words, _most(options.quotes), _most(options.figures))
        self._settings = settings
        self._store = store
        self._run = run
        self.analysis = Analysis(store.opinions, rules)
        self._pages = pages
        self._standing = Standing(store.opinions, self.analysis, rules, store.desk.scope)
        self._teller = Teller(store, self.analysis, facets, limits, has_own_scope=run.has_own_scope)

    def group(
        self, filed: Sequence[Filed], now: datetime, *, as_of: datetime | None
    ) -> Generator[Waiting, None, Shelf]:
        """Analyse what is new, group it all, as it stands or stood, and keep what the next run begins with."""
        yield from self.analysis.prepare_new(filed)
        yield Waiting("stories", Progress(done=0, total=len(filed)))
        taste = Taste(interest=self._settings.interest, mute=self._settings.mute)
        stories = rank(
            self._stories(filed, is_today=as_of is None),
            {each.article.id: each.article.published for each in filed},
            signatures={}
            if taste == Taste()
            else {each.article: each for each in self.analysis.signatures(filed)},
            now=as_of or now,
            taste=taste,
            seen=self._store.desk.seen().keys() if self._run.keeps_marks else frozenset(),
        )
        if self._run.keeps_marks and as_of is None:
            self._store.desk.keep_memberships(
                {article: story.id for story in stories for article in story.articles}
            )
            keep_page(self._store, stories)
        return Shelf.of(filed, stories)

    def brief(
        self,
        headlines: Sequence[Headline],
        shelf: Shelf,
        now: datetime,
        *,
        stories: int | None,
        since: datetime | None,
        problems: tuple[Problem, ...],
    ) -> Iterator[BriefWritten | DigestMade]:
        """Tell the best stories, given a time those with news since: a BriefWritten each, DigestMade last."""
        if since is not None:
            headlines = tuple(self._teller.since(headlines, shelf, since))
        chosen = headlines if stories is None else headlines[:stories]
        briefs: list[Brief] = []
        for headline in chosen:
            briefs.append(self.tell(headline, shelf, since))
            yield BriefWritten(briefs[-1], Progress(done=len(briefs), total=len(chosen)))
        found = {
            "articles": sum(len(headline.story.articles) for headline in headlines),
            "stories": len(headlines),
            "news": sum(headline.state != "seen" for headline in headlines),
            "sources": len(
                {shelf.article(article).outlet for each in headlines for article in each.story.articles}
            ),
            "problems": len(problems),
        }
        digest = Digest(made=now, since=since, briefs=tuple(briefs), problems=problems, found=found)
        yield DigestMade(digest, Progress(done=len(briefs), total=len(briefs)))

    def tell(self, headline: Headline, shelf: Shelf, since: datetime | None = None) -> Brief:
        """Tell one story; what is new is so since a time, or since the user was last shown it."""
        filed = [shelf.filed(article) for article in headline.story.articles]
        return self._teller.tell(headline.story, headline.state, filed, since)

    def fill_in(self, article: Article, now: datetime) -> Filed | Problem:
        """Fetch the page of a teaser and keep its text as a new version, or say why not."""
        from briefing.newsroom.filling import Filler  # noqa: PLC0415 - few are asked for

        return Filler(self._settings, self._store.archive, self._pages).fill_in(article, now)

    def export(self, brief: Brief, now: datetime, folder: Path) -> Path:
        """Write a story to a file of its own; StateError where that cannot be."""
        from briefing.newsroom.export import export_story  # noqa: PLC0415 - the same

        return export_story(brief, now, folder)

    def search(self, query: "Query", headlines: Sequence[Headline], shelf: Shelf) -> "Iterator[Found]":
        """Find the stories that a query asks for, in their order."""
        from briefing.newsroom.search import find_stories  # noqa: PLC0415 - a digest looks for nothing

        return find_stories(
            query,
            headlines,
            shelf=shelf,
            archive=self._store.archive,
            analysis=self.analysis,
            sources=[source.key for source in self._settings.sources],
        )

    def list_shown(self, sections: Iterable[Section]) -> tuple[Shown, ...]:
        """List what of a story is followed from one reading to the next."""
        return list_shown(sections)

    def _stories(self, filed: Sequence[Filed], *, is_today: bool) -> tuple[Story, ...]:
        desk = self._store.desk
        if self._run.keeps_marks and is_today and not self._run.is_one_story:
            return self._standing.group(filed, constraints=desk.constraints(), earlier=desk.memberships)
        from briefing.stories.grouping import group_signatures  # noqa: PLC0415 - what stands is not grouped

        signatures = self.analysis.signatures(filed)
        if self._run.is_one_story:
            signatures = tuple(replace(signature, given="one story") for signature in signatures)
        if not self._run.keeps_marks:
            return group_signatures(signatures, constraints=Constraints(), earlier={})
        return group_signatures(signatures, constraints=desk.constraints(), earlier=desk.memberships())


def _most(limit: int | Literal["all"]) -> int | None:
    return None if limit == "all" else limit
