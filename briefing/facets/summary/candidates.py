"""The sentences that a summary may take, each with its worth and what must stand before it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefing.facets.base import Telling
from briefing.facets.summary.measures import (
    ENDINGS,
    OF_US,
    Background,
    Report,
    Tokens,
    measure,
    read_figures,
    read_tokens,
    survey,
)
from briefing.facets.summary.prices import has_come, is_told_by_the_way, may_be_so_no_more, price
from briefing.facets.summary.weights import CONSTANT, WEIGHTS
from briefing.text import Document, Sentence, SentenceKind
from briefing.text.dates import find_dates, says_bare_day
from briefing.text.dialogue import find_asked
from briefing.text.pointers import Pointer, find_pointer, lacks_verb
from briefing.text.tokens import find_words, plain_word

_LENGTHS = range(8, 76)
_HEADLINE_CHARACTERS = 150
_PAIRED_MARKS = (("“", "”"), ("«", "»"), ("(", ")"))
_BARE_QUOTE = re.compile(r"[“\"‘'„«].*[”\"’'“»][.!]?", re.DOTALL)
_NEAR_QUOTES = 4
_MARKED = frozenset(("direct", "partial"))
_LEAST_QUOTED = 6
_OPENING_MARKS = "“\"‘'„«"
_LEAST_WITHOUT_END = 20
_LEAD_SENTENCES = 2
_OPENING_LENGTHS = range(10, 61)
_DAYS_OF_NEWS = 4
_STALE_AFTER = timedelta(days=2)
_TOLD_ANEW = timedelta(hours=3)
_TITLED_ANEW = timedelta(hours=8)
_OUTDATED = timedelta(hours=16)
_PRICE_OF_PASSING = 0.08
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may stand in the summary."""

    document: int
    """The index of its document."""
    start: int
    end: int
    words: int
    """Its length, as budgets count it."""
    stems: frozenset[str]
    """Of its content words."""
    worth: float
    """What it tells of the story, and how fresh that is."""
    staleness: float
    """How old its report is, as Report has it."""
    is_lead: bool
    """It may open the summary: it stands at the head of its article and is no quote."""
    is_dated: bool
    """It is the first sentence of its article and names the day of its news, as an agency's does."""
    tells_figure: bool
    """It has a toll of the freshest titles: who reads the headline asks for it."""
    quotes: tuple[str, ...]
    """What it has between marks, as plain words; a word or two apart."""
    needs: int | None
    """The index of the candidate that must stand before it; NOWHERE where that one cannot be had."""


def read_reports(telling: Telling) -> tuple[Report, ...]:
    """Read the documents of a story, each text once: copies are left out."""
    copies = {copy for copy, _ in telling.story.copies}
    origins = {article: number for number, origin in enumerate(telling.story.origins) for article in origin}
    published = [document.article.published for document in telling.documents if document.article.published]
    newest = max(published, default=None)
    return tuple(
        Report(
            document=document,
            number=number,
            origin=origins.get(document.id, -number - 1),
            title=frozenset(read_tokens(document.article.title, document.language).content),
            body=tuple(_body(document)),
            people=_people(document),
            staleness=_staleness(document.article.published, newest),
            is_of_another_day=_is_of_another_day(document.article.published, newest),
            is_behind=_is_behind(document, telling, _TITLED_ANEW),
            is_outdated=_is_behind(document, telling, _OUTDATED),
        )
        for number, document in enumerate(telling.documents)
        if document.id not in copies
    )


def find_candidates(
    reports: tuple[Report, ...], overtaken: frozenset[tuple[str, int]] = frozenset()
) -> tuple[Candidate, ...]:
    """Find the sentences that may be chosen, in the order of the articles; none that a newer one has overtaken."""
    background = survey(reports)
    published = [report.document.article.published for report in reports if report.document.article.published]
    newest = max(published).date() if published else None
    found: list[Candidate] = []
    for report in reports:
        gone = overtaken | _foretold(report, newest)
        found.extend(_of_report(report, background, gone, len(found)))
    return tuple(found)


def _foretold(report: Report, newest: date | None) -> frozenset[tuple[str, int]]:
    """Find the sentences of a report whose day to come has come."""
    return frozenset(
        (report.document.id, sentence.start)
        for sentence, words, _ in report.body
        if has_come(report, words, newest)
    )


def may_stand_alone(document: Document, sentence: Sentence, words: str) -> bool:
    """Tell whether a sentence can be shown by itself: no question, no headline, not the inside of a quote."""
    length = len(words.split())
    if length not in _LENGTHS or words.rstrip("”\"’')»").endswith("?"):
        return False
    if length < _LEAST_WITHOUT_END and words[-1] not in ENDINGS:
        return False
    if any(words.count(opening) != words.count(closing) for opening, closing in _PAIRED_MARKS):
        return False
    return words.count('"') % 2 == 0 and not _is_inside_quote(document, sentence)


def _is_inside_quote(document: Document, sentence: Sentence) -> bool:
    """Tell whether it is the middle of somebody's speech, its marks in other sentences."""
    after = bisect_left(document.quotations, sentence.start, key=lambda each: each.start)
    return any(
        each.kind == "direct" and sentence.end <= each.end
        for each in document.quotations[max(0, after - _NEAR_QUOTES) : after]
    )


