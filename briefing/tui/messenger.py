"""The messenger: what the screens ask of the newsroom, done behind on daemon threads and answered by messages."""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stderr, suppress
from datetime import datetime

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model.sources import Problem
from briefing.model.stories import Headline
from briefing.newsroom.events import Event, StoriesGrouped
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.progress import SourceFailed, SourceRead, Waiting
from briefing.tui.messages import (
    Failed,
    FilledIn,
    FoundStories,
    Gone,
    Grouped,
    Known,
    Noted,
    Ready,
    Rested,
    Told,
    Working,
)

Reply = Callable[[Message], object]
"""Where an answer goes: a screen's `post_message`."""
Clock = Callable[[], datetime]
_Job = Callable[[], Iterator[Message | None]]
"""Yields its answers, and None where there is none yet: it is stopped between two."""
_REGROUP_SECONDS = 2.0
"""How often stories are grouped anew while sources are still being read."""
_FIRST_GROUP_SECONDS = 0.5
"""So long nothing is shown at all, where nothing is stored."""
_FIRST_PAGE = 200
"""Articles of the page that is shown then, a second of analysis: all of a first run may take a minute."""
_LONGEST_FAREWELL_SECONDS = 0.5
_LONGEST_PAINT_SECONDS = 3.0


class Lane:
    """One daemon thread that does one job after the other: a blocked job never holds the program open."""

    def __init__(self, name: str) -> None:
        self._jobs: deque[tuple[int, _Job, Reply]] = deque()
        self._wake = threading.Condition()
        self._turn = 0
        self._is_idle = True
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def add(self, job: _Job, reply: Reply) -> None:
        """Do a job after those that wait."""
        with self._wake:
            self._jobs.append((self._turn, job, reply))
            self._start()

    def replace(self, job: _Job, reply: Reply) -> None:
        """Do this job instead of the one that runs and those that wait."""
        with self._wake:
            self._turn += 1
            self._jobs.clear()
            self._jobs.append((self._turn, job, reply))
            self._start()

    def stop(self) -> None:
        """Drop everything; what runs ends at its next step."""
        with self._wake:
            self._turn += 1
            self._jobs.clear()

    def finish(self, seconds: float) -> None:
        """Wait until all is done, but never longer than this."""
        with self._wake:
            self._wake.wait_for(lambda: self._is_idle and not self._jobs, seconds)

    def _start(self) -> None:
        self._is_idle = False
        if not self._thread.ident:
            self._thread.start()
        self._wake.notify_all()

    def _work(self) -> None:
        while True:
            with self._wake:
                while not self._jobs:
                    self._is_idle = True
                    self._wake.notify_all()
                    self._wake.wait()
                turn, job, reply = self._jobs.popleft()
            self._run(turn, job, reply)

    def _run(self, turn: int, job: _Job, reply: Reply) -> None:
        messages: Iterable[Message | None] = ()
        try:
            messages = job()
            for message in messages:
                if turn != self._turn:
                    return
                if message is not None:
                    _post(reply, message)
        except BriefingError as error:
            _post(reply, Failed(str(error)))
        except Exception as error:  # noqa: BLE001 - the worker's rim: whatever it is, the user is told
            _post(reply, Failed(f"{type(error).__name__}: {error}"))
        finally:
            if isinstance(messages, Iterator) and hasattr(messages, "close"):
                messages.close()


def _start_tracker() -> None:
    """Start what looks after worker processes: it wants the true stderr, which Textual has covered with its own."""
    from multiprocessing import resource_tracker

    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _post(reply: Reply, message: Message) -> None:
    with suppress(RuntimeError):  # the screen has closed in the meantime, and with it its event loop
        reply(message)


