"""The connection: one for each thread, whole transactions, and errors that say what to do."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from types import SimpleNamespace

from briefing.errors import StateError
from briefing.store.schema import MIGRATIONS

_BUSY_SECONDS = 15.0


class Database:
    """One SQLite file in WAL mode, where every thread has a connection; in memory they take turns with one."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the database; None keeps everything in memory. StateError where that fails."""
        self.path = path
        self._mine = SimpleNamespace() if path is None else threading.local()
        self._turn = threading.RLock() if path is None else nullcontext()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with self.reading() as connection:
            self._migrate(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hand out this thread's connection; what SQLite complains of becomes a StateError."""
        with self._turn:
            try:
                yield self._connection()
            except sqlite3.Error as error:
                raise StateError(self._explain(error)) from error

    @contextmanager
    def reading_once(self) -> Iterator[sqlite3.Connection]:
        """Hand out a connection that is closed behind a thread which comes only once; no file is made for it."""
        if self.path is None:
            with self.reading() as connection:
                yield connection
            return
        try:
            address = f"{self.path.absolute().as_uri()}?mode=rw"
            with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
                yield connection
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
        with self.reading() as connection:
            _copy(connection, path)

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            while self._connections:
                self._connections.pop().close()
        self._mine = SimpleNamespace() if self.path is None else threading.local()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self.path or ":memory:",
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,  # close() crosses threads, and in memory all take turns
            )
            with self._lock:
                self._connections.append(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            self._mine.connection = connection
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise StateError(
                f"The database {self.path} was made by a newer briefing (its version is {version}, "
                f"this program knows {len(MIGRATIONS)}). Update briefing, or name another folder with --state."
            )
        # A database that cannot be written is told of here, not when the first source has been read.
        with self.writing():
            # Another instance may have come first while we waited for the lock.
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

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


def copy_file(file: Path, path: Path) -> None:
    """Copy a database that is left as it is, whoever made it, into a new file; StateError where that cannot be."""
    # Without a journal beside it, nothing need be written beside it either: it may lie where one cannot write.
    is_at_rest = not file.with_name(file.name + "-wal").exists()
    address = f"{file.absolute().as_uri()}?mode=ro&immutable={int(is_at_rest)}"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            _copy(connection, path)
    except sqlite3.Error as error:
        raise StateError(f"{file} is no database of briefing: {error}.") from error


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy a database into a new file, whole or not at all."""
    if path.exists():
        raise StateError(f"{path} is there already; it was left as it is.")
    try:
        with closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise StateError(f"The copy {path} cannot be written: {error}.") from error


def _statements(script: str) -> Iterator[str]:
    """Cut a migration into statements, so that all of it runs inside one transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
