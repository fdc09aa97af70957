"""What a sentence costs for where it stands and how it speaks: old, foreseen, comment, a tabloid's shout."""

import re
from datetime import date

from briefing.facets.summary.measures import Report
from briefing.text.dates import find_dates, says_bare_day
from briefing.text.tense import tells_past

_OF_AGE = 0.1
_OF_BARE_DAY = 0.2
"""`Last night`, where a newer report has come a day later: which night is not told."""
_OF_STATE = 0.2
"""What is so, has been done or will be, in a report that is behind: it may be so no more."""
_OF_COMMENT = 0.15
_OF_SHOUTING = 0.06
_COMMENT = re.compile(
    r"(?i)^\W*(?:leading\sarticle|leader|comment|opinion|editorial|column|viewpoint|letters?)\s?[:|–—-]"
)
_MARKED = re.compile(r"[“\"][^“”\"]*[”\"]|‘[^‘]*’")
_STATE = re.compile(r"\b(?:is|are|has|have|now|still|will|remains?|continues?)\b")
_SHOUTED_TITLE = re.compile(r"^\W*(?=(?:[^a-zA-Z]{0,3}[A-Z]){8})(?:[A-Z][A-Z'’-]{1,30}\W{1,3}){2}")
"""Eight capitals: `US, EU agree` does not shout."""
_ACRONYMS = (
    "ASEAN|COVID|EURATOM|LGBTQ|NAFTA|NASCAR|NASDAQ|POTUS|SCOTUS|UNESCO|UNHCR|UNICEF|UNRWA|USAID|USCIS|USMCA"
)
_SHOUTED = re.compile(rf"(?<![\w.&-])(?!(?:{_ACRONYMS})\b)[A-Z]{{5,}}(?![\w&-]|\s?[,(—–]|\s-)")
"""Not the place that a report is dated from: `OSTRAVEK, Nov 20`, `OSTRAVEK (CP) -`."""


def is_told_by_the_way(report: Report) -> bool:
    """Tell whether a title says that what follows is somebody's opinion, or opens in capitals as a tabloid's does."""
    title = report.document.article.title
    return bool(_COMMENT.match(title) or _SHOUTED_TITLE.match(title))


def may_be_so_no_more(report: Report, words: str) -> bool:
    """Tell whether a sentence of a report that is behind says what is, has been done or will be."""
    own = _MARKED.sub("", words)
    is_read = report.is_behind and report.document.language == "en"
    return is_read and bool(_STATE.search(own) or not tells_past(own))


def price(report: Report, words: str) -> float:
    """Sum up what a sentence of a report costs."""
    own = _MARKED.sub("", words)
    return (
        _OF_AGE * report.staleness
        + _OF_BARE_DAY * (report.is_of_another_day and says_bare_day(words, report.document.language))
        + _OF_STATE * (report.is_outdated and may_be_so_no_more(report, words))
        + _OF_COMMENT * bool(_COMMENT.match(report.document.article.title))
        + _OF_SHOUTING * bool(_SHOUTED.search(own))
    )


def has_come(report: Report, words: str, newest: date | None) -> bool:
    """Tell whether a sentence foretells a day that has come by the newest report: what came of it is told there."""
    published = report.document.article.published
    if published is None or newest is None or newest <= published.date():
        return False
    return any(
        len(each.when) == len("2026-11-22") and published.date().isoformat() < each.when <= newest.isoformat()
        for each in find_dates(words, published.date(), report.document.language)
    )