class Messenger:
    """Everything that the screens ask for; answers come as messages to the asker."""

    def __init__(self, newsroom: Newsroom, clock: Clock) -> None:
        self._newsroom = newsroom
        self._has_painted = threading.Event()
        self._clock = clock
        self._run = Lane("briefing-run")
        self._tell = Lane("briefing-tell")
        self._search = Lane("briefing-search")
        self._keep = Lane("briefing-keep")
        self._fetch = Lane("briefing-fetch")

    def go_on(self) -> None:
        """Do the heavy work now that there is something on the screen."""
        self._has_painted.set()

    def last_page(self) -> tuple[Headline, ...]:
        """The best stories as they were the last time, at once."""
        return self._newsroom.last_page()

    def open(self, reply: Reply) -> None:
        """Group what is stored, then read the sources."""
        self._run.replace(self._opening, reply)

    def refresh(self, reply: Reply, *, is_forced: bool = False) -> None:
        """Read the sources, forced also those that rest after a failure; stories come as they are found."""
        self._run.replace(lambda: self._refreshing(is_forced=is_forced), reply)

    def regroup(self, reply: Reply, as_of: datetime | None = None) -> None:
        """Group anew, as of a time, after all changes; a refresh that runs goes on."""
        self._keep.add(lambda: self._grouping(as_of), reply)

    def tell(self, story: str, ahead: tuple[str, ...], reply: Reply) -> None:
        """Tell one story, then those that the user will come to next."""
        self._tell.replace(lambda: self._telling((story, *ahead)), reply)

    def read(self, article: str, reply: Reply) -> None:
        """Bring one article."""
        self._tell.replace(lambda: self._reading(article), reply)

    def fill_in(self, article: str, reply: Reply) -> None:
        """Fetch the full text of one article."""
        self._fetch.add(lambda: self._filling(article), reply)

    def search(self, query: str, reply: Reply) -> None:
        """Find the stories that a query asks for."""
        self._search.replace(lambda: self._searching(query), reply)

    def know_sources(self, reply: Reply) -> None:
        """Bring the sources."""
        self._keep.add(lambda: iter((Known(self._newsroom.sources()),)), reply)

    def change(self, verb: Callable[[Newsroom, datetime], Noted | None], reply: Reply) -> None:
        """Change something in the store: a mark, a star, a merge; after all changes before it."""
        self._keep.add(lambda: self._changing(verb), reply)

    def place(self, name: str) -> str | None:
        """Where the user was the last time."""
        return self._newsroom.marks.place(name)

    def finish(self, seconds: float) -> None:
        """Wait until nothing is left to do, but never longer than this for each lane."""
        for lane in (self._fetch, self._run, self._keep, self._search, self._tell):
            lane.finish(seconds)

    def close(self) -> None:
        """Stop everything, but keep what was marked if that is quick."""
        self._tell.stop()
        self._search.stop()
        self._fetch.stop()
        self._run.stop()
        self._keep.finish(_LONGEST_FAREWELL_SECONDS)
        self._run.finish(_LONGEST_FAREWELL_SECONDS)
        # The interpreter would wait for worker processes to finish the articles that they have in hand.
        from multiprocessing import active_children

        for worker in active_children():
            worker.terminate()

    def _opening(self) -> Iterator[Message]:
        self._has_painted.wait(_LONGEST_PAINT_SECONDS)
        _start_tracker()
        yield from self._grouping(None)
        yield from self._refreshing()

    def _grouping(self, as_of: datetime | None) -> Iterator[Message]:
        for event in self._newsroom.group(self._clock(), as_of=as_of):
            yield from _as_messages(event, as_of)
        yield Rested(was_refresh=False)

    def _refreshing(self, *, is_forced: bool = False) -> Iterator[Message]:
        grouped_at, grouped = time.monotonic(), 0
        settings = self._newsroom.settings
        problems: dict[Problem, str] = {}
        events = self._newsroom.refresh(
            self._clock(), is_offline=settings.options.offline, is_forced=is_forced
        )
        for event in events:
            yield from _as_messages(event)
            if isinstance(event, SourceFailed):
                problems[event.problem] = event.source.key
            arrived = event.progress.articles
            is_first = not self._newsroom.has_stories
            patience = _FIRST_GROUP_SECONDS if is_first else _REGROUP_SECONDS
            if arrived > grouped and time.monotonic() - grouped_at > patience:
                yield from self._regrouping(_FIRST_PAGE if is_first else None)
                grouped_at, grouped = time.monotonic(), arrived
        if not self._newsroom.has_stories:
            yield from self._regrouping(_FIRST_PAGE)
        yield from self._regrouping(None)
        yield Rested(
            was_refresh=True,
            problems=tuple(problems),
            failed=len(set(problems.values())),
            sources=len(settings.sources),
        )

    def _regrouping(self, newest: int | None) -> Iterator[Message]:
        for step in self._newsroom.group(self._clock(), newest=newest):
            yield from _as_messages(step)

    def _telling(self, stories: tuple[str, ...]) -> Iterator[Message]:
        for story in stories:
            try:
                yield Told(self._newsroom.tell(story))
            except KeyError:
                yield Gone(story)

    def _searching(self, words: str) -> Iterator[Message | None]:
        # The search language wants the words of the analysis: too dear before the first picture.
        from briefing.stories.search import parse_query

        query = parse_query(words, self._clock())
        found: list[str] = []
        for each in self._newsroom.search(query):
            found.append(each.headline.story.id)
            yield None
        yield FoundStories(words, frozenset(found), query.complaints, query.hints)

    def _reading(self, article: str) -> Iterator[Message]:
        try:
            yield Ready(self._newsroom.document(article))
        except KeyError:
            yield Gone(article)

    def _filling(self, article: str) -> Iterator[Message]:
        try:
            yield FilledIn(article, self._newsroom.fill_in(article, self._clock()))
        except KeyError:
            yield Gone(article)

    def _changing(self, verb: Callable[[Newsroom, datetime], Noted | None]) -> Iterator[Message]:
        noted = verb(self._newsroom, self._clock())
        if noted is not None:
            yield noted


def _as_messages(event: Event, as_of: datetime | None = None) -> Iterator[Message]:
    if isinstance(event, StoriesGrouped):
        yield Grouped(event.headlines, as_of)
    elif isinstance(event, SourceRead | SourceFailed):
        yield Working("sources", event.progress)
    elif isinstance(event, Waiting):
        yield Working(event.what, event.progress)
