"""The full text of a linked page, within the same bounds as everything else."""

from datetime import datetime

import msgspec

from briefing.sources.children import ChildError, Children
from briefing.sources.failures import FetchError
from briefing.sources.http import Fetcher, Request
from briefing.text.webpage import WebPage

_ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_SHORTEST_ARTICLE = 200
_MARKUP_STARTS = (b"<", b"\xef\xbb\xbf<")


def read_page(
    url: str, *, fetcher: Fetcher, children: Children, seconds: float, now: datetime, public_only: bool
) -> WebPage:
    """Fetch a page and read its article; FetchError where that brings none."""
    request = Request(url=url, accept=_ACCEPT, public_only=public_only)
    answer = fetcher.get(request, seconds=seconds, now=now)
    if not answer.body.lstrip().startswith(_MARKUP_STARTS):
        raise FetchError("the linked page is no web page", "open it in a browser")
    try:
        page = msgspec.json.decode(
            children.do("page", answer.body, answer.content_type, seconds=seconds), type=WebPage
        )
    except ChildError as error:
        raise FetchError(f"the linked page cannot be read: {error}", "open it in a browser") from error
    if len(page.text) < _SHORTEST_ARTICLE:
        raise FetchError("the linked page holds no article that can be read", "open it in a browser")
    return page
