"""The full text of a linked page, within the same bounds as everything else."""

from dataclasses import replace
from datetime import datetime

import msgspec

from briefing.model.news import Article
from briefing.sources.children import ChildError
from briefing.sources.draft import find_title, lay_out
from briefing.sources.failures import FetchError
from briefing.sources.http import Request
from briefing.sources.workshop import Workshop
from briefing.text.webpage import WebPage

_ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_BROWSER = "open it in a browser"
_SHORTEST_ARTICLE = 200
"""Characters; a page that gives less is a cookie wall or a video."""


def fill_in(
    article: Article, *, workshop: Workshop, seconds: float, now: datetime, public_only: bool = True
) -> Article:
    """The article with the text of its page in place of its blurb; FetchError where the page brings none."""
    if not article.url:
        raise FetchError("the entry has no link to a page")
    page = _read_page(article.url, workshop, seconds, now, public_only=public_only)
    text = lay_out(article.title, page.text)
    if len(text) <= len(article.text):
        raise FetchError("the linked page says no more than the feed", _BROWSER, was_fetched=True)
    return replace(
        article,
        title=find_title(text, article.language),
        text=text,
        is_blurb=False,
    )


def _read_page(url: str, workshop: Workshop, seconds: float, now: datetime, *, public_only: bool) -> WebPage:
    request = Request(url=url, accept=_ACCEPT, public_only=public_only)
    answer = workshop.fetcher.get(request, seconds=seconds, now=now)
    try:
        written = workshop.children.do("page", answer.body, answer.content_type, seconds=seconds)
        page = msgspec.json.decode(written, type=WebPage)
    except (ChildError, msgspec.MsgspecError) as error:
        raise FetchError(f"the linked page cannot be read: {error}", _BROWSER) from error
    if len(page.text) < _SHORTEST_ARTICLE:
        raise FetchError("the linked page holds no article that can be read", _BROWSER, was_fetched=True)
    return page
