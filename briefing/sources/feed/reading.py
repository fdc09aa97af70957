"""One reading of one feed; what an answer without news has no use for is imported where it is used."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from briefing.model.calendar import clock_time
from briefing.model.sources import Bookmark, Problem, Reading, Source
from briefing.sources.base import Visit
from briefing.sources.failures import GONE, FetchError
from briefing.sources.feed.memory import (
    NOTHING,
    Memory,
    Notes,
    read_memory,
    read_notes,
    write_memory,
    write_notes,
)
from briefing.sources.feed.options import FeedOptions
from briefing.sources.http import Answer, Request, follow
from briefing.sources.passwords import find_password
from briefing.sources.workshop import Workshop

if TYPE_CHECKING:
    from briefing.model.news import Article

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
_OWN_SHARE = 0.9


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
        if self._visit.now.timestamp() < self._memory.not_before:
            return self._left_alone()
        try:
            answer = self._workshop.fetcher.get(self._request(), seconds=self._seconds, now=self._visit.now)
            if answer.status == 304:
                return self._unchanged(answer)
            fingerprint = _fingerprint(answer.body)
            if fingerprint == self._memory.body:
                return self._unchanged(answer)
            return self._changed(answer, fingerprint)
        except FetchError as error:
            return self._failed(error)

    def _request(self) -> Request:
        memory, place = self._memory, self._source.place
        user, password = find_password(place, self._options.user, self._options.password_env)
        request = Request(
            url=place,
            etag=memory.etag,
            modified=memory.modified,
            user=user,
            password=password,
            accept=ACCEPT,
        )
        if not memory.moved_to:
            return request
        return follow(request, memory.moved_to, from_public=memory.is_moved_in_public)

    def _unchanged(self, answer: Answer) -> Reading:
        memory = self._memory
        if answer.status == 200:
            memory = replace(memory, etag=answer.etag, modified=answer.modified)
        if answer.moved_to:
            memory = replace(memory, moved_to=answer.moved_to, is_moved_in_public=answer.is_public)
        place = self._before.place if memory is self._memory else write_memory(memory)
        articles, notes = self._fill_in_pending(answer) if self._options.full_text else ((), None)
        said = f"nothing new; {len(articles)} read in full" if articles else "nothing new"
        return Reading(
            articles=articles, bookmark=self._good(answer, place, self._before.entries, said, notes)
        )

    def _changed(self, answer: Answer, fingerprint: str) -> Reading:
        # What parses, cleans and compares: 30 ms that most readings do without.
        from briefing.sources.feed.intake import take_in  # noqa: PLC0415

        before = self._notes()
        intake = take_in(
            answer,
            before.known,
            source=self._source,
            options=self._options,
            workshop=self._workshop,
            now=self._visit.now,
            ends=self._ends,
        )
        memory = Memory(
            # Validators of half a feed would make the server keep the other half back.
            etag=answer.etag if answer.is_whole else "",
            modified=answer.modified if answer.is_whole else "",
            body=fingerprint if answer.is_whole else "",
            moved_to=answer.moved_to or self._memory.moved_to,
            is_moved_in_public=answer.is_public if answer.moved_to else self._memory.is_moved_in_public,
        )
        articles, pending = self._fill_in(intake.articles, before.pending, answer)
        notes = write_notes(Notes(intake.known, pending))
        said = f"{len(intake.articles)} of them new"
        return Reading(
            articles=articles,
            bookmark=self._good(answer, write_memory(memory), intake.entries, said, notes),
            problems=intake.problems,
        )

    def _notes(self) -> Notes:
        return read_notes(self._visit.notes(self._source.key)) if self._before.place else Notes()

    def _fill_in_pending(self, answer: Answer) -> "tuple[tuple[Article, ...], str | None]":
        """Articles of earlier readings with their full texts, and the notes where they are no longer the same."""
        before = self._notes()
        articles, pending = self._fill_in((), before.pending, answer)
        return articles, None if pending == before.pending else write_notes(Notes(before.known, pending))

    def _fill_in(
        self, articles: "tuple[Article, ...]", pending: str, answer: Answer
    ) -> "tuple[tuple[Article, ...], str]":
        """The articles with full texts where they are wanted and can be had, and what is still to be fetched."""
        if not self._options.full_text or not (articles or pending != NOTHING):
            return articles, pending
        from briefing.sources.feed.fulltext import fill_in_blurbs  # noqa: PLC0415 - few feeds want it

        filled = fill_in_blurbs(
            articles,
            pending,
            workshop=self._workshop,
            ends=self._ends,
            now=self._visit.now,
            public_only=answer.is_public,
        )
        return filled.articles, filled.pending

    def _good(self, answer: Answer, place: str, entries: int, said: str, notes: str | None) -> Bookmark:
        now = self._visit.now
        retry = now + timedelta(seconds=answer.fresh_seconds) if answer.fresh_seconds else None
        if answer.moved_to and answer.moved_to != self._source.place:
            from briefing.sources.clean import clean_url  # noqa: PLC0415 - few feeds move

            said += f"; it has moved to {clean_url(answer.moved_to)}"
        return Bookmark(
            source=self._source.key,
            place=place,
            notes=notes,
            tried=now,
            succeeded=now,
            retry=retry,
            entries=entries,
            said=said,
        )

    def _failed(self, error: FetchError) -> Reading:
        from briefing.sources.backoff import next_try  # noqa: PLC0415 - few fail

        failures = self._before.failures + 1
        now = self._visit.now
        is_gone = error.status == GONE
        retry = next_try(self._source.key, failures, now, wait_seconds=error.wait_seconds, is_gone=is_gone)
        memory = self._memory
        if memory.moved_to and error.status in (404, GONE):
            # Where it moved to has nothing any more: the address in feeds.toml is asked next time.
            memory = replace(memory, moved_to="")
        elif is_gone:
            memory = replace(memory, not_before=retry.timestamp())
        elif error.wait_seconds:
            memory = replace(memory, not_before=now.timestamp() + error.wait_seconds)
        bookmark = replace(
            self._before,
            place=self._before.place if memory is self._memory else write_memory(memory),
            tried=now,
            retry=retry,
            failures=failures,
            said=error.what,
        )
        return Reading(bookmark=bookmark, problems=(Problem(self._source.name, error.what, error.hint),))

    def _left_alone(self) -> Reading:
        """Nothing is asked of a server that has said when it wants to be asked again, whoever is in a hurry."""
        again = datetime.fromtimestamp(self._memory.not_before, UTC)
        hint = f"The server wants to be left alone: it will be tried again after {clock_time(again)} UTC."
        return Reading(problems=(Problem(self._source.name, self._before.said, hint),))


def _fingerprint(body: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415 - OpenSSL comes with it, and most answers have no body

    return sha256(body).hexdigest()[:32]
