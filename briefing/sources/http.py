"""One bounded GET with http.client: a total deadline, few redirects, caps on what is sent and on what it unpacks to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from http.client import HTTPException, HTTPResponse
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from briefing import __version__
from briefing.sources.connection import Bounds, IsPublic, is_public
from briefing.sources.failures import FetchError, in_words, refusal
from briefing.sources.headers import fresh_seconds, wait_seconds
from briefing.sources.proxies import (
    basic_auth,
    find_proxy,
    is_plainly_private,
    make_connection,
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
_CHUNK_BYTES = 65_536
_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_LONGEST_LABEL = 63
"""Of the name of a host, between two dots."""
_LONGEST_VALIDATOR = 500
_KEPT_IN_ADDRESSES = "!$%&'()*+,/:;=?@[]~"
"""What stands in a path and a query as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for, and of which state of it we know."""

    url: str
    etag: str = ""
    modified: str = ""
    user: str = ""
    password: str = ""
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
                return replace(answer, moved_to=moved_to)
            target = _target(asked.url, answer.location)
            is_moved = is_moved and answer.status in _PERMANENT
            moved_to = target if is_moved else moved_to
            asked = follow(asked, target, from_public=answer.is_public)
        raise FetchError(
            f"it sends us from one address to the next, more than {MOST_REDIRECTS} times",
            "open it in a browser and use the address that it ends at",
        )

    def _get_once(self, request: Request, ends: float, seconds: float, now: datetime) -> Answer:
        parts = _split(request.url)
        host = parts.hostname or ""
        bounds = Bounds(ends, self._is_public, request.public_only)
        with in_words(host, seconds), self._place(host, ends):
            proxy = find_proxy(parts.scheme, host) if self._has_proxies else ""
            if proxy and bounds.public_only and is_plainly_private(host, bounds):
                raise FetchError("it leads into a private network, and was not followed")
            # A proxy may stand anywhere: the user chose it.
            bounds.public_only = bounds.public_only and not proxy
            return self._exchange(request, proxy, bounds, now)

    def _exchange(self, request: Request, proxy: str, bounds: Bounds, now: datetime) -> Answer:
        address = plain_address(request.url)
        parts = urlsplit(address)
        headers = _headers(request)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        if proxy and parts.scheme == "http":
            target, headers = address, headers | proxy_headers(proxy)
        # One for each request: hosts are asked once, and a connection kept open has the bounds of another.
        connection = make_connection(parts, proxy, bounds)
        try:
            connection.request("GET", target, headers=headers)
            with connection.getresponse() as response:
                is_public = bool(proxy) or self._is_public(bounds.peer)
                return _answer(request, response, now, is_public=is_public)
        finally:
            connection.close()

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


def plain_address(url: str) -> str:
    """The address in ASCII, and without the name and password that it may hold: they go as a header."""
    parts = _split(url)
    host = parts.hostname or ""
    name = host if host.isascii() else host.encode("idna").decode("ascii")
    netloc = f"[{name}]" if ":" in name else name
    port = f":{parts.port}" if parts.port else ""
    path, query = (quote(part, safe=_KEPT_IN_ADDRESSES) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, netloc + port, path or "/", query, ""))


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
        if any(len(label) > _LONGEST_LABEL for label in (parts.hostname or "").split(".")):
            raise ValueError
    except ValueError as error:
        raise FetchError("its address is not one", "correct `url`") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError("its address does not begin with http:// or https://", "correct `url`")
    return parts


def _headers(request: Request) -> dict[str, str]:
    headers = {
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
    return headers


def _answer(request: Request, response: HTTPResponse, now: datetime, *, is_public: bool) -> Answer:
    headers = response.headers
    seen = Answer(
        status=response.status,
        url=request.url,
        content_type=headers.get("Content-Type", "")[:_LONGEST_VALIDATOR],
        etag=_validator(headers.get("ETag", "")),
        modified=_validator(headers.get("Last-Modified", "")),
        fresh_seconds=fresh_seconds(headers.get("Cache-Control", "")),
        is_public=is_public,
    )
    if response.status in _REDIRECTS and headers.get("Location"):
        # http.client reads headers as Latin-1; many servers send the bytes of UTF-8.
        return replace(
            seen, location=headers["Location"].encode("latin-1", "replace").decode("utf-8", "replace")
        )
    if response.status == 304:
        return seen
    if response.status != 200:
        wait = wait_seconds(headers.get("Retry-After", ""), now)
        raise refusal(response.status, wait, has_password=bool(request.user))
    sent, is_whole = _read_body(response)
    # Where something came, and most often nothing has.
    from briefing.sources.inflate import InflateError, inflate  # noqa: PLC0415

    try:
        body, has_end = inflate(sent, headers.get("Content-Encoding", ""), LARGEST_BODY_BYTES)
    except InflateError as error:
        raise FetchError(str(error), "tell whoever runs it, or open it in a browser") from error
    return replace(seen, body=body, is_whole=is_whole and has_end)


def _read_body(response: HTTPResponse) -> tuple[bytes, bool]:
    """Read what is sent, and tell whether all of it came; FetchError where it is too much."""
    announced = response.length
    if (announced or 0) > LARGEST_SENT_BYTES:
        raise _too_large()
    chunks: list[bytes] = []
    size = 0
    try:
        # Not asked for more than was announced: some servers keep the connection open all the same.
        while announced is None or size < announced:
            chunk = response.read1(_CHUNK_BYTES)
            if not chunk:
                break
            chunks.append(chunk)
            size += len(chunk)
            if size > LARGEST_SENT_BYTES:
                raise _too_large()
    except TimeoutError:
        raise
    except (HTTPException, OSError):
        return b"".join(chunks), False
    return b"".join(chunks), announced is None or size >= announced


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


def _target(url: str, location: str) -> str:
    try:
        target = urljoin(url, location.strip())
    except ValueError:
        target = ""
    if not target.lower().startswith(("http://", "https://")):
        raise FetchError("it sends us to something that is no web address", "open it in a browser")
    return target


def follow(request: Request, target: str, *, from_public: bool) -> Request:
    """Make the request at a new address: no password for another host, no private host after a public one."""
    before, after = _split(request.url), _split(target)
    same_host = (before.scheme, before.hostname, before.port) == (after.scheme, after.hostname, after.port)
    return replace(
        request,
        url=target,
        user=request.user if same_host else "",
        password=request.password if same_host else "",
        public_only=request.public_only or from_public,
    )
