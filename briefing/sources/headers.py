"""What a server says of time: how long an answer is fresh, and how long it wants to be left alone."""

import re
from datetime import datetime

_LONGEST_WAIT_SECONDS = 7 * 24 * 3600
_LONGEST_FRESH_SECONDS = 3600
"""News do not wait for longer, whatever a server says of its feed."""
_MAX_AGE = re.compile(r"(?:^|[\s,;])max-age\s{0,9}=\s{0,9}\"?(\d{1,9})", re.IGNORECASE)
_NOT_KEPT = re.compile(r"\bno-(?:cache|store)\b", re.IGNORECASE)


def fresh_seconds(cache_control: str) -> int:
    """Read Cache-Control: how many seconds an answer will not change."""
    header = cache_control[:500]
    age = _MAX_AGE.search(header)
    if not age or _NOT_KEPT.search(header):
        return 0
    return min(int(age[1]), _LONGEST_FRESH_SECONDS)


def wait_seconds(retry_after: str, now: datetime) -> int:
    """Read Retry-After, seconds or a date."""
    written = retry_after.strip()[:60]
    if written.isascii() and written.isdigit():
        return min(int(written), _LONGEST_WAIT_SECONDS)
    if not written:
        return 0
    from briefing.sources.dates import read_time  # noqa: PLC0415 - who gives no date needs none read

    moment = read_time(written)
    return min(max(0, int((moment - now).total_seconds())), _LONGEST_WAIT_SECONDS) if moment else 0
