"""When a place that failed is tried again."""

from datetime import datetime, timedelta
from zlib import crc32

_MINUTES = (1, 5, 15, 60, 180, 360, 720, 1440)
"""After the first failure, the second, ...: a hiccup is over soon, a dead server is asked once a day."""
_JITTER = 0.2
_GONE_DAYS = 7


def next_try(
    key: str, failures: int, now: datetime, *, wait_seconds: int = 0, is_gone: bool = False
) -> datetime:
    """When to try a place again that failed so often in a row; spread by its key, so that all do not come at once."""
    if is_gone:
        return now + timedelta(days=_GONE_DAYS)
    minutes = _MINUTES[min(failures, len(_MINUTES)) - 1]
    spread = crc32(f"{key}\0{failures}".encode()) / 2**32
    seconds = minutes * 60 * (1 - _JITTER + 2 * _JITTER * spread)
    return now + timedelta(seconds=round(max(seconds, wait_seconds)))
