"""The connection: one for each thread, whole transactions, and errors that say what to do."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import StateError
from briefing.store.schema import MIGRATIONS

_BUSY_SECONDS = 15.0


class Database:
    """One SQLite file in WAL mode; every thread has a connection of its own."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the database; None keeps everything in memory. StateError where that fails."""
        self.path = path
        self._address = f"file:briefing-{id(self)}?mode=memory&cache=shared" if path is None else str(path)
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with self.reading() as connection:
            self._migrate(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hand out this thread's connection; what SQLite complains of becomes a StateError."""
        try:
            yield self._connection()
        except sqlite3.Error as error:
            raise StateError(self._explain(error)) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Open a transaction that is kept whole or not at all."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def copy_to(self, path: Path) -> None:
        """Copy all of it into a new file, safely beside other instances."""
        if path.exists():
            raise StateError(f"{path} is there already; it was left as it is.")
        with self.reading() as connection:
            copy = sqlite3.connect(path)
            try:
                connection.backup(copy)
            finally:
                copy.close()

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            while self._connections:
                self._connections.pop().close()
        self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._address,
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,  # only close() crosses threads
                uri=self.path is None,
            )
            with self._lock:
                self._connections.append(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            self._local.connection = connection
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise StateError(
                f"The database {self.path} was made by a newer briefing (its version is {version}, "
                f"this program knows {len(MIGRATIONS)}). Update briefing, or name another folder with --state."
            )
        if version == len(MIGRATIONS):
            return
        with self.writing():
            # Another instance may have come first while we waited for the lock.
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            for script in MIGRATIONS[version:]:
                for statement in _statements(script):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _explain(self, error: sqlite3.Error) -> str:
        text, path = str(error), self.path or "in memory"
        if "full" in text:
            return f"The disk of {path} is full. What was stored is safe; make room and run briefing again."
        if "locked" in text or "busy" in text:
            return f"Another program has held the database {path} for {_BUSY_SECONDS:.0f} seconds. Try again."
        if "malformed" in text or "not a database" in text:
            return (
                f"The database {path} is damaged ({text}). It was left as it is. Move it away to start anew, "
                "or name another folder with --state."
            )
        if "readonly" in text or "unable to open" in text:
            return f"The database {path} cannot be opened for writing. Name a folder of yours with --state."
        return f"The database {path} does not work: {text}."


def _statements(script: str) -> Iterator[str]:
    """Cut a migration into statements, so that all of it runs inside one transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
