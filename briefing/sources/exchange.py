"""One question and its answer over an open connection: llhttp reads the answer, and there are bounds to it."""

import re
from collections.abc import Mapping

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from briefing.sources.connection import Connection
from briefing.sources.failures import FetchError

_LARGEST_HEAD_BYTES = 65_536
"""Of an answer, together with the provisional ones (100 Continue and the like) before it."""
_MOST_HEADERS = 200
_LARGEST_FRAMING_BYTES = 1_000_000
"""Of the sizes, extensions and trailers around the chunks of one body."""
_HEAD_END = re.compile(rb"\n\r?\n")


class NoHttpError(ValueError):
    """What came is no answer in HTTP."""


class TooMuchError(Exception):
    """A body is larger than it may be."""


def write_head(method: str, target: str, headers: Mapping[str, str]) -> bytes:
    """Write a request without a body; FetchError where a character could make another request of it."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if " " in target or not all(line.isascii() and line.isprintable() for line in lines):
        raise FetchError("its address holds a character that no request can hold", "correct `url`")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


class Reply:
    """What a server sends back: its head is read at once, its body when it is wanted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._received = b""
        left = _LARGEST_HEAD_BYTES
        self.status = 100
        while self.status < 200:
            head = self._next_head(left)
            left -= len(head)
            self._found, self._parser = _read_head(head)
            self.status = self._parser.get_status_code()

    @property
    def reason(self) -> str:
        """What the server says of its status, in its own words."""
        return self._found.reason.decode("latin-1")

    def header(self, name: str) -> str:
        """The first value of a header, whose name is given in small letters; empty where there is none."""
        return self._found.headers.get(name.encode("ascii"), b"").decode("latin-1")

    def read_body(self, largest: int) -> tuple[bytes, bool]:
        """Read no more than was announced, and tell whether all of it came; TooMuchError where it is too large."""
        found = self._found
        if found.length > largest:
            raise TooMuchError
        came = 0
        try:
            while not found.is_complete:
                piece = self._received or self._connection.receive()
                self._received = b""
                if not piece:
                    return bytes(found.body), not found.is_framed
                self._feed(piece)
                came += len(piece)
                if len(found.body) > largest:
                    raise TooMuchError
                if came - len(found.body) > _LARGEST_FRAMING_BYTES:
                    return bytes(found.body), False
        except TimeoutError:
            raise
        except (HttpParserError, OSError):
            return bytes(found.body), False
        return bytes(found.body), True

    def _next_head(self, largest: int) -> bytes:
        """Take the next head from what comes, with its empty line; NoHttpError where it is none or too large."""
        received = bytearray(self._received)
        searched = 0
        while received.startswith(b"HTTP/"[: len(received)]):
            if end := _HEAD_END.search(received, searched):
                head = bytes(received[: end.end()])
                self._received = bytes(received[end.end() :])
                if len(head) > largest or head.count(b"\n") > _MOST_HEADERS:
                    break
                return head
            if len(received) > largest:
                break
            # An end may lie across two pieces.
            searched = max(0, len(received) - 2)
            piece = self._connection.receive()
            if not piece:
                raise ConnectionResetError
            received += piece
        raise NoHttpError

    def _feed(self, piece: bytes) -> None:
        try:
            self._parser.feed_data(piece)
        except (HttpParserError, HttpParserUpgrade):
            # What follows the end of the answer was not asked for.
            if not self._found.is_complete:
                raise


class _Found:
    """What llhttp finds in one answer; it goes on into trailers and the answer behind, of which nothing is kept."""

    def __init__(self) -> None:
        self.reason = b""
        self.headers: dict[bytes, bytes] = {}
        self.body = bytearray()
        self.has_head = False
        self.is_complete = False

    def on_status(self, reason: bytes) -> None:
        if not self.has_head:
            self.reason = reason

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self.has_head:
            self.headers.setdefault(name.lower(), value.rstrip(b" \t"))

    def on_headers_complete(self) -> None:
        self.has_head = True

    def on_body(self, piece: bytes) -> None:
        if not self.is_complete:
            self.body += piece

    def on_message_complete(self) -> None:
        self.is_complete = True

    @property
    def length(self) -> int:
        """The length that was announced; 0 where there is none."""
        return int(self.headers.get(b"content-length", b"0"))

    @property
    def is_framed(self) -> bool:
        """Whether its end is told otherwise than by closing the connection."""
        codings = self.headers.get(b"transfer-encoding", b"").lower()
        return codings.endswith(b"chunked") or b"content-length" in self.headers


def _read_head(head: bytes) -> tuple[_Found, HttpResponseParser]:
    """Read a head as it is, or else mended; NoHttpError where that is of no use either."""
    try:
        return _read_strictly(head)
    except HttpParserError:
        from briefing.sources.mending import mended  # noqa: PLC0415 - few servers need it

    try:
        return _read_strictly(mended(head))
    except HttpParserError as error:
        raise NoHttpError from error


def _read_strictly(head: bytes) -> tuple[_Found, HttpResponseParser]:
    found = _Found()
    parser = HttpResponseParser(found)
    # Old servers pad the size of a chunk.
    parser.set_dangerous_leniencies(lenient_spaces_after_chunk_size=True)
    try:
        parser.feed_data(head)
    except HttpParserUpgrade as error:
        raise NoHttpError from error
    if parser.get_status_code() < 100:
        raise NoHttpError
    return found, parser
