"""Bodies as servers pack them, unpacked up to a bound: a bomb costs no more than what is allowed."""

import zlib
from collections.abc import Callable
from typing import Protocol

_MOST_CODINGS = 3
_MOST_MEMBERS = 100
"""Each leaves a copy of all that follows it."""
_GZIP_MARK = b"\x1f\x8b"
_ZSTD_MARK = b"\x28\xb5\x2f\xfd"
_GZIP_BITS = 31
_ZLIB_BITS = 15


class InflateError(Exception):
    """A body that cannot be unpacked; its message says why, for people."""


class _Unpacker(Protocol):
    """Unpacks one stream of bytes, as zlib and zstd do."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def inflate(raw: bytes, coding: str, largest: int) -> tuple[bytes, bool]:
    """Unpack a body, and tell whether its end was there; InflateError where it is damaged or too large."""
    names = [name.strip() for name in coding.lower().split(",") if name.strip() not in ("", "identity")]
    for name in names:
        if name not in _UNPACK:
            raise InflateError(f"it is packed as {name[:30]}, which nothing here can unpack")
    if len(names) > _MOST_CODINGS:
        raise InflateError(f"it is packed {len(names)} times over")
    is_whole = True
    for name in reversed(_actual_codings(raw, names)):
        if not raw:
            break
        raw, has_end = _UNPACK[name](raw, largest)
        is_whole = is_whole and has_end
    return raw, is_whole


def _actual_codings(raw: bytes, names: list[str]) -> list[str]:
    """How a body is packed in truth: some servers say gzip and send plain text, and others the reverse."""
    if len(names) > 1:
        return names
    if raw.startswith(_GZIP_MARK):
        return ["gzip"]
    if raw.startswith(_ZSTD_MARK):
        return ["zstd"]
    is_plain = raw.lstrip()[:1] in (b"<", b"{") and names != ["br"]
    return [] if is_plain else names


def _unpack_gzip(raw: bytes, largest: int) -> tuple[bytes, bool]:
    return _unpack_members(raw, lambda: zlib.decompressobj(_GZIP_BITS), _GZIP_MARK, zlib.error, largest)


def _unpack_deflate(raw: bytes, largest: int) -> tuple[bytes, bool]:
    """With the frame of zlib, as it should be, or without, as some send it."""
    # A frame begins with method 8 and a checksum over its first two bytes.
    has_frame = raw[0] & 15 == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
    bits = _ZLIB_BITS if has_frame else -_ZLIB_BITS
    return _unpack_members(raw, lambda: zlib.decompressobj(bits), None, zlib.error, largest)


def _unpack_zstd(raw: bytes, largest: int) -> tuple[bytes, bool]:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - Python 3.14
    except ImportError:
        from backports import zstd  # noqa: PLC0415 - few servers use it

    return _unpack_members(raw, zstd.ZstdDecompressor, _ZSTD_MARK, zstd.ZstdError, largest)


def _unpack_brotli(raw: bytes, largest: int) -> tuple[bytes, bool]:
    import brotli  # noqa: PLC0415 - only who is sent it pays for it

    unpacker = brotli.Decompressor()
    try:
        body = unpacker.process(raw, output_buffer_limit=largest + 1)
    except brotli.error as error:
        raise _damaged() from error
    if len(body) > largest:
        raise _too_large(largest)
    return body, unpacker.is_finished()


def _unpack_members(
    raw: bytes,
    begin: Callable[[], _Unpacker],
    mark: bytes | None,
    damage: type[Exception],
    largest: int,
) -> tuple[bytes, bool]:
    """Unpack streams that stand one behind the other, each beginning with a mark; what else follows is dropped."""
    pieces: list[bytes] = []
    left = largest
    for _ in range(_MOST_MEMBERS):
        unpacker = begin()
        try:
            pieces.append(unpacker.decompress(raw, left + 1))
        except damage as error:
            raise _damaged() from error
        left -= len(pieces[-1])
        if left < 0:
            raise _too_large(largest)
        raw = unpacker.unused_data
        if not unpacker.eof or not mark or not raw.startswith(mark):
            return b"".join(pieces), unpacker.eof
    return b"".join(pieces), False


def _too_large(largest: int) -> InflateError:
    return InflateError(f"it unpacks to more than {largest // 1_000_000} MB")


def _damaged() -> InflateError:
    return InflateError("its compressed form is damaged")


_UNPACK: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _unpack_gzip,
    "x-gzip": _unpack_gzip,
    "deflate": _unpack_deflate,
    "br": _unpack_brotli,
    "zstd": _unpack_zstd,
}
