"""What analysis made of the facts, kept under the version of the rules that made it; may be thrown away whole."""

import sqlite3
from collections.abc import Iterable

from briefing.store.database import Database
from briefing.store.rows import in_batches

_SWEEP = ("sweep", "", "")
"""Kind, key and rules of the row that remembers how far the last sweep came."""
_MOST_SWEPT = 400
"""Rows of one sweep: a few milliseconds, for whoever waits for the lock."""


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

    def sweep(self, rules: str, *, of_articles: Iterable[str], most: int) -> int:
        """Look at the next rows and throw away what is dead; returns how many were.

        Dead is what other rules made and, of the kinds `of_articles`, which are filed by digest, what is of no
        article that is there. All is one transaction: a kill, or another instance, finds it done or not done.
        """
        kinds = frozenset(of_articles)
        with self._database.writing() as connection:
            (place,) = connection.execute(
                "SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM opinions "
                "WHERE kind = ? AND key = ? AND rules = ?",
                _SWEEP,
            ).fetchone()
            rows = connection.execute(
                "SELECT rowid, kind, key, rules FROM opinions WHERE rowid > ? AND kind <> ? "
                "ORDER BY rowid LIMIT ?",
                (place, _SWEEP[0], min(most, _MOST_SWEPT)),
            ).fetchall()
            there = _digests_there(connection, (key for _, kind, key, _ in rows if kind in kinds))
            dead = [
                (number,)
                for number, kind, key, made_by in rows
                if made_by != rules or (kind in kinds and key not in there)
            ]
            connection.executemany("DELETE FROM opinions WHERE rowid = ?", dead)
            reached = rows[-1][0] if rows else 0
            connection.execute(
                "INSERT OR REPLACE INTO opinions (kind, key, rules, value) VALUES (?, ?, ?, ?)",
                (*_SWEEP, str(reached).encode()),
            )
        return len(dead)


def _digests_there(connection: sqlite3.Connection, digests: Iterable[str]) -> frozenset[str]:
    there: set[str] = set()
    for some, marks in in_batches(digests):
        rows = connection.execute(
            f"SELECT digest FROM articles WHERE digest IN ({marks}) AND is_present", some
        )
        there.update(digest for (digest,) in rows)
    return frozenset(there)
