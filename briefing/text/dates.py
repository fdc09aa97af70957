"""Expressions of time in a sentence, resolved against the day that its article was published."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.text.asides import is_aside, is_beside
from briefing.text.calendar_words import CALENDARS, Calendar
from briefing.text.tense import (
    is_deadline_met,
    is_in_present,
    is_planned,
    is_quoted,
    is_to_come,
    is_told,
    says,
)

_SUPPOSED = "would|could|might|würden?|wäre|sería|serait|sarebbe|seria|zou"
_THROUGH = r"to|through|till|bis|a|–|-"
_NAMED_DAY = re.compile(
    r"\b(?:Ash|Black|Bloody|Cyber|Easter|Giving|Good|Holy|Maundy|Palm|Shrove|Super|Whit)\s\Z"
)
"""Before a weekday: a day of the year or of history that has its name."""
_HALF_YEAR_DAYS = 183
_SOON_DAYS = 60
_MOST_YEARS_AGO = 200


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time and the day, week, month or year that it means."""

    start: int
    end: int
    when: str
    """ISO 8601, as exact as the words are: `2022-03-04`, `2022-W09`, `2022-03`, `2022`."""
    is_aside: bool = False
    """What the sentence tells did not happen then: "since Monday", "from six on Wednesday"."""
    is_beside: bool = False
    """It is the day of a clause beside the main one: "the warehouse that burnt down on Thursday"."""


def find_dates(sentence: str, published: date | None, language: str) -> tuple[DateMention, ...]:
    """Find the expressions whose meaning is certain, in order; the others are left out."""
    calendar = CALENDARS.get(language)
    if calendar is None:
        return ()
    found: list[tuple[int, int, int, str | None]] = []
    for rank, pattern in enumerate(calendar.patterns):
        found.extend(
            (match.start(), -match.end(), rank, _when(match, calendar, published))
            for match in pattern.finditer(sentence)
        )
    mentions: list[DateMention] = []
    reached = 0
    for start, end, _, when in sorted(found, key=lambda each: each[:3]):
        if start < reached:
            continue
        reached = -end
        if when is not None:
            mentions.append(
                DateMention(
                    start,
                    reached,
                    when,
                    is_aside=is_aside(sentence, start, reached, when, calendar),
                    is_beside=is_beside(sentence, start),
                )
            )
    return tuple(mentions)


def says_bare_day(sentence: str, language: str) -> bool:
    """Tell whether a sentence says a day that nobody knows who does not know when it was written: `last night`."""
    calendar = CALENDARS.get(language)
    return calendar is not None and calendar.bare_day.search(sentence) is not None


def _when(match: re.Match[str], calendar: Calendar, published: date | None) -> str | None:
    """Read one match; None where its meaning is not certain."""
    parts = {name: text.lower() for name, text in match.groupdict().items() if text}
    if "digits" in parts:
        return _iso(int(parts["year"]), int(parts["digits"]), int(parts["day"]))
    if "turn" in parts:
        offset = calendar.stretches[parts["turn"]][1]
        return f"{published.year + offset:04d}-{calendar.months[parts['month']]:02d}" if published else None
    if "month" in parts:
        return _month(parts, calendar.months[parts["month"].rstrip(".")], match, calendar, published)
    if "year" in parts:
        return parts["year"]
    if published is None:
        return None
    if "weekday" in parts:
        return _weekday(parts, calendar.weekdays[parts["weekday"]], match, calendar, published)
    if "unit" in parts:
        number = parts["number"]
        count = int(number) if number.isdigit() else calendar.numbers[number]
        return _ago(count, calendar.units[parts["unit"]], published)
    if "stretch" in parts:
        if (
            calendar.stretches[parts["stretch"]][1] > 0
            and is_quoted(match)
            and not is_planned(match, calendar)
        ):
            return None
        return _stretch(*calendar.stretches[parts["stretch"]], published)
    # "Today" in somebody's mouth is often no day at all, nor is that of "would be 75 million today".
    if is_quoted(match) or (calendar.days[parts["single"]] == 0 and says(_SUPPOSED, match, calendar)):
        return None
    return (published + timedelta(days=calendar.days[parts["single"]])).isoformat()


