"""Expressions of time in a sentence, resolved against the day that its article was published."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.text.asides import is_aside, is_beside
from briefing.text.calendar_words import CALENDARS, Calendar

_CLAUSE_START = re.compile(r"[,;:“”\"()—–]|\b(?:and|but|that|und|et|y|e|en)\b")
_OPENING_MARKS = re.compile(r"[“\"„«]")
_CLOSING_MARKS = re.compile(r"[”\"“»]")
_OPENS_BY = re.compile(r"(?:^\W{0,3}By|[,;]\sby)\s\Z")
_OPENS_CLAUSE = re.compile(r"(?i)(?:^|[“\"„«;:—–]\s?)(?:on\s)?\Z")
_SUPPOSED = "would|could|might|würden?|wäre|sería|serait|sarebbe|seria|zou"
_NEAR = 1_000
"""Characters on either side that are looked at: sentences are shorter, hostile ones are not."""
_SAID_BETWEEN = re.compile(
    r"""(?ix)
    ,\s(?:said|says|argues|argued|according\sto)\s[^.;:“”"]{1,120},\s(?:\w+\s){1,4}?
    (?:should|must|ought|will|shall|can|is|are)(?:n['’]t)?\b
    """
)
"""Behind a day: somebody says what is to be then."""
_TELLS = re.compile(r"\b(?:was|were|did|had|went|came|said|\w{3,20}ed)\b")
_THROUGH = r"to|through|till|bis|a|–|-"
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
            and _is_quoted(match)
            and not _is_planned(match, calendar)
        ):
            return None
        return _stretch(*calendar.stretches[parts["stretch"]], published)
    # "Today" in somebody's mouth is often no day at all, nor is that of "would be 75 million today".
    if _is_quoted(match) or (calendar.days[parts["single"]] == 0 and _says(_SUPPOSED, match, calendar)):
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
    if _says(calendar.unsure, match, calendar):
        return None
    is_ahead = month > published.month
    if _is_to_come(match, calendar):
        return f"{published.year + (month < published.month):04d}-{month:02d}"
    return f"{published.year - is_ahead:04d}-{month:02d}"


def _weekday(
    parts: dict[str, str], weekday: int, match: re.Match[str], calendar: Calendar, published: date
) -> str | None:
    """Read a weekday: the nearest before, or after where the words say so."""
    back = (published.weekday() - weekday) % 7
    near = parts.get("lead", "") + parts.get("tail", "")
    if near and re.search(calendar.next, near):
        return None
    if near:
        # "Last Friday" on a Saturday may be yesterday or the week before.
        return (published - timedelta(days=back)).isoformat() if back >= 2 else None
    if _is_habit(match, calendar) or (_is_quoted(match) and not _TELLS.search(_around(match))):
        return None
    if _says(calendar.unsure, match, calendar):
        return None
    if _is_to_come(match, calendar) and not _is_deadline_met(match, calendar):
        return (published + timedelta(days=-back % 7)).isoformat()
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


def _is_deadline_met(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a sentence opens with `By Friday` and then tells what was: no verb says that it will be."""
    opens = match.start() < _NEAR and _OPENS_BY.search(match.string[: match.start()])
    rest = match.string[match.end() : match.end() + 200]
    return bool(opens) and not re.search(rf"\b(?:{calendar.will}|{calendar.unsure})\b", rest, re.IGNORECASE)


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
    is_ahead = _is_to_come(match, calendar)
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


def _says(pattern: str, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether the clause says something of the kind before the match, or right after it."""
    name = next(name for name in ("month", "weekday", "single") if match.groupdict().get(name))
    before = match.string[max(0, match.start() - 80) : match.start(name)]
    starts = [start.end() for start in _CLAUSE_START.finditer(before)]
    starts += [verb.end() for verb in re.finditer(rf"\b(?:{calendar.past})\b", before, re.IGNORECASE)]
    clause = before[max(starts, default=0) :]
    return bool(re.search(rf"(?<!\w)(?:{pattern})(?!\w)", clause, re.IGNORECASE))


def _is_to_come(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a day lies ahead: its clause says so before it, or a verb does right behind it."""
    after = match.string[match.end() : match.end() + 40]
    subject = r",?(?:\s\w{1,20}){1,2}" if _opens_clause(match) else r",(?:\s\w{1,20}){1,2}"
    behind = rf"(?:{subject})?\s(?:{calendar.will})\b"
    if _says(calendar.future, match, calendar) or re.match(behind, after, re.IGNORECASE):
        return True
    return bool(_SAID_BETWEEN.match(match.string, match.end()))


def _opens_clause(match: re.Match[str]) -> bool:
    """Tell whether a clause begins with the day: `On Saturday I will sleep`."""
    return _OPENS_CLAUSE.search(match.string, max(0, match.start() - 9), match.start()) is not None


def _is_planned(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether what somebody says of a time to come is a plan, no wish or joke: a verb near it says so."""
    near = match.string[max(0, match.start() - 80) : match.end() + 40]
    return bool(re.search(rf"(?<!\w)(?:{calendar.future}|{calendar.will})(?!\w)", near, re.IGNORECASE))


def _around(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]


def _is_quoted(match: re.Match[str]) -> bool:
    """Tell whether the match stands between quote marks."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    after = match.string[match.end() : match.end() + _NEAR]
    if "„" in before:
        return before.rfind("„") > max(before.rfind("“"), before.rfind("”")) and bool(
            _CLOSING_MARKS.search(after)
        )
    opened = _OPENING_MARKS.findall(before)
    if not opened or not _CLOSING_MARKS.search(after):
        return False
    straight = opened.count('"')
    return straight % 2 == 1 or before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»")
