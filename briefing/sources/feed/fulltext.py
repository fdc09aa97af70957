"""Blurbs filled in from the pages that they link to, a few at each reading."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from briefing.model.news import Article
from briefing.sources.failures import FetchError
from briefing.sources.page import fill_in
from briefing.sources.workshop import Workshop

_MOST_PAGES = 10
"""At one reading of one feed: the rest come with the next ones."""
_MOST_PENDING = 100
_MOST_TRIES = 3
_LONGEST_PAGE_SECONDS = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    """An article whose full text is still to be fetched."""

    article: Article
    """As the feed gave it."""
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Filled:
    """What filling in brought, and what is left to do."""

    articles: tuple[Article, ...]
    pending: str


def fill_in_blurbs(
    articles: Sequence[Article],
    pending: str,
    *,
    workshop: Workshop,
    ends: float,
    now: datetime,
    public_only: bool,
) -> Filled:
    """Fetch the pages of some blurbs, new and pending, while there is time; what fails is tried again a few times."""
    came = {article.id for article in articles}
    blurbs = [_Pending(article=article) for article in articles if article.is_blurb and article.url]
    blurbs += [blurb for blurb in _read_pending(pending) if blurb.article.id not in came]
    full: dict[str, Article] = {}
    left: list[_Pending] = []
    for count, blurb in enumerate(blurbs[:_MOST_PENDING]):
        seconds = min(_LONGEST_PAGE_SECONDS, ends - time.monotonic())
        if count >= _MOST_PAGES or seconds <= 0:
            left.append(blurb)
            continue
        try:
            full[blurb.article.id] = fill_in(
                blurb.article, workshop=workshop, seconds=seconds, now=now, public_only=public_only
            )
        except FetchError:
            if blurb.tries + 1 < _MOST_TRIES:
                left.append(replace(blurb, tries=blurb.tries + 1))
    kept = [full.pop(article.id, article) for article in articles]
    return Filled((*kept, *full.values()), msgspec.json.encode(left).decode("utf-8"))


def _read_pending(written: str) -> tuple[_Pending, ...]:
    try:
        return msgspec.json.decode(written, type=tuple[_Pending, ...])
    except msgspec.MsgspecError:
        return ()
