"""What a server sent, understood as a feed, or said in words what it is instead."""

import time
from urllib.parse import urljoin

import msgspec

from briefing.sources.children import ChildError
from briefing.sources.clean import clean_line, clean_url
from briefing.sources.failures import FetchError
from briefing.sources.feed.entry import Parsed
from briefing.sources.feed.strict import parse_strictly
from briefing.sources.http import Answer
from briefing.sources.workshop import Workshop
from briefing.text.webpage import read_webpage

_PAGE_STARTS = (b"<!doctype html", b"<html")
_LONGEST_PAGE = 400_000


def parse_answer(answer: Answer, workshop: Workshop, *, ends: float) -> Parsed:
    """Parse what came, before the monotonic clock says `ends`; FetchError where it is no feed."""
    if not answer.body.strip():
        raise _nothing(answer)
    parsed = parse_strictly(answer.body, answer.content_type) if answer.is_whole else None
    if parsed is None:
        parsed = _parse_in_child(answer, workshop, ends)
    if not parsed.entries and not answer.is_whole:
        raise _nothing(answer)
    if not parsed.kind:
        raise _something_else(answer)
    return parsed


def offered_feeds(answer: Answer) -> tuple[str, ...]:
    """The addresses of the feeds that a page offers, those of comments last."""
    if not _is_page(answer):
        return ()
    page = read_webpage(answer.body[:_LONGEST_PAGE].decode("utf-8", "replace"))
    found: dict[str, bool] = {}
    for address, title in page.feeds:
        try:
            url = clean_url(urljoin(answer.url, address))
        except ValueError:
            continue
        if url:
            found.setdefault(url, "comment" in f"{url} {title}".lower())
    return tuple(sorted(found, key=lambda url: found[url]))


def _parse_in_child(answer: Answer, workshop: Workshop, ends: float) -> Parsed:
    seconds = max(0.1, ends - time.monotonic())
    try:
        written = workshop.children.do("feed", answer.body, answer.content_type, seconds=seconds)
        return msgspec.json.decode(written, type=Parsed)
    except (ChildError, msgspec.MsgspecError) as error:
        raise FetchError(
            f"it is a feed that cannot be read: {clean_line(str(error), 200)}", "tell whoever runs it"
        ) from error


def _nothing(answer: Answer) -> FetchError:
    what = "the answer is empty" if answer.is_whole else "the connection ended before anything useful came"
    return FetchError(what, "it is tried again later by itself")


def _is_page(answer: Answer) -> bool:
    start = answer.body[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_PAGE_STARTS) or b"<html" in start


def _something_else(answer: Answer) -> FetchError:
    if not _is_page(answer):
        return FetchError("what came is no feed", "open the address in a browser to see what it is")
    what = "this is a web page and no feed"
    for offered in offered_feeds(answer):
        return FetchError(what, f"it offers a feed at {offered}: use that as `url`")
    return FetchError(what, "look on it for a link that says RSS, and use that as `url`")
