"""What a server says of time: how long an answer is fresh, and how long it wants to be left alone."""

from datetime import datetime

_LONGEST_WAIT_SECONDS = 7 * 24 * 3600
_LONGEST_FRESH_SECONDS = 3600
"""News do not wait for longer, whatever a server says of its feed."""


def fresh_seconds(cache_control: str) -> int:
    """Read Cache-Control: how many seconds an answer will not change."""
    seconds = 0
    for directive in cache_control[:500].lower().replace(";", ",").split(","):
        name, _, value = (part.strip(' \t"') for part in directive.partition("="))
        if name in ("no-cache", "no-store"):
            return 0
        if name == "max-age" and value.isascii() and value.isdigit():
            seconds = min(int(value), _LONGEST_FRESH_SECONDS)
    return seconds


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
