"""An answer that brings something: its entries made articles, those that we have left out."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urljoin

from briefing.model.news import Article
from briefing.model.sources import Problem, Source
from briefing.sources.clean import clean_line, clean_url
from briefing.sources.draft import Draft, make_article, namesake
from briefing.sources.feed.answers import parse_answer
from briefing.sources.feed.entry import Entry, Parsed
from briefing.sources.feed.matching import Known, Match, match_entries, read_known, remember, write_known
from briefing.sources.feed.options import FeedOptions
from briefing.sources.http import Answer
from briefing.sources.workshop import Workshop

_AHEAD = timedelta(days=1)
"""A time this little in the future is a wrong zone and means now; one further off is none."""
_EARLIEST_YEAR = 1990


@dataclass(frozen=True, slots=True)
class Intake:
    """What one answer brought."""

    articles: tuple[Article, ...]
    """New or edited ones."""
    entries: int
    known: str
    """The entries by which its articles are known from now on, as `matching.py` writes them."""
    problems: tuple[Problem, ...]


def take_in(
    answer: Answer,
    known: str,
    *,
    source: Source,
    options: FeedOptions,
    workshop: Workshop,
    now: datetime,
    ends: float,
) -> Intake:
    """Parse an answer before the monotonic clock says `ends`, and find what is new; FetchError where it is no feed."""
    parsed = parse_answer(answer, workshop, ends=ends)
    before = read_known(known)
    matches = match_entries([_with_address(entry, answer.url) for entry in parsed.entries], before)
    taken = {each.article for each in before}
    outlet, language = _outlet(source, parsed), options.language or parsed.language
    articles: list[Article] = []
    kept: list[Known] = []
    for match in matches:
        if match.known and not match.is_changed:
            kept.append(replace(match.keys, article=match.known.article))
        elif article := _article(
            match, make_article(_draft(match, language, now), outlet=outlet, path=None), taken
        ):
            articles.append(article)
            kept.append(replace(match.keys, article=article.id))
    written = write_known(remember(kept, before))
    return Intake(tuple(articles), len(matches), written, _lacks(source, answer, parsed))


def _article(match: Match, made: Article | None, taken: set[str]) -> Article | None:
    """The article under the id that is its own: that of its last edition, or one that no other has."""
    if made is None:
        return None
    if match.known:
        article = replace(made, id=match.known.article)
    else:
        article = made if made.id not in taken else _renamed(made, taken)
    taken.add(article.id)
    return article


def _with_address(entry: Entry, base: str) -> Entry:
    """The entry with its link made whole and clean; a guid that is an address stands in for it."""
    for written in (entry.link, entry.guid if entry.guid.startswith(("http://", "https://")) else ""):
        try:
            whole = written if written.startswith("http") else urljoin(base, written)
            address = clean_url(whole) if written else None
        except ValueError:
            address = None
        if address:
            return replace(entry, link=address)
    return replace(entry, link="")


def _draft(match: Match, language: str, now: datetime) -> Draft:
    entry = match.entry
    return Draft(
        title=entry.title,
        text=entry.text,
        # A guid tells an article only where it has no address; it is nothing that a person gave it.
        url=entry.link if match.keys.link or not entry.guid else "",
        author=entry.author,
        language=language,
        published=_plausible(entry.published, now),
        is_blurb=entry.is_blurb,
    )


def _outlet(source: Source, parsed: Parsed) -> str:
    """The name in feeds.toml; the feed's own where the address stands for it."""
    if source.name not in (source.place, clean_url(source.place)):
        return source.name
    return clean_line(parsed.title, 200) or source.name


def _plausible(published: datetime | None, now: datetime) -> datetime | None:
    if published is None or published.year < _EARLIEST_YEAR or published > now + _AHEAD:
        return None
    return min(published, now)


def _renamed(article: Article, taken: set[str]) -> Article:
    ordinal = 2
    found = namesake(article, ordinal)
    while found.id in taken:
        ordinal += 1
        found = namesake(article, ordinal)
    return found


def _lacks(source: Source, answer: Answer, parsed: Parsed) -> tuple[Problem, ...]:
    if not answer.is_whole:
        count = len(parsed.entries)
        came = "1 entry" if count == 1 else f"{count} entries"
        return (Problem(source.name, f"its answer ended early; {came} came through"),)
    if parsed.left_out:
        return (
            Problem(
                source.name, f"it has more entries than are read at once; {parsed.left_out} were left out"
            ),
        )
    return ()
