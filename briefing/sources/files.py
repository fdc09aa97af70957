"""One file opened with bounds: no device, no pipe, never more bytes than are wanted, whatever is inside a gzip."""

import os
import stat
import zlib
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Contents:
    """The bytes of one file."""

    raw: bytes
    size: int
    """On the disk."""
    modified: int
    """In nanoseconds."""
    lack: str = ""
    """What is missing of it, in words; empty where all is there."""


def read_file(path: Path, largest: int) -> Contents:
    """Read a file, inflated if it is gzipped, up to a number of bytes."""
    with open_file(path) as opened:
        status = os.fstat(opened.fileno())
        raw, lack = read_stream(opened, largest)
    return Contents(raw, status.st_size, status.st_mtime_ns, lack)


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


def read_stream(stream: BinaryIO, largest: int) -> tuple[bytes, str]:
    """Read up to a number of bytes, inflated if gzipped; and what is missing, in words."""
    try:
        raw = _read_up_to(stream, largest + 1)
    except OSError as error:
        raise _unreadable(error) from error
    if raw.startswith(_GZIP_MARK):
        return _inflate(raw, largest)
    if len(raw) > largest:
        return raw[:largest], f"only its first {largest // 1_000_000} MB were read"
    return raw, ""


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


def _read_up_to(stream: BinaryIO, wanted: int) -> bytes:
    chunks: list[bytes] = []
    while wanted > 0:
        chunk = stream.read(min(_CHUNK_BYTES, wanted))
        if not chunk:
            break
        chunks.append(chunk)
        wanted -= len(chunk)
    return b"".join(chunks)


def _inflate(raw: bytes, largest: int) -> tuple[bytes, str]:
    """Inflate gzip, one part after the other, and stop at the bound: a bomb costs no more than that."""
    pieces: list[bytes] = []
    room = largest + 1
    for _ in range(_MOST_GZIP_PARTS):
        inflator = zlib.decompressobj(_GZIP_WINDOW)
        at = 0
        while at < len(raw) and room > 0 and not inflator.eof:
            try:
                piece = inflator.decompress(inflator.unconsumed_tail or raw[at : at + _CHUNK_BYTES], room)
            except zlib.error:
                return b"".join(pieces), "its gzip is damaged, and only what came before that was read"
            at += 0 if inflator.unconsumed_tail else _CHUNK_BYTES
            pieces.append(piece)
            room -= len(piece)
        if room <= 0:
            return b"".join(pieces)[:largest], f"only its first {largest // 1_000_000} MB were read"
        if not inflator.eof:
            return b"".join(pieces), "its gzip ends too early, and only what came was read"
        raw = (inflator.unused_data + raw[at:]).lstrip(b"\0")
        if not raw:
            break
    return b"".join(pieces), ""


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
