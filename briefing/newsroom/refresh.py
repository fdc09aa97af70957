"""Read many sources at once and keep what they bring."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from queue import Empty, SimpleQueue
from time import monotonic, sleep

from briefing.model.calendar import clock_time
from briefing.model.sources import Bookmark, Problem, Reading, Source
from briefing.newsroom.progress import Progress, SourceFailed, SourceRead, Waiting
from briefing.sources import Reader, Visit
from briefing.store.store import Store

_MOST_THREADS = 64
"""Well over the sources that may hang at one time: the others must not wait for them."""
_HIRING_SECONDS = 0.004
"""From one thread to the next: where sources answer at once a few do, and many would only wait for each other."""
_PULSE_SECONDS = 0.1


def read_sources(
    sources: Sequence[Source],
    *,
    readers: Mapping[str, Reader],
    store: Store,
    now: datetime,
    arrival: Callable[[], datetime],
    deadline_seconds: float,
    is_forced: bool = False,
) -> Iterator[SourceRead | SourceFailed | Waiting]:
    """Read each source, keep its reading at once, and tell how it went; after the deadline the rest are problems.

    A source that has failed rests for a while, unless somebody who asks for it forces it.
    What is kept came at the time of `arrival`, asked anew each time: somebody may have drawn a line in between.
    """
    bookmarks = store.bookmarks.find(source.key for source in sources)
    due = [source for source in sources if _is_due(bookmarks.get(source.key), now, is_forced=is_forced)]
    progress = Progress(done=0, total=len(due))
    for source in () if is_forced else sources:
        if problem := _rests(source, bookmarks.get(source.key), now):
            yield SourceFailed(source, problem, progress)
    visit = Visit(now=now, deadline_seconds=deadline_seconds, notes=store.bookmarks.notes)
    stop = threading.Event()
    deadline = monotonic() + deadline_seconds

    def read(source: Source) -> Reading:
        return _read(readers[source.kind], source, bookmarks.get(source.key), visit)

    done = _start_reading(due, read, until=lambda: stop.is_set() or monotonic() >= deadline)
    try:
        yield from _keep_as_they_come(due, done, store, arrival, deadline)
    finally:
        stop.set()


def _start_reading(
    sources: Sequence[Source], read: Callable[[Source], Reading], *, until: Callable[[], bool]
) -> SimpleQueue[tuple[Source, Reading]]:
    """Have threads read the sources, none begun once `until` holds, and give the queue that each reading comes in."""
    todo = deque(sources)
    done: SimpleQueue[tuple[Source, Reading]] = SimpleQueue()

    def work() -> None:
        while not until():
            try:
                source = todo.popleft()
            except IndexError:
                return
            done.put((source, read(source)))

    def hire() -> None:
        for _ in range(min(_MOST_THREADS, len(sources))):
            if not todo or until():
                return
            threading.Thread(target=work, name="briefing-source", daemon=True).start()
            sleep(_HIRING_SECONDS)

    # Daemon threads: a server that never answers must not hold the program open when it quits.
    threading.Thread(target=hire, name="briefing-hiring", daemon=True).start()
    return done


def _is_due(bookmark: Bookmark | None, now: datetime, *, is_forced: bool = False) -> bool:
    if bookmark is None or bookmark.retry is None or bookmark.retry <= now:
        return True
    # Who has read well and says when to come again is not asked before, whoever asks.
    return is_forced and bool(bookmark.failures)


def _rests(source: Source, bookmark: Bookmark | None, now: datetime) -> Problem | None:
    """Word why a source that has failed is not tried: silence would look as if it were well."""
    if bookmark is None or not bookmark.failures or _is_due(bookmark, now) or bookmark.retry is None:
        return None
    return Problem(
        source.name, bookmark.said, f"It will be tried again after {clock_time(bookmark.retry)} UTC."
    )


def _read(reader: Reader, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
    try:
        return reader.read(source, bookmark, visit)
    except Exception as error:  # noqa: BLE001  the worker's rim: a fault in one reader must not cost the others
        return Reading(
            problems=(Problem(source.name, f"reading it failed: {type(error).__name__}: {error}"),)
        )


def _keep_as_they_come(
    sources: Sequence[Source],
    done: SimpleQueue[tuple[Source, Reading]],
    store: Store,
    arrival: Callable[[], datetime],
    deadline: float,
) -> Iterator[SourceRead | SourceFailed | Waiting]:
    waiting = {source.key: source for source in sources}
    progress = Progress(done=0, total=len(waiting))
    while waiting:
        try:
            source, reading = done.get(timeout=_PULSE_SECONDS)
        except Empty:
            if monotonic() > deadline:
                break
            yield Waiting("sources", progress)
            continue
        waiting.pop(source.key, None)
        came = _keep(store, source, reading, arrival)
        progress = replace(
            progress,
            done=progress.done + 1,
            failed=progress.failed + bool(reading.problems),
            articles=progress.articles + came,
        )
        for problem in reading.problems:
            yield SourceFailed(source, problem, progress)
        if came or not reading.problems:
            yield SourceRead(source, came, progress)
    for source in waiting.values():
        progress = replace(progress, failed=progress.failed + 1)
        problem = Problem(
            source.name, "it did not answer in time", "Give it longer with --deadline, or try later."
        )
        yield SourceFailed(source, problem, progress)


def _keep(store: Store, source: Source, reading: Reading, arrival: Callable[[], datetime]) -> int:
    """Keep what a reading brought, in one transaction; returns how many articles are new or changed."""
    if reading.articles or reading.present is not None:
        kept = store.archive.keep(source.key, reading, arrival())
        return kept.added + kept.edited
    # Most feeds have nothing new, and then the archive need not even be imported.
    if reading.bookmark is not None:
        store.bookmarks.keep(reading.bookmark)
    return 0
