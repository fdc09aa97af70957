"""Bodies as servers pack them, unpacked by urllib3 up to a bound: a bomb costs no more than what is allowed."""

from io import BytesIO

from urllib3 import HTTPResponse
from urllib3.exceptions import HTTPError
from urllib3.util.request import ACCEPT_ENCODING

ACCEPTED_CODINGS = ACCEPT_ENCODING
"""As the header Accept-Encoding says it: gzip and deflate, br and zstd where their packages are."""
_KNOWN = ("gzip", "x-gzip", "deflate", "br", "zstd")
_GZIP_MARK = b"\x1f\x8b"
_ZSTD_MARK = b"\x28\xb5\x2f\xfd"
_CHUNK_BYTES = 1 << 16


class InflateError(Exception):
    """A body that cannot be unpacked; its message says why, for people."""


def inflate(raw: bytes, coding: str, largest: int) -> bytes:
    """Unpack a body; InflateError where it is damaged or too large."""
    names = [name.strip() for name in coding.lower().split(",") if name.strip() not in ("", "identity")]
    for name in names:
        if name not in _KNOWN:
            raise InflateError(f"it is packed as {name[:30]}, which nothing here can unpack")
    actual = _actual_coding(raw, names)
    if not actual or not raw:
        return raw
    response = HTTPResponse(
        body=BytesIO(raw), headers={"content-encoding": actual}, preload_content=False, decode_content=True
    )
    pieces: list[bytes] = []
    size = 0
    try:
        for piece in response.stream(_CHUNK_BYTES, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > largest:
                raise InflateError(f"it unpacks to more than {largest // 1_000_000} MB")
    except HTTPError as error:
        raise InflateError("its compressed form is damaged") from error
    return b"".join(pieces)


def _actual_coding(raw: bytes, names: list[str]) -> str:
    """How a body is packed in truth: some servers say gzip and send plain text, and others the reverse."""
    if len(names) > 1:
        return ", ".join(names)
    if raw.startswith(_GZIP_MARK):
        return "gzip"
    if raw.startswith(_ZSTD_MARK):
        return "zstd"
    is_plain = raw.lstrip()[:1] in (b"<", b"{") and names != ["br"]
    return "" if is_plain else "".join(names)
