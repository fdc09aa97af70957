"""Blurbs filled in from the pages that they link to, a few at each reading."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.model.news import Article
from briefing.sources.failures import FetchError
from briefing.sources.feed.memory import Pending
from briefing.sources.page import fill_in
from briefing.sources.workshop import Workshop

_MOST_PAGES = 10
"""At one reading of one feed: the rest come with the next ones."""
_MOST_PENDING = 100
_MOST_TRIES = 3
_LONGEST_PAGE_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Filled:
    """What filling in brought, and what is left to do."""

    articles: tuple[Article, ...]
    pending: tuple[Pending, ...]


def fill_in_blurbs(
    blurbs: Sequence[Pending], *, workshop: Workshop, ends: float, now: datetime, public_only: bool
) -> Filled:
    """Fetch the pages of some blurbs while there is time; what fails is tried again a few times."""
    articles: list[Article] = []
    left: list[Pending] = []
    for count, blurb in enumerate(blurbs[:_MOST_PENDING]):
        seconds = min(_LONGEST_PAGE_SECONDS, ends - time.monotonic())
        if count >= _MOST_PAGES or seconds <= 0:
            left.append(blurb)
            continue
        try:
            articles.append(
                fill_in(blurb.article, workshop=workshop, seconds=seconds, now=now, public_only=public_only)
            )
        except FetchError:
            if blurb.tries + 1 < _MOST_TRIES:
                left.append(replace(blurb, tries=blurb.tries + 1))
    return Filled(tuple(articles), tuple(left))
