"""How far each source has been read, and how that went."""

import sqlite3
from collections.abc import Iterable

from briefing.model.sources import Bookmark
from briefing.store.database import Database
from briefing.store.rows import in_batches, read_time, write_time


class Bookmarks:
    """One bookmark for each source that has been read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, bookmark: Bookmark) -> None:
        """Keep the bookmark of a source in place of its last."""
        with self._database.writing() as connection:
            keep_bookmark(connection, bookmark)

    def notes(self, source: str) -> str:
        """The notes in the bookmark of a source, for the thread that reads it; empty where it has none."""
        with self._database.reading_once() as connection:
            row = connection.execute("SELECT text FROM notes WHERE source = ?", (source,)).fetchone()
        return str(row[0]) if row else ""

    def find(self, sources: Iterable[str]) -> dict[str, Bookmark]:
        """The bookmarks of those sources that have one, by the source's key; their notes are left where they are."""
        found: dict[str, Bookmark] = {}
        with self._database.reading() as connection:
            for some, marks in in_batches(sources):
                rows = connection.execute(
                    "SELECT source, place, tried, succeeded, retry, failures, entries, said FROM bookmarks "
                    f"WHERE source IN ({marks})",
                    some,
                )
                for source, place, tried, succeeded, retry, failures, entries, said in rows:
                    found[source] = Bookmark(
                        source=source,
                        place=place,
                        tried=read_time(tried),
                        succeeded=read_time(succeeded),
                        retry=read_time(retry),
                        failures=failures,
                        entries=entries,
                        said=said,
                    )
        return found


def keep_bookmark(connection: sqlite3.Connection, bookmark: Bookmark) -> None:
    """Keep a bookmark in the transaction of a connection."""
    # An upsert and no REPLACE: SQLite leaves the pages alone of a place that is the same.
    connection.execute(
        "INSERT INTO bookmarks (source, place, tried, succeeded, retry, failures, entries, said) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET place = excluded.place, "
        "tried = excluded.tried, succeeded = excluded.succeeded, retry = excluded.retry, "
        "failures = excluded.failures, entries = excluded.entries, said = excluded.said",
        (
            bookmark.source,
            bookmark.place,
            write_time(bookmark.tried),
            write_time(bookmark.succeeded),
            write_time(bookmark.retry),
            bookmark.failures,
            bookmark.entries,
            bookmark.said,
        ),
    )
    if bookmark.notes is not None:
        connection.execute(
            "INSERT INTO notes (source, text) VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET text = excluded.text",
            (bookmark.source, bookmark.notes),
        )
