"""One file opened with bounds: no device, no pipe, never more bytes than are wanted, whatever is inside a gzip."""

import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

LARGEST_FILE_BYTES = 400_000_000
"""Of a file of records, after inflating."""
LARGEST_TEXT_BYTES = 16_000_000
"""Of a file that is one article."""
_CHUNK_BYTES = 1 << 20
_GZIP_WINDOW = 31
_MOST_GZIP_PARTS = 100
_GZIP_MARK = b"\x1f\x8b"


class UnreadableError(Exception):
    """A file that cannot be read; the message and the hint are for people."""

    def __init__(self, what: str, hint: str = "", *, is_missing: bool = False) -> None:
        super().__init__(what)
        self.hint = hint
        self.is_missing = is_missing


class Inflow:
    """The bytes of a stream piece by piece, inflated if they are gzipped, up to a bound: nothing is held whole."""

    def __init__(self, stream: BinaryIO, largest: int) -> None:
        self._stream = stream
        self._largest = largest
        self.lack = ""
        """What is missing, in words: known when all pieces have been taken; empty where all was there."""

    def __iter__(self) -> Iterator[bytes]:
        """Give the pieces; UnreadableError where there is none to be had."""
        room = self._largest
        for piece in self._pieces():
            if len(piece) > room:
                self.lack = f"only its first {self._largest // 1_000_000} MB were read"
                yield piece[:room]
                return
            room -= len(piece)
            yield piece

    def _pieces(self) -> Iterator[bytes]:
        first = self._read()
        pieces = chain((first,), iter(self._read, b""))
        return self._inflated(pieces) if first.startswith(_GZIP_MARK) else pieces

    def _read(self) -> bytes:
        try:
            return self._stream.read(_CHUNK_BYTES)
        except OSError as error:
            raise _unreadable(error) from error

    def _inflated(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Inflate one part of a gzip after the other; a bomb is as long as it is taken for."""
        inflator = zlib.decompressobj(_GZIP_WINDOW)
        parts = 1
        for raw in pieces:
            left = raw
            while left:
                if inflator.eof:
                    left = left.lstrip(b"\0")
                    if not left:
                        break
                    if parts == _MOST_GZIP_PARTS:
                        self.lack = (
                            f"its gzip has more than {_MOST_GZIP_PARTS} parts, and only these were read"
                        )
                        return
                    inflator = zlib.decompressobj(_GZIP_WINDOW)
                    parts += 1
                try:
                    piece = inflator.decompress(left, _CHUNK_BYTES)
                except zlib.error:
                    self.lack = "its gzip is damaged, and only what came before that was read"
                    return
                left = inflator.unused_data if inflator.eof else inflator.unconsumed_tail
                yield piece
        if not inflator.eof:
            self.lack = "its gzip ends too early, and only what came was read"


def open_file(path: Path) -> BinaryIO:
    """Open a regular file and nothing else, without waiting for whoever writes to a pipe."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unreadable(error) from error
    kind = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(kind):
        os.close(descriptor)
        raise UnreadableError("it is not a file but " + _kind_in_words(kind))
    return os.fdopen(descriptor, "rb")


def decode(raw: bytes) -> str:
    """Text of bytes: by their mark, else UTF-8, else Windows-1252; a few broken bytes do not change that."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
    # In Windows-1252 every accent is a broken byte; in damaged UTF-8 most accents are whole.
    whole = sum(1 for character in text if character > "\x7f") - text.count("\ufffd")
    return text if whole >= text.count("\ufffd") else raw.decode("cp1252", "replace")


def decode_lines(pieces: Iterable[bytes], longest: int) -> Iterator[str]:
    """The lines of a text, each decoded by itself; of a longer one only so many bytes are given."""
    line = b""
    for piece in pieces:
        first, *others = piece.split(b"\n")
        if len(line) < longest:
            line += first
        for other in others:
            yield decode(line[:longest])
            line = other
    yield decode(line[:longest])


def _unreadable(error: OSError) -> UnreadableError:
    if isinstance(error, FileNotFoundError):
        return UnreadableError(
            "there is no such file or folder",
            "check the path; it starts from the folder of feeds.toml, or from where you are",
            is_missing=True,
        )
    if isinstance(error, PermissionError):
        return UnreadableError("reading it is not permitted", "ask its owner for leave to read it")
    return UnreadableError((error.strerror or "it cannot be read").lower())


def _kind_in_words(mode: int) -> str:
    for is_kind, words in (
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    ):
        if is_kind(mode):
            return words
    return "something else"
