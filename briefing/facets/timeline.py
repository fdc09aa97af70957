"""When it happened: sentences that say a day, one row a day and event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.facets.base import Telling
from briefing.model.briefs import Finding, Layout, Line, Row
from briefing.model.calendar import MONTHS, long_day
from briefing.model.news import Span
from briefing.text import Document, SentenceKind
from briefing.text.dates import find_dates
from briefing.text.dialogue import find_asked
from briefing.text.likeness import content_stems, likeness
from briefing.text.pointers import points_back

_ALIKE = 0.5
_FEWEST_DAYS = 2
_MOST_ROWS = 10
_MOST_EVENTS = 200
"""Lighter sentences than these cannot come to be shown: they only join what another tells."""
_MOST_WORDS = 60
_BARE_QUOTE = re.compile(r"[“\"‘'„«][^“”\"„«»]*[”\"’'“»]?[.!]?")
"""Speech by itself: who is meant stands elsewhere."""
_UNREAL = re.compile(
    r"""(?ix)
    \b(?:(?:would|could|might|should)(?:n['’]t|\snot)?\s(?:\w+ly\s)?have|would['’]ve)\b   # would have been carried
  | \b\w+['’]d\s(?:\w+ly\s)?have\b                                                   # he'd have been eight
  | \b(?:wäre|hätte)n?\b
  | \b(?:habría|hubiera)n?\b
    """
)
"""What did not happen has no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry(Finding):
    """What happened on one day."""

    date: str
    """ISO 8601, as exact as the source: a day, a week, a month or a year."""

    def rows(self) -> tuple[Row, ...]:
        """Show it under its day."""
        return (
            Row(
                cells=(self.text,),
                spans=self.spans,
                group=written_date(self.date),
                day=_sorts_as(self.date)[0],
            ),
        )

    def record(self) -> dict[str, object]:
        """Write it for JSON."""
        return {"date": self.date, "text": self.text, "spans": self.spans}

    def lines(self) -> tuple[Line, ...]:
        """Write the date as its value."""
        return (Line(value=self.date, span=self.spans[0]),)


@dataclass(frozen=True, slots=True)
class _Dated:
    """One sentence that says when."""

    when: str
    span: Span
    stems: frozenset[str]
    weight: float
    twins: tuple[Span, ...] = field(default=())


class Timeline:
    """The days of a story, in their order; a story of one day has none."""

    name = "timeline"
    title = "Timeline"
    layout = Layout.LIST
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Find the dated sentences, join those that tell one event, and keep the weightiest."""
        copies = {copy for copy, _ in telling.story.copies}
        dated = [
            each for document in telling.documents if document.id not in copies for each in _dated(document)
        ]
        events = sorted(_joined(dated), key=lambda each: (-_worth(each, telling), each.span))[:_MOST_ROWS]
        if len({each.when for each in events}) < _FEWEST_DAYS:
            return ()
        return tuple(
            _entry(each, telling)
            for each in sorted(events, key=lambda each: (_sorts_as(each.when), each.span))
        )


def _dated(document: Document) -> list[_Dated]:
    """Find the sentences of one document that say when something happened."""
    published = document.article.published
    found = []
    asked = find_asked(document)
    body = [each for each in document.sentences if each.kind is SentenceKind.BODY and each.start not in asked]
    for place, sentence in enumerate(body):
        words = document.words_at(sentence.start, sentence.end)
        day = published.date() if published else None
        mentions = [each for each in find_dates(words, day, document.language) if not each.is_aside]
        if not mentions or words.endswith("?") or len(words.split()) > _MOST_WORDS or points_back(words):
            continue
        if _UNREAL.search(words) or _BARE_QUOTE.fullmatch(words):
            continue
        exact = max(mentions, key=lambda each: (not each.is_beside, len(each.when), -each.start))
        stems = frozenset(content_stems(words, document.language))
        weight = 1.0 / (1 + place / 6) + 0.2 * (len(exact.when) == len("2026-11-22"))
        found.append(_Dated(exact.when, document.span(sentence.start, sentence.end), stems, weight))
    return found


def _joined(dated: Sequence[_Dated]) -> list[_Dated]:
    """Join the sentences of one day that tell one event; the weightiest speaks for them."""
    events: list[_Dated] = []
    for each in sorted(dated, key=lambda each: (-each.weight, each.span)):
        for number, event in enumerate(events):
            if event.when == each.when and likeness(event.stems, each.stems) >= _ALIKE:
                events[number] = replace(event, twins=(*event.twins, each.span))
                break
        else:
            if len(events) < _MOST_EVENTS:
                events.append(each)
    return events


def _worth(event: _Dated, telling: Telling) -> float:
    """Rate an event: told by several origins, and early."""
    articles = frozenset(span.article for span in (event.span, *event.twins))
    return event.weight + 0.5 * (telling.count_origins(articles) - 1)


def _entry(event: _Dated, telling: Telling) -> TimelineEntry:
    spans = (event.span, *sorted(event.twins))
    document = telling.document(event.span.article)
    return TimelineEntry(
        date=event.when,
        text=document.words_at(event.span.start, event.span.end),
        spans=spans,
        origins=telling.count_origins(frozenset(span.article for span in spans)),
    )


def _sorts_as(when: str) -> tuple[date, int]:
    """Sort a week, month or year before the days in it."""
    if "W" in when:
        year, week = when.split("-W")
        return date.fromisocalendar(int(year), int(week), 1), 2
    parts = [int(part) for part in when.split("-")]
    return date(*[*parts, 1, 1][:3]), len(parts)


def written_date(when: str) -> str:
    """Write a date for people: `Friday 20 November 2026`, `week of 16 November 2026`, `March 2022`."""
    if "W" in when:
        monday, _ = _sorts_as(when)
        return f"Week of {monday.day} {MONTHS[monday.month - 1]} {monday.year}"
    parts = when.split("-")
    if len(parts) == 1:
        return when
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return long_day(date.fromisoformat(when))
