"""Feeds tried one by one, all at once, without keeping anything."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from briefing.model.sources import Reading, Source
from briefing.sources.base import Reader, Visit
from briefing.sources.discovery import discover
from briefing.sources.failures import FetchError
from briefing.sources.workshop import Workshop

_MOST_THREADS = 32
_SEARCH_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Checked:
    """How a feed fared."""

    source: Source
    reading: Reading
    instead: str | None = None
    """The address of another feed of the same site, where this one failed."""

    @property
    def is_well(self) -> bool:
        """Whether it could be read."""
        return self.reading.bookmark is not None and self.reading.bookmark.failures == 0

    @property
    def newest(self) -> datetime | None:
        """When the newest of its articles was published."""
        return max(
            (article.published for article in self.reading.articles if article.published), default=None
        )


def check_feeds(sources: Sequence[Source], reader: Reader, visit: Visit) -> Iterator[Checked]:
    """Read each feed as if for the first time, and tell how that went, in the order of the sources."""
    workshop = Workshop()
    todo: SimpleQueue[int] = SimpleQueue()
    done: SimpleQueue[tuple[int, Checked]] = SimpleQueue()
    for index in range(len(sources)):
        todo.put(index)

    def work() -> None:
        while True:
            try:
                index = todo.get_nowait()
            except Empty:
                return
            done.put((index, _check(sources[index], reader, visit, workshop)))

    for _ in range(min(_MOST_THREADS, len(sources))):
        # Daemon threads: Ctrl+C must not wait for a server that never answers.
        threading.Thread(target=work, name="briefing-check", daemon=True).start()
    came: dict[int, Checked] = {}
    for index in range(len(sources)):
        while index not in came:
            number, checked = done.get()
            came[number] = checked
        yield came[index]


def _check(source: Source, reader: Reader, visit: Visit, workshop: Workshop) -> Checked:
    reading = reader.read(source, None, visit)
    checked = Checked(source, reading)
    if checked.is_well:
        return checked
    parts = urlsplit(source.place)
    try:
        found = discover(
            f"{parts.scheme}://{parts.netloc}/", workshop=workshop, now=visit.now, seconds=_SEARCH_SECONDS
        )
    except FetchError:
        return checked
    return Checked(source, reading, found.url if found.url != source.place else None)