def _body(document: Document) -> Iterator[tuple[Sentence, str, Tokens]]:
    """The sentences of the body with their words; a headline of several sentences is none of it."""
    headline = document.text.split("\n", 1)[0]
    first = 1 if len(headline) <= _HEADLINE_CHARACTERS and len(headline) < len(document.text.rstrip()) else 0
    asked = find_asked(document)
    for sentence in document.sentences:
        is_told = sentence.paragraph >= first and sentence.start not in asked
        if sentence.kind is SentenceKind.BODY and is_told:
            words = document.words_at(sentence.start, sentence.end)
            yield sentence, words, read_tokens(words, document.language)


def _people(document: Document) -> tuple[int, ...]:
    """Where people are named, in order."""
    return tuple(
        sorted(start for name in document.names if name.kind == "person" for start, _ in name.mentions)
    )


def _staleness(published: datetime | None, newest: datetime | None) -> float:
    """Rate how old a report is, against the newest of its story; an undated one is not old."""
    if published is None or newest is None:
        return 0.0
    return min(1.0, (newest - published) / _STALE_AFTER)


def _is_of_another_day(published: datetime | None, newest: datetime | None) -> bool:
    return published is not None and newest is not None and published.date() < newest.date()


def _is_behind(document: Document, telling: Telling, titled_after: timedelta) -> bool:
    """Tell whether a report is so much older than the one whose title the story bears, or than its outlet's next."""
    mine = document.article.published
    if mine is None:
        return False
    return any(
        each.article.published is not None
        and (
            (each.article.outlet == document.article.outlet and each.article.published - mine >= _TOLD_ANEW)
            or (each.article.title == telling.story.title and each.article.published - mine >= titled_after)
        )
        for each in telling.documents
    )


def _of_report(
    report: Report, background: Background, overtaken: frozenset[tuple[str, int]], offset: int
) -> list[Candidate]:
    """Make the candidates of one report, which stand after so many others."""
    found: list[Candidate] = []
    said: set[str] = set()
    places: dict[int, int] = {}
    for place, (sentence, words, tokens) in enumerate(report.body):
        is_overtaken = (report.document.id, sentence.start) in overtaken
        if not is_overtaken and may_stand_alone(report.document, sentence, words):
            needs = _needs(report, place, places)
            is_lead = place < _LEAD_SENTENCES and needs is None and _can_open(words, tokens, background)
            is_lead = is_lead and not (report.is_outdated or is_told_by_the_way(report))
            is_lead = is_lead and not may_be_so_no_more(report, words)
            places[place] = offset + len(found)
            found.append(
                Candidate(
                    document=report.number,
                    start=sentence.start,
                    end=sentence.end,
                    words=len(words.split()),
                    stems=tokens.kinds,
                    worth=_worth(report, place, said, background),
                    staleness=report.staleness,
                    is_lead=is_lead,
                    is_dated=is_lead and not place and _is_dated(report, words),
                    tells_figure=bool(background.figures and background.figures & read_figures(words)),
                    quotes=_quotes(report.document, sentence),
                    needs=needs,
                )
            )
        said.update(tokens.content)
    return found


def _worth(report: Report, place: int, said: set[str], background: Background) -> float:
    """Rate a sentence by the table of weights, less for what is old and for what is said in passing."""
    words = report.body[place][1]
    measures = measure(report, place, said, background)
    worth = CONSTANT + sum(WEIGHTS[name] * value for name, value in measures.items())
    is_passing = not (measures["titles told"] or measures["capitals"] or measures["digits"])
    return worth - _PRICE_OF_PASSING * is_passing - price(report, words)


def _can_open(words: str, tokens: Tokens, background: Background) -> bool:
    """Tell whether a sentence may open the summary: it is long enough, no quote, and of the story's titles."""
    if words[0] in _OPENING_MARKS or len(words.split()) not in _OPENING_LENGTHS or OF_US.search(words):
        return False
    return any(stem in background.titles for stem in tokens.content)


def _is_dated(report: Report, words: str) -> bool:
    """Tell whether a sentence names the day of its news: `on Friday`, not `last night` nor `in March`."""
    published = report.document.article.published
    if published is None:
        return False
    today = published.date()
    near = {(today - timedelta(days=days)).isoformat() for days in range(_DAYS_OF_NEWS)}
    return any(
        each.when in near and not says_bare_day(words[each.start : each.end], report.document.language)
        for each in find_dates(words, today, report.document.language)
    )


def _quotes(document: Document, sentence: Sentence) -> tuple[str, ...]:
    """The marked words of a sentence."""
    first = bisect_left(document.quotations, sentence.start, key=lambda each: each.start)
    words = [
        find_words(document.words_at(each.start, each.end).lower(), document.language)
        for each in document.quotations[first : first + _NEAR_QUOTES]
        if each.kind in _MARKED and each.start < sentence.end
    ]
    return tuple(" ".join(map(plain_word, each)) for each in words if len(each) >= _LEAST_QUOTED)


def _needs(report: Report, place: int, places: dict[int, int]) -> int | None:
    """Find the candidate that names what a sentence points back at."""
    sentence, words, _ = report.body[place]
    # Speech by itself does not say whose it is.
    is_bare = _BARE_QUOTE.fullmatch(words) or (report.document.language == "en" and lacks_verb(words))
    pointer = Pointer.THING if is_bare else find_pointer(words)
    if pointer is None:
        return None
    if pointer is Pointer.PERSON and (named := bisect_left(report.people, sentence.start)):
        last = report.people[named - 1]
        holder = bisect_right(report.body, last, key=lambda each: each[0].start) - 1
        if holder >= 0 and last < report.body[holder][0].end:
            return places.get(holder, NOWHERE)
    return places.get(place - 1, NOWHERE)
