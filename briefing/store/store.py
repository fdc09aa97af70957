"""The store: all parts of one database, each imported when it is first asked for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import StateError
from briefing.store.bookmarks import Bookmarks
from briefing.store.database import Database, copy_file
from briefing.store.places import Places

if TYPE_CHECKING:
    from briefing.store.archive import Archive
    from briefing.store.desk import Desk
    from briefing.store.opinions import Opinions


class Store:
    """Everything that one database keeps for one scope; a refresh that brings nothing asks for bookmarks alone."""

    def __init__(self, database: Database, scope: str) -> None:
        self.database = database
        self.scope = scope
        self.bookmarks = Bookmarks(database)
        self.places = Places(database, scope)

    @cached_property
    def archive(self) -> "Archive":
        """What was read."""
        from briefing.store.archive import Archive  # noqa: PLC0415 - see above

        return Archive(self.database)

    @cached_property
    def desk(self) -> "Desk":
        """What the user has done."""
        from briefing.store.desk import Desk  # noqa: PLC0415 - see above

        return Desk(self.database, self.scope)

    @cached_property
    def opinions(self) -> "Opinions":
        """What analysis made of the articles."""
        from briefing.store.opinions import Opinions  # noqa: PLC0415 - see above

        return Opinions(self.database)

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
    return Store(Database(path), scope)


def import_store(file: Path, path: Path) -> None:
    """Make a database at a path out of a copy of another, which is left as it is; StateError where that cannot be."""
    copy_file(file, path)
    try:
        open_store(path, "").close()
    except StateError:
        path.unlink()
        raise
