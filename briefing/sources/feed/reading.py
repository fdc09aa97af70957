"""One reading of one feed."""

import time
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urljoin

from briefing.model.news import Article, Bookmark, Problem, Reading, Source
from briefing.sources.backoff import next_try
from briefing.sources.base import Visit
from briefing.sources.clean import clean_line, clean_url
from briefing.sources.draft import Draft, make_article, namesake
from briefing.sources.failures import GONE, FetchError
from briefing.sources.feed.answers import ACCEPT, parse_answer
from briefing.sources.feed.entry import Entry, Parsed
from briefing.sources.feed.fulltext import fill_in_blurbs
from briefing.sources.feed.memory import (
    Known,
    Match,
    Memory,
    Pending,
    match_entries,
    read_memory,
    remember,
    write_memory,
)
from briefing.sources.feed.options import FeedOptions
from briefing.sources.http import Answer, Request
from briefing.sources.passwords import find_password
from briefing.sources.workshop import Workshop

_OWN_SHARE = 0.9
_AHEAD = timedelta(days=1)
"""A time this little in the future is a wrong zone and means now; one further off is none."""
_EARLIEST_YEAR = 1990


class FeedReading:
    """One reading of one feed, from its bookmark to its next."""

    def __init__(self, source: Source, bookmark: Bookmark | None, visit: Visit, workshop: Workshop) -> None:
        self._source = source
        self._options = source.options if isinstance(source.options, FeedOptions) else FeedOptions()
        self._before = bookmark or Bookmark(source=source.key)
        self._memory = read_memory(self._before.place)
        self._visit = visit
        self._workshop = workshop
        # A little less than there is, so that what failed is told and remembered by us and not cut off.
        self._seconds = visit.deadline_seconds * _OWN_SHARE
        self._ends = time.monotonic() + self._seconds

    def read(self) -> Reading:
        """Read the feed; what goes wrong costs this reading and nothing that is stored."""
        try:
            answer = self._workshop.fetcher.get(self._request(), seconds=self._seconds, now=self._visit.now)
            if answer.status == 304:
                return self._unchanged(answer)
            fingerprint = sha256(answer.body).hexdigest()[:32]
            if fingerprint == self._memory.body:
                return self._unchanged(answer)
            parsed = parse_answer(answer, self._workshop, ends=self._ends)
        except FetchError as error:
            return self._failed(error)
        return self._changed(answer, parsed, fingerprint)

    def _request(self) -> Request:
        memory, place = self._memory, self._source.place
        user, password = find_password(place, self._options.user, self._options.password_env)
        return Request(
            url=memory.moved_to or place,
            etag=memory.etag,
            modified=memory.modified,
            user=user,
            password=password,
            accept=ACCEPT,
        )

    def _unchanged(self, answer: Answer) -> Reading:
        memory = self._memory
        if answer.status == 200:
            memory = replace(memory, etag=answer.etag, modified=answer.modified)
        if answer.moved_to:
            memory = replace(memory, moved_to=answer.moved_to)
        articles, memory = self._fill_in((), memory, answer)
        place = self._before.place if memory is self._memory else write_memory(memory)
        said = f"nothing new; {len(articles)} read in full" if articles else "nothing new"
        return Reading(articles=articles, bookmark=self._good(answer, place, self._before.entries, said))

    def _changed(self, answer: Answer, parsed: Parsed, fingerprint: str) -> Reading:
        entries = [_with_address(entry, answer.url) for entry in parsed.entries]
        matches = match_entries(entries, self._memory.known)
        articles, known = self._articles(matches, parsed)
        said = f"{len(articles)} of them new"
        memory = Memory(
            # Validators of half a feed would make the server keep the other half back.
            etag=answer.etag if answer.is_whole else "",
            modified=answer.modified if answer.is_whole else "",
            body=fingerprint if answer.is_whole else "",
            moved_to=answer.moved_to or self._memory.moved_to,
            known=remember(known, self._memory.known),
            pending=self._memory.pending,
        )
        kept, memory = self._fill_in(tuple(articles), memory, answer)
        return Reading(
            articles=kept,
            bookmark=self._good(answer, write_memory(memory), len(matches), said),
            problems=self._lacks(answer, parsed),
        )

    def _fill_in(
        self, articles: tuple[Article, ...], memory: Memory, answer: Answer
    ) -> tuple[tuple[Article, ...], Memory]:
        """The articles with full texts where they are wanted and can be had, and what is still to be fetched."""
        if not self._options.full_text:
            return articles, memory
        came = {article.id for article in articles}
        blurbs = [Pending(article=article) for article in articles if article.is_blurb and article.url]
        blurbs += [blurb for blurb in memory.pending if blurb.article.id not in came]
        if not blurbs:
            return articles, memory
        filled = fill_in_blurbs(
            blurbs,
            workshop=self._workshop,
            ends=self._ends,
            now=self._visit.now,
            public_only=answer.is_public,
        )
        full = {article.id: article for article in filled.articles}
        kept = [full.pop(article.id, article) for article in articles]
        return (*kept, *full.values()), replace(memory, pending=filled.pending)

    def _articles(self, matches: tuple[Match, ...], parsed: Parsed) -> tuple[list[Article], list[Known]]:
        """The articles that are new or edited, and all entries as they are to be remembered."""
        articles: list[Article] = []
        known: list[Known] = []
        taken = {each.article for each in self._memory.known}
        for match in matches:
            if match.known and not match.is_changed:
                known.append(replace(match.keys, article=match.known.article))
                continue
            article = make_article(self._draft(match, parsed), outlet=self._outlet(parsed), path=None)
            if article is None:
                continue
            if match.known:
                article = replace(article, id=match.known.article)
            elif article.id in taken:
                article = _renamed(article, taken)
            taken.add(article.id)
            articles.append(article)
            known.append(replace(match.keys, article=article.id))
        return articles, known

    def _draft(self, match: Match, parsed: Parsed) -> Draft:
        entry = match.entry
        return Draft(
            title=entry.title,
            text=entry.text,
            # A guid tells an article only where it has no address; it is nothing that a person gave it.
            url=entry.link if match.keys.link or not entry.guid else "",
            author=entry.author,
            language=self._options.language or parsed.language,
            published=_plausible(entry.published, self._visit.now),
            is_blurb=entry.is_blurb,
        )

    def _outlet(self, parsed: Parsed) -> str:
        """The name in feeds.toml; the feed's own where the address stands for it."""
        if self._source.name != self._source.place:
            return self._source.name
        return clean_line(parsed.title, 200) or self._source.name

    def _lacks(self, answer: Answer, parsed: Parsed) -> tuple[Problem, ...]:
        name = self._source.name
        if not answer.is_whole:
            return (Problem(name, f"the connection ended early; {len(parsed.entries)} entries came through"),)
        if parsed.left_out:
            return (
                Problem(name, f"it has more entries than are read at once; {parsed.left_out} were left out"),
            )
        return ()

    def _good(self, answer: Answer, place: str, entries: int, said: str) -> Bookmark:
        now = self._visit.now
        retry = now + timedelta(seconds=answer.fresh_seconds) if answer.fresh_seconds else None
        if answer.moved_to and answer.moved_to != self._source.place:
            said += f"; it has moved to {clean_url(answer.moved_to)}"
        return Bookmark(
            source=self._source.key,
            place=place,
            tried=now,
            succeeded=now,
            retry=retry,
            entries=entries,
            said=said,
        )

    def _failed(self, error: FetchError) -> Reading:
        failures = self._before.failures + 1
        now = self._visit.now
        place = self._before.place
        if self._memory.moved_to and error.status in (404, GONE):
            # Where it moved to has nothing any more: the address in feeds.toml is asked next time.
            place = write_memory(replace(self._memory, moved_to=""))
        bookmark = replace(
            self._before,
            place=place,
            tried=now,
            retry=next_try(
                self._source.key,
                failures,
                now,
                wait_seconds=error.wait_seconds,
                is_gone=error.status == GONE,
            ),
            failures=failures,
            said=error.what,
        )
        return Reading(bookmark=bookmark, problems=(Problem(self._source.name, error.what, error.hint),))


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
