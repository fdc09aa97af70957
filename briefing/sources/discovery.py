"""The feed that an address leads to: itself, what its page offers, or what sites usually have."""

import time
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from briefing.sources.addresses import keeps_secrets
from briefing.sources.clean import clean_line
from briefing.sources.failures import FetchError
from briefing.sources.feed.answers import offered_feeds, parse_answer
from briefing.sources.feed.reading import ACCEPT
from briefing.sources.http import Answer, Request
from briefing.sources.passwords import find_password
from briefing.sources.workshop import Workshop

_USUAL = ("/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml")
_MOST_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Discovery:
    """A feed that was found, and tried."""

    url: str
    title: str
    entries: int


def discover(address: str, *, workshop: Workshop, now: datetime, seconds: float) -> Discovery:
    """Find a feed from the address of it, of a page, or of a site; FetchError where there is none."""
    ends = time.monotonic() + seconds
    start = address if "://" in address else f"https://{address}"
    answer = workshop.fetcher.get(_request(start), seconds=seconds, now=now)
    try:
        return _as_feed(answer, workshop, ends)
    except FetchError as error:
        nothing = error
    usual = tuple(urljoin(answer.url, path) for path in _USUAL)
    for url in (*offered_feeds(answer)[:_MOST_OFFERED], *usual):
        if time.monotonic() > ends:
            break
        try:
            request = _request(_with_login(url, start), public_only=answer.is_public)
            found = workshop.fetcher.get(request, seconds=ends - time.monotonic(), now=now)
            return _as_feed(found, workshop, ends)
        except FetchError:
            continue
    raise nothing


def _request(url: str, *, public_only: bool = False) -> Request:
    user, password = find_password(url, "", "")
    return Request(url=url, accept=ACCEPT, user=user, password=password, public_only=public_only)


def _with_login(url: str, start: str) -> str:
    """The address with the name and password that the given one holds, where they may be told there."""
    login, at, _ = urlsplit(start).netloc.rpartition("@")
    if not at or not keeps_secrets(start, url):
        return url
    there = urlsplit(url)
    return there._replace(netloc=f"{login}@{there.netloc.rpartition('@')[2]}").geturl()


def _as_feed(answer: Answer, workshop: Workshop, ends: float) -> Discovery:
    parsed = parse_answer(answer, workshop, ends=ends)
    return Discovery(answer.moved_to or answer.url, clean_line(parsed.title, 200), len(parsed.entries))
