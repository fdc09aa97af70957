"""Times as files and feeds write them, made aware UTC; what cannot be told is None, never a guess."""

import re
from datetime import UTC, date, datetime, timedelta

_LONGEST = 60
_EARLIEST = datetime(1800, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS_FROM = 100_000_000_000
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?\Z")
_WORDED = re.compile(
    r"""(?ix)
    (?: [a-z]{3,9}\.?,?\s+ )?                       # Sunday,
    (?: (?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})\.?,?   # 22 November
      | (?P<month_first>[a-z]{3,9})\.?\s+(?P<day_second>\d{1,2})(?:st|nd|rd|th)?,?  # November 22,
    )
    \s+(?P<year>\d{4})
    (?: ,?\s+(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[ap]\.?m\.?)?\s*(?:UTC|GMT|Z)? )?
    \s*\Z
    """
)


def read_time(written: object) -> datetime | None:
    """Read a time in ISO 8601, as mail writes it, in English words, or in seconds since 1970."""
    if isinstance(written, bool) or not isinstance(written, str | int | float):
        return None
    if not isinstance(written, str):
        return _from_seconds(float(written))
    text = written.strip()
    if not text or len(text) > _LONGEST:
        return None
    for read in (_from_iso, _from_words, _from_mail):
        moment = read(text)
        if moment is not None:
            return moment.replace(microsecond=0) if moment >= _EARLIEST else None
    return None


def _from_seconds(seconds: float) -> datetime | None:
    if not 0 < abs(seconds) < 1e14:
        return None
    if abs(seconds) >= _MILLISECONDS_FROM:
        seconds /= 1000
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _from_iso(text: str) -> datetime | None:
    if plain := _ISO_DATE.match(text):
        year, month, day = (int(part or 1) for part in plain.groups())
        try:
            return datetime(year, month, day, tzinfo=UTC)
        except ValueError:
            return None
    try:
        return _in_utc(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def _from_mail(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 10 ms that few readings need

    try:
        return _in_utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_words(text: str) -> datetime | None:
    match = _WORDED.match(text)
    if not match:
        return None
    month = (match["month"] or match["month_first"])[:3].lower()
    if month not in _MONTHS:
        return None
    hour = int(match["hour"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    try:
        day = date(int(match["year"]), _MONTHS.index(month) + 1, int(match["day"] or match["day_second"]))
        return datetime(day.year, day.month, day.day, hour, int(match["minute"] or 0), tzinfo=UTC)
    except ValueError:
        return None


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
