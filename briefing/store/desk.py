"""What the user has done: read, starred, merged, split; filed under a scope."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from briefing.model.marks import Constraints, Shown
from briefing.model.news import Span
from briefing.store.database import Database
from briefing.store.rows import in_batches, write_time


class Desk:
    """The user's marks under one configuration."""

    def __init__(self, database: Database, scope: str) -> None:
        self._database = database
        self.scope = scope

    def seen(self) -> dict[str, tuple[int, datetime]]:
        """The version of each article that the user was shown, and when."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT article, version, seen FROM seen WHERE scope = ?", (self.scope,)
            )
            return {article: (version, datetime.fromisoformat(seen)) for article, version, seen in rows}

    def seen_of(self, articles: Iterable[str]) -> dict[str, tuple[int, datetime]]:
        """The same of a few articles: the screen asks at each story that it comes to."""
        found: dict[str, tuple[int, datetime]] = {}
        with self._database.reading() as connection:
            for some, marks in in_batches(articles):
                rows = connection.execute(
                    f"SELECT article, version, seen FROM seen WHERE scope = ? AND article IN ({marks})",
                    (self.scope, *some),
                )
                found.update(
                    (article, (version, datetime.fromisoformat(seen))) for article, version, seen in rows
                )
        return found

    def mark_seen(self, articles: Iterable[tuple[str, int]], shown: Iterable[Shown], now: datetime) -> None:
        """Note which versions were shown and what was found in them, in place of what was noted before."""
        seen = [(self.scope, article, version, write_time(now)) for article, version in articles]
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO seen (scope, article, version, seen) VALUES (?, ?, ?, ?)", seen
            )
            connection.executemany(
                "DELETE FROM shown WHERE scope = ? AND article = ?", [row[:2] for row in seen]
            )
            connection.executemany(
                "INSERT OR REPLACE INTO shown (scope, article, kind, key, text, spans) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (
                        self.scope,
                        each.spans[0].article,
                        each.kind,
                        each.key,
                        each.text,
                        _write_spans(each.spans),
                    )
                    for each in shown
                    if each.spans
                ],
            )

    def mark_unseen(self, articles: Iterable[str]) -> None:
        """Forget that these articles were shown."""
        rows = [(self.scope, article) for article in articles]
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM seen WHERE scope = ? AND article = ?", rows)
            connection.executemany("DELETE FROM shown WHERE scope = ? AND article = ?", rows)

    def shown(self, articles: Iterable[str]) -> tuple[Shown, ...]:
        """What the user was shown of these articles."""
        found: list[Shown] = []
        with self._database.reading() as connection:
            for article in articles:
                rows = connection.execute(
                    "SELECT kind, key, text, spans FROM shown WHERE scope = ? AND article = ? "
                    "ORDER BY kind, key, text",
                    (self.scope, article),
                )
                found.extend(Shown(kind, key, text, _read_spans(spans)) for kind, key, text, spans in rows)
        return tuple(found)

    def stars(self) -> frozenset[str]:
        """The articles whose stories are starred."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT article FROM stars WHERE scope = ?", (self.scope,))
            return frozenset(article for (article,) in rows)

    def star(self, articles: Iterable[str]) -> None:
        """Star the story of these articles."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO stars (scope, article) VALUES (?, ?)",
                [(self.scope, article) for article in articles],
            )

    def unstar(self, articles: Iterable[str]) -> None:
        """Take the star of these articles' story."""
        with self._database.writing() as connection:
            connection.executemany(
                "DELETE FROM stars WHERE scope = ? AND article = ?",
                [(self.scope, article) for article in articles],
            )

    def constraints(self) -> Constraints:
        """What the user has merged and split."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT kind, one, other FROM constraints WHERE scope = ? ORDER BY one, other", (self.scope,)
            ).fetchall()
        return Constraints(
            together=tuple((one, other) for kind, one, other in rows if kind == "together"),
            apart=tuple((one, other) for kind, one, other in rows if kind == "apart"),
        )

    def keep_constraints(self, constraints: Constraints) -> None:
        """Replace all that the user has merged and split; `apart` wins where a pair stands in both."""
        rows = [
            (self.scope, kind, min(pair), max(pair))
            for kind, pairs in (("together", constraints.together), ("apart", constraints.apart))
            for pair in pairs
        ]
        with self._database.writing() as connection:
            connection.execute("DELETE FROM constraints WHERE scope = ?", (self.scope,))
            connection.executemany(
                "INSERT OR REPLACE INTO constraints (scope, kind, one, other) VALUES (?, ?, ?, ?)", rows
            )

    def memberships(self) -> dict[str, str]:
        """Which story each article was in last."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT article, story FROM memberships WHERE scope = ?", (self.scope,))
            return dict(rows.fetchall())

    def keep_memberships(self, stories: Mapping[str, str]) -> None:
        """Note which story each article is in, by article id."""
        moved = stories.items() - self.memberships().items()
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO memberships (scope, article, story) VALUES (?, ?, ?)",
                sorted((self.scope, article, story) for article, story in moved),
            )


def _write_spans(spans: tuple[Span, ...]) -> str:
    return json.dumps([[span.article, span.start, span.end] for span in spans])


def _read_spans(written: str) -> tuple[Span, ...]:
    return tuple(Span(article, start, end) for article, start, end in json.loads(written))
