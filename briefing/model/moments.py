"""Moments as people write them: an age such as `24h`, a date, a time."""

import re
from datetime import UTC, datetime, timedelta

_AGE = re.compile(r"([0-9]{1,5})([hdw])")
_AGES = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def parse_moment(written: str, now: datetime) -> datetime | None:
    """Read `24h`, `7d`, `2w` (that long before now), a date or an ISO 8601 time; None where it is none of these."""
    try:
        if age := _AGE.fullmatch(written.lower()):
            return now - int(age[1]) * _AGES[age[2]]
        return aware(datetime.fromisoformat(written))
    except (ValueError, OverflowError):  # overflow: before the year 1
        return None


def aware(moment: datetime) -> datetime:
    """Give a time in UTC; one without a zone is UTC already."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
