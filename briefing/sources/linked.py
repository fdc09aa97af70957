"""The page that one article links to, fetched when somebody asks for it."""

from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.model.news import Article
from briefing.model.sources import Problem

if TYPE_CHECKING:
    from briefing.sources.workshop import Workshop

_EXTRA = "`pip install trafilatura`, the extra [html], reads more pages"


class LinkedPages:
    """Fetches pages; the network is imported when the first one is wanted."""

    def __init__(self) -> None:
        self._workshop: Workshop | None = None

    def fill_in(self, article: Article, source: str, *, seconds: float, now: datetime) -> Article | Problem:
        """The article with the text of its page, or why there is none; `source` is where its feed stands."""
        from briefing.sources.failures import FetchError  # noqa: PLC0415 - the network and msgspec cost 30 ms
        from briefing.sources.page import fill_in  # noqa: PLC0415 - the same
        from briefing.sources.workshop import Workshop  # noqa: PLC0415 - the same

        if self._workshop is None:
            self._workshop = Workshop()
        # A feed of the public internet must not lead into a private network; a page beside its feed leads nowhere.
        is_beside = _host(article.url) == _host(source) != ""
        try:
            return fill_in(
                article, workshop=self._workshop, seconds=seconds, now=now, public_only=not is_beside
            )
        except FetchError as error:
            hint = error.hint
            if error.was_fetched and find_spec("trafilatura") is None:
                hint = _EXTRA
            return Problem(article.outlet, error.what, hint)


def _host(address: str | None) -> str:
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
