"""Bodies as servers pack them, unpacked up to a bound: a bomb costs no more than what is allowed."""

import zlib
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

_GZIP_OR_ZLIB_WINDOW = 47
_RAW_DEFLATE_WINDOW = -15
_GZIP_MARK = b"\x1f\x8b"
_ZSTD_MARK = b"\x28\xb5\x2f\xfd"


class InflateError(Exception):
    """A body that cannot be unpacked; its message says why, for people."""


@cache
def accepted_codings() -> str:
    """What we can unpack, as the header Accept-Encoding says it."""
    return "gzip, deflate, " + ", ".join(coding for coding, module in _PACKAGES if find_spec(module))


def inflate(raw: bytes, coding: str, largest: int) -> tuple[bytes, bool]:
    """Unpack a body and tell whether it was whole; InflateError where it is damaged or too large."""
    names = [name.strip() for name in coding.lower().split(",") if name.strip() not in ("", "identity")]
    if len(names) > 1:
        raise InflateError(f"it is packed twice ({', '.join(names)[:60]})")
    unpack = _UNPACKERS.get(names[0]) if names else None
    if names and not unpack:
        raise InflateError(f"it is packed as {names[0][:30]}, which nothing here can unpack")
    if raw.startswith(_GZIP_MARK):
        unpack = _inflate_gzip
    elif raw.startswith(_ZSTD_MARK):
        unpack = _inflate_zstd
    elif unpack is not _inflate_brotli and raw.lstrip()[:1] in (b"<", b"{"):
        # Some servers say gzip and send plain text.
        unpack = None
    if not unpack or not raw:
        return raw, True
    body, is_whole = unpack(raw, largest + 1)
    if len(body) > largest:
        raise InflateError(f"it unpacks to more than {largest // 1_000_000} MB")
    return body, is_whole


def _inflate_gzip(raw: bytes, largest: int) -> tuple[bytes, bool]:
    return _inflate_zlib(raw, largest, _GZIP_OR_ZLIB_WINDOW)


def _inflate_deflate(raw: bytes, largest: int) -> tuple[bytes, bool]:
    try:
        return _inflate_zlib(raw, largest, _GZIP_OR_ZLIB_WINDOW)
    except InflateError:
        # "deflate" means zlib by the book, and raw deflate on many servers.
        return _inflate_zlib(raw, largest, _RAW_DEFLATE_WINDOW)


def _inflate_zlib(raw: bytes, largest: int, window: int) -> tuple[bytes, bool]:
    inflator = zlib.decompressobj(window)
    try:
        return inflator.decompress(raw, largest), inflator.eof
    except zlib.error as error:
        raise InflateError("its compressed form is damaged") from error


def _inflate_brotli(raw: bytes, largest: int) -> tuple[bytes, bool]:
    import brotli  # noqa: PLC0415 - 5 MB of code that few answers need

    inflator = brotli.Decompressor()
    pieces: list[bytes] = []
    room = largest
    try:
        piece = inflator.process(raw, output_buffer_limit=room)
        while piece and room > 0:
            pieces.append(piece)
            room -= len(piece)
            piece = b"" if inflator.is_finished() else inflator.process(b"", output_buffer_limit=max(room, 1))
    except brotli.error as error:
        raise InflateError("its compressed form is damaged") from error
    return b"".join(pieces), inflator.is_finished()


def _inflate_zstd(raw: bytes, largest: int) -> tuple[bytes, bool]:
    from backports import zstd  # noqa: PLC0415 - as brotli

    # A frame may ask for a window of gigabytes; browsers and curl allow 8 MB.
    inflator = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: 23})
    try:
        return inflator.decompress(raw, largest), inflator.eof
    except zstd.ZstdError as error:
        raise InflateError("its compressed form is damaged") from error


_UNPACKERS: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _inflate_gzip,
    "x-gzip": _inflate_gzip,
    "deflate": _inflate_deflate,
    "br": _inflate_brotli,
    "zstd": _inflate_zstd,
}
_PACKAGES = (("br", "brotli"), ("zstd", "backports.zstd"))
