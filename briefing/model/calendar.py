"""The names of days and months as people are shown them: English, whatever the locale says."""

from datetime import UTC, date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_day(day: date) -> str:
    """Write a day out: `Sunday 22 November 2026`."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def long_time(moment: datetime) -> str:
    """Write a time out: `Sunday 22 November 2026, 07:00 UTC`."""
    moment = moment.astimezone(UTC)
    return f"{long_day(moment)}, {moment:%H:%M} UTC"


def short_day(day: date) -> str:
    """Write a day for a list: `22 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def short_time(moment: datetime) -> str:
    """Write a time for a list: `22 Nov 2026, 07:00`."""
    moment = moment.astimezone(UTC)
    return f"{short_day(moment)} {moment.year}, {moment:%H:%M}"


def clock_time(moment: datetime) -> str:
    """Write a time of these days: `22 Nov 07:00`."""
    moment = moment.astimezone(UTC)
    return f"{short_day(moment)} {moment:%H:%M}"
