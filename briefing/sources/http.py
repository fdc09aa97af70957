"""One bounded GET: a total deadline, few redirects, caps on what is sent and on what it unpacks to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from briefing import __version__
from briefing.sources.addresses import Address, keeps_secrets, moved, read_address
from briefing.sources.connection import Bounds, IsPublic, is_public
from briefing.sources.exchange import Reply, TooMuchError, write_head
from briefing.sources.failures import FetchError, in_words, refusal
from briefing.sources.headers import fresh_seconds, wait_seconds
from briefing.sources.proxies import (
    basic_auth,
    connected,
    find_proxy,
    is_plainly_private,
    names_proxies,
    proxy_headers,
)

LARGEST_SENT_BYTES = 10_000_000
LARGEST_BODY_BYTES = 20_000_000
MOST_REDIRECTS = 5
USER_AGENT = f"briefing/{__version__} (news reader for the terminal)"
ACCEPTED_CODINGS = "gzip,deflate,br,zstd"
"""What `inflate.py` unpacks, as the header Accept-Encoding says it."""
_AT_ONCE_PER_HOST = 2
_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_LONGEST_VALIDATOR = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for, and of which state of it we know."""

    url: str
    etag: str = ""
    modified: str = ""
    user: str = ""
    password: str = ""
    is_password_kept_back: bool = False
    """There is a name and a password, and they are for another host."""
    accept: str = "*/*"
    public_only: bool = False
    """The address came from outside: it must not lead into a private network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came: a body, or the word that nothing has changed (status 304)."""

    status: int
    url: str
    """Where it came from in the end."""
    body: bytes = b""
    is_whole: bool = True
    """Nothing was missing when the connection ended."""
    moved_to: str = ""
    """Where the place is from now on, if the server said so."""
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    fresh_seconds: int = 0
    """How long the server says that it will not change."""
    is_public: bool = True
    """The server stands on the public internet."""
    location: str = ""
    """Where a redirect leads."""


class Fetcher:
    """Fetches over http and https, a few at once from each host; safe to use from several threads."""

    def __init__(self, is_public: IsPublic = is_public) -> None:
        self._is_public = is_public
        self._has_proxies = names_proxies()
        self._places: dict[str, threading.BoundedSemaphore] = {}
        self._lock = threading.Lock()

    def get(self, request: Request, *, seconds: float, now: datetime) -> Answer:
        """Fetch one address within so many seconds; FetchError where that brings nothing."""
        ends = time.monotonic() + seconds
        asked = request
        moved_to = ""
        is_moved = True
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._get_once(asked, ends, seconds, now)
            if not answer.location:
                return replace(answer, moved_to=moved_to) if moved_to else answer
            target = moved(asked.url, answer.location)
            is_moved = is_moved and answer.status in _PERMANENT
            moved_to = target if is_moved else moved_to
            asked = follow(asked, target, from_public=answer.is_public)
        raise FetchError(
            f"it sends us from one address to the next, more than {MOST_REDIRECTS} times",
            "open it in a browser and use the address that it ends at",
        )

    def _get_once(self, request: Request, ends: float, seconds: float, now: datetime) -> Answer:
        address = read_address(request.url)
        host = address.host
        with in_words(address.name, seconds), self._place(host, ends):
            proxy = find_proxy(address.scheme, host) if self._has_proxies else ""
            if proxy and request.public_only and is_plainly_private(host, self._is_public):
                raise FetchError("it leads into a private network, and was not followed")
            # A proxy may stand anywhere: the user chose it.
            bounds = Bounds(ends, self._is_public, public_only=request.public_only and not proxy)
            # One for each request: hosts are asked once, and a connection kept open has the bounds of another.
            with connected(address, proxy, bounds) as connection:
                connection.send(_write(request, address, proxy))
                is_public = bool(proxy) or self._is_public(connection.peer)
                return _answer(request, Reply(connection), now, is_public=is_public)

    @contextmanager
    def _place(self, host: str, ends: float) -> Iterator[None]:
        """Wait for one of the few places that a host has; this machine has as many as are wanted."""
        if host == "localhost" or host.startswith("127.") or host == "::1":
            yield
            return
        with self._lock:
            places = self._places.setdefault(host, threading.BoundedSemaphore(_AT_ONCE_PER_HOST))
        if not places.acquire(timeout=max(0.0, ends - time.monotonic())):
            raise TimeoutError
        try:
            yield
        finally:
            places.release()


def _write(request: Request, address: Address, proxy: str) -> bytes:
    headers = {
        "Host": address.host_header,
        "User-Agent": USER_AGENT,
        "Accept": request.accept,
        "Accept-Encoding": ACCEPTED_CODINGS,
        "Connection": "close",
    }
    if request.etag:
        headers["If-None-Match"] = request.etag
    if request.modified:
        headers["If-Modified-Since"] = request.modified
    if request.user:
        headers["Authorization"] = basic_auth(request.user, request.password)
    if proxy and address.scheme == "http":
        return write_head("GET", address.url, headers | proxy_headers(proxy))
    return write_head("GET", address.target, headers)


def _answer(request: Request, reply: Reply, now: datetime, *, is_public: bool) -> Answer:
    seen = Answer(
        status=reply.status,
        url=request.url,
        content_type=reply.header("content-type")[:_LONGEST_VALIDATOR],
        etag=_validator(reply.header("etag")),
        modified=_validator(reply.header("last-modified")),
        fresh_seconds=fresh_seconds(reply.header("cache-control")),
        is_public=is_public,
    )
    location = reply.header("location")
    if reply.status in _REDIRECTS and location:
        # Headers are read as Latin-1; many servers send the bytes of UTF-8.
        return replace(seen, location=location.encode("latin-1").decode("utf-8", "replace"))
    if reply.status == 304:
        return seen
    if reply.status != 200:
        wait = wait_seconds(reply.header("retry-after"), now)
        raise refusal(
            reply.status,
            wait,
            has_password=bool(request.user),
            is_password_kept_back=request.is_password_kept_back,
        )
    return _with_body(seen, reply)


def _with_body(seen: Answer, reply: Reply) -> Answer:
    # Where something came, and most often nothing has.
    from briefing.sources.inflate import InflateError, inflate  # noqa: PLC0415

    try:
        sent, is_whole = reply.read_body(LARGEST_SENT_BYTES)
        body, has_end = inflate(sent, reply.header("content-encoding"), LARGEST_BODY_BYTES)
    except TooMuchError as error:
        raise _too_large() from error
    except InflateError as error:
        raise FetchError(str(error), "tell whoever runs it, or open it in a browser") from error
    return replace(seen, body=body, is_whole=is_whole and has_end)


def _too_large() -> FetchError:
    return FetchError(
        f"it is larger than {LARGEST_SENT_BYTES // 1_000_000} MB, which no news feed is",
        "look for a smaller feed on the same site",
    )


def _validator(written: str) -> str:
    """A validator to send back as it came; one that would break the header is dropped."""
    return (
        written if len(written) <= _LONGEST_VALIDATOR and written.isascii() and written.isprintable() else ""
    )


def follow(request: Request, target: str, *, from_public: bool) -> Request:
    """Make the request at a new address: no password for another host, no private host after a public one."""
    there = replace(request, url=target, public_only=request.public_only or from_public)
    if not request.user or keeps_secrets(request.url, target):
        return there
    return replace(there, user="", password="", is_password_kept_back=True)
