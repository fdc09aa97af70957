"""The store: the archive, the desk and the opinions of one database."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import StateError
from briefing.store.archive import Archive
from briefing.store.database import Database, copy_file
from briefing.store.desk import Desk
from briefing.store.opinions import Opinions


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that one database keeps for one scope."""

    database: Database
    archive: Archive
    desk: Desk
    opinions: Opinions

    def count(self) -> dict[str, int]:
        """How many articles, editions and bookmarks are stored."""
        return self.archive.count()

    def copy_to(self, path: Path) -> None:
        """Copy the whole database, as it stands at this moment, into a new file; StateError where that fails."""
        self.database.copy_to(path)

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def open_store(path: Path | None, scope: str) -> Store:
    """Open the database at a path whose folder exists, None in memory; StateError where it cannot be used."""
    if path is not None and not path.parent.is_dir():
        raise StateError(f"There is no folder {path.parent} for the database.")
    database = Database(path)
    return Store(database, Archive(database), Desk(database, scope), Opinions(database))


def import_store(file: Path, path: Path) -> None:
    """Make a database at a path out of a copy of another, which is left as it is; StateError where that cannot be."""
    copy_file(file, path)
    try:
        open_store(path, "").close()
    except StateError:
        path.unlink()
        raise
