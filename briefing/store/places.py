"""Where somebody was, in a few words under a name: the user on the screen, a digest in time; filed under a scope."""

from briefing.store.database import Database


class Places:
    """Values by name under one configuration."""

    def __init__(self, database: Database, scope: str) -> None:
        self._database = database
        self.scope = scope

    def find(self, name: str) -> str | None:
        """A value that was kept under a name."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT value FROM places WHERE scope = ? AND name = ?", (self.scope, name)
            ).fetchone()
        return row[0] if row else None

    def keep(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO places (scope, name, value) VALUES (?, ?, ?)",
                (self.scope, name, value),
            )