def _month(
    parts: dict[str, str], month: int, match: re.Match[str], calendar: Calendar, published: date | None
) -> str | None:
    """Read a month, with a day or a year or alone."""
    if "year" in parts:
        year = int(parts["year"])
        return _iso(year, month, int(parts["day"])) if "day" in parts else f"{year:04d}-{month:02d}"
    if published is None:
        return None
    if "day" in parts:
        return _nearest(month, int(parts["day"]), match, calendar, published)
    if says(calendar.unsure, match, calendar):
        return None
    is_ahead = month > published.month
    if is_to_come(match, calendar):
        return f"{published.year + (month < published.month):04d}-{month:02d}"
    return f"{published.year - is_ahead:04d}-{month:02d}"


def _weekday(
    parts: dict[str, str], weekday: int, match: re.Match[str], calendar: Calendar, published: date
) -> str | None:
    """Read a weekday: the nearest before, or after where the words say so."""
    if _NAMED_DAY.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    back = (published.weekday() - weekday) % 7
    near = parts.get("lead", "") + parts.get("tail", "")
    if near and re.search(calendar.next, near):
        return None
    if near:
        # "Last Friday" on a Saturday may be yesterday or the week before.
        return (published - timedelta(days=back)).isoformat() if back >= 2 else None
    if _is_habit(match, calendar) or (is_quoted(match) and not is_told(match)):
        return None
    if says(calendar.unsure, match, calendar):
        return None
    if is_to_come(match, calendar) and not is_deadline_met(match, calendar):
        return (published + timedelta(days=-back % 7)).isoformat()
    if calendar.plans and is_in_present(match):
        # A plan stands in the present; so does the caption of a picture, and that day is past.
        is_plan = says(calendar.plans, match, calendar)
        return (published + timedelta(days=-back % 7)).isoformat() if is_plan else None
    return (published - timedelta(days=back)).isoformat()


def _is_habit(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a weekday is one end of a stretch of the week: `from Monday to Thursday`."""
    weekday = "|".join(calendar.weekdays)
    after = match.string[match.end() : match.end() + 30]
    before = match.string[max(0, match.start() - 30) : match.start()]
    return bool(
        re.match(rf"\s?(?:{_THROUGH})\s?(?:{weekday})\b", after, re.IGNORECASE)
        or re.search(rf"\b(?:{weekday})\s?(?:{_THROUGH})\s?$", before, re.IGNORECASE)
    )


def _ago(count: int, unit: str, published: date) -> str | None:
    """Go back in time, no more exact than the unit."""
    if unit == "day":
        return (published - timedelta(days=min(count, 36_500))).isoformat()
    if unit == "week":
        return _week(published - timedelta(weeks=min(count, 5_200)))
    if unit == "month":
        months = published.year * 12 + published.month - 1 - count
        return f"{months // 12:04d}-{months % 12 + 1:02d}" if months > 0 else None
    if unit == "year" and count <= _MOST_YEARS_AGO:
        return f"{published.year - count:04d}"
    return None


def _stretch(unit: str, offset: int, published: date) -> str:
    """Name the week, month or year so many after that of publication."""
    if unit == "week":
        return _week(published + timedelta(weeks=offset))
    if unit == "year":
        return f"{published.year + offset:04d}"
    months = published.year * 12 + published.month - 1 + offset
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _nearest(month: int, day: int, match: re.Match[str], calendar: Calendar, published: date) -> str | None:
    """Find the year of a day and month: this one, unless the day lies far on the wrong side."""
    is_ahead = is_to_come(match, calendar)
    for year in (published.year, published.year - 1, published.year + 1):
        when = _iso(year, month, day)
        distance = (date.fromisoformat(when) - published).days if when else None
        if distance is None:
            continue
        if (
            year == published.year
            and (distance <= 0 or distance <= _SOON_DAYS or is_ahead)
            and distance * is_ahead >= 0
        ):
            return when
        if year < published.year and not is_ahead and distance >= -_HALF_YEAR_DAYS:
            return when
        if year > published.year and is_ahead and distance <= _HALF_YEAR_DAYS:
            return when
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    """Write a day; None where the calendar has none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
