"""What analysis made of the facts, kept under the version of the rules that made it; may be thrown away whole."""

from collections.abc import Iterable

from briefing.store.database import Database
from briefing.store.rows import in_batches


class Opinions:
    """A cache of bytes by kind and key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, kind: str, keys: Iterable[str], rules: str) -> dict[str, bytes]:
        """Those of the keys that are there and were made by these rules."""
        found: dict[str, bytes] = {}
        with self._database.reading() as connection:
            for some, marks in in_batches(keys):
                rows = connection.execute(
                    f"SELECT key, value FROM opinions WHERE kind = ? AND rules = ? AND key IN ({marks})",
                    (kind, rules, *some),
                )
                found.update(rows.fetchall())
        return found

    def known(self, kind: str, keys: Iterable[str], rules: str) -> frozenset[str]:
        """Which of the keys are there and were made by these rules."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for some, marks in in_batches(keys):
                rows = connection.execute(
                    f"SELECT key FROM opinions WHERE kind = ? AND rules = ? AND key IN ({marks})",
                    (kind, rules, *some),
                )
                found.update(key for (key,) in rows)
        return frozenset(found)

    def keep(self, kind: str, values: Iterable[tuple[str, bytes]], rules: str) -> None:
        """Keep values by key, in place of what older rules made."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO opinions (kind, key, rules, value) VALUES (?, ?, ?, ?)",
                [(kind, key, rules, value) for key, value in values],
            )
