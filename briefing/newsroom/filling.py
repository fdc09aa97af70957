"""One article's full text, fetched from its page because somebody asked for it."""

from datetime import datetime
from typing import Protocol

from briefing.model.news import Article
from briefing.model.sources import Problem
from briefing.settings import Settings
from briefing.store.archive import Archive, Filed


class Pages(Protocol):
    """Whoever fetches the page that an article links to."""

    def fill_in(self, article: Article, source: str, *, seconds: float, now: datetime) -> Article | Problem:
        """The article with the text of its page, or why there is none; `source` is where its feed stands."""
        ...


class Filler:
    """Fetches full texts and keeps each as a new version of its article."""

    def __init__(self, settings: Settings, archive: Archive, pages: Pages) -> None:
        self._settings = settings
        self._archive = archive
        self._pages = pages

    def fill_in(self, article: Article, now: datetime) -> Filed | Problem:
        """The article as it is kept from now on, or why it stays as it is."""
        if not article.is_blurb:
            return Problem(article.outlet, "this article is here in full already")
        if not article.url:
            return Problem(article.outlet, "the teaser has no link to a page")
        if self._settings.options.offline:
            return Problem(article.outlet, "nothing is fetched offline")
        holders = self._archive.holders(article.id)
        place = next((each.place for each in self._settings.sources if each.key in holders), "")
        full = self._pages.fill_in(article, place, seconds=self._settings.options.deadline, now=now)
        if isinstance(full, Problem):
            return full
        self._archive.keep_anew(full, now)
        kept = self._archive.filed((article.id,)).get(article.id)
        return kept or Problem(article.outlet, "its source does not hold this article any more")
