"""Tell stories, each against what the user was shown of it before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from briefing.facets import Facet
from briefing.facets.shown import list_shown
from briefing.model.briefs import Brief, Limits, Past
from briefing.model.news import Article
from briefing.model.stories import Headline, Story
from briefing.newsroom.analysis import Analysis
from briefing.newsroom.shelf import Shelf
from briefing.store.archive import Filed
from briefing.store.store import Store
from briefing.stories.briefs import write_brief
from briefing.text.prepare import prepare

_TOLD = 100
"""Briefs kept at hand, the last used last: a story with no new article is not told again while the screen is open."""


class Teller:
    """Writes briefs."""

    def __init__(
        self,
        store: Store,
        analysis: Analysis,
        facets: Sequence[Facet],
        limits: Limits,
        *,
        has_own_scope: bool,
    ) -> None:
        self._store = store
        self._analysis = analysis
        self._facets = facets
        self._limits = limits
        self._has_own_scope = has_own_scope
        self._told: dict[tuple[Story, tuple[str, ...], Past], Brief] = {}

    def tell(self, story: Story, state: str, articles: Sequence[Filed], since: datetime | None) -> Brief:
        """Tell one story; what is new is so since a time, or since the user was last shown it."""
        past = self._past(story, articles, since)
        key = (story, tuple(each.digest for each in articles), past)
        brief = self._told.pop(key, None) or write_brief(
            story,
            self._analysis.documents(articles),
            facets=self._facets,
            limits=self._limits,
            past=past,
            state=state,
        )
        self._told[key] = brief
        while len(self._told) > _TOLD:
            # pop with a default: another thread may have been quicker.
            self._told.pop(next(iter(self._told), key), None)
        return replace(brief, state=state)

    def since(self, headlines: Iterable[Headline], shelf: Shelf, since: datetime) -> Iterator[Headline]:
        """Those stories that have something new since a time, with their state against it."""
        for headline in headlines:
            articles = [shelf.article(article) for article in headline.story.articles]
            fresh = [self._is_fresh(article, since) for article in articles]
            if any(fresh):
                yield replace(headline, state="new" if all(fresh) else "changed")

    def _is_fresh(self, article: Article, since: datetime) -> bool:
        if self._has_own_scope:
            # Nothing tells when an undated file came: better shown once too often than lost.
            return article.published is None or article.published > since
        came = article.edited or article.kept
        return came is None or came > since

    def _past(self, story: Story, articles: Sequence[Filed], since: datetime | None) -> Past:
        if since is not None:
            return self._past_at(story, articles, since)
        if self._has_own_scope:
            return Past()
        return self._past_shown(story, articles)

    def _past_shown(self, story: Story, articles: Sequence[Filed]) -> Past:
        """What the screen last showed the user of a story."""
        seen = self._store.desk.seen_of(story.articles)
        versions = {each.article.id: each.article.version for each in articles}
        before = tuple((article, seen[article][0]) for article in story.articles if article in seen)
        if not before:
            return Past()
        return Past(
            shown=max(seen[article][1] for article, _ in before),
            articles=before,
            findings=self._store.desk.shown(story.articles),
            earlier=self._store.archive.editions([each for each in before if each[1] < versions[each[0]]]),
        )

    def _past_at(self, story: Story, articles: Sequence[Filed], since: datetime) -> Past:
        """What would have been told of a story at a time: it is told again from the articles of then."""
        then: list[Article] = []
        earlier: list[Article] = []
        for article in (each.article for each in articles):
            if not self._is_fresh(article, since):
                then.append(article)
            elif not self._has_own_scope and (version := self._store.archive.version_at(article.id, since)):
                old = self._store.archive.editions(((article.id, version),))
                then.extend(old)
                earlier.extend(old)
        if not then:
            return Past()
        ids = {article.id for article in then}
        story_then = replace(
            story,
            articles=tuple(article for article in story.articles if article in ids),
            copies=tuple(pair for pair in story.copies if ids.issuperset(pair)),
            origins=tuple(kept for origin in story.origins if (kept := tuple(a for a in origin if a in ids))),
        )
        brief = write_brief(
            story_then,
            [prepare(article) for article in then],
            facets=self._facets,
            limits=replace(self._limits, quotes=None, figures=None),
            past=Past(),
            state="new",
        )
        return Past(
            shown=since,
            articles=tuple((article.id, article.version) for article in then),
            findings=list_shown(brief.sections),
            earlier=tuple(earlier),
        )
