"""What was read: articles with their earlier editions."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.model.news import Article
from briefing.model.scripts import has_unspaced
from briefing.model.sources import Reading
from briefing.store.article_rows import ARTICLE_COLUMNS, article_facts, article_from, digest_of
from briefing.store.bookmarks import keep_bookmark
from briefing.store.database import Database
from briefing.store.rows import in_batches, write_time

_LARGEST_TEASER = 2 / 3
"""Of a full text: what is longer is the article, shortened by its editors."""
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping one reading changed, in articles."""

    added: int = 0
    edited: int = 0


@dataclass(frozen=True, slots=True)
class Filed:
    """An article with the hash that its opinions are filed under."""

    article: Article
    digest: str


class Archive:
    """Articles by the sources that hold them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, source: str, reading: Reading, now: datetime) -> Kept:
        """Keep what a reading brought, in one transaction: new articles, edits, what is gone, the bookmark."""
        kept = Kept()
        with self._database.writing() as connection:
            for article in reading.articles:
                kept = _keep_article(connection, source, article, now, kept)
            if reading.present is not None:
                _set_present(connection, source, reading.present)
            if reading.bookmark is not None:
                keep_bookmark(connection, reading.bookmark)
        return kept

    def holders(self, article: str) -> tuple[str, ...]:
        """The keys of the sources that hold an article."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT source FROM articles WHERE id = ? AND is_present ORDER BY source", (article,)
            )
            return tuple(source for (source,) in rows)

    def keep_anew(self, article: Article, now: datetime) -> None:
        """Keep an article as it is now wherever it is held, its text until now as an edition."""
        holders = self.holders(article.id)
        with self._database.writing() as connection:
            for source in holders:
                _keep_article(connection, source, article, now, Kept())

    def articles(self, sources: Iterable[tuple[str, datetime | None]]) -> tuple[Filed, ...]:
        """All articles that the sources hold, each source's from its own time on, by source and arrival."""
        filed: list[Filed] = []
        with self._database.reading() as connection:
            for source, since in sources:
                rows = connection.execute(
                    f"SELECT digest, {ARTICLE_COLUMNS} FROM articles WHERE source = ? AND is_present "
                    "AND coalesce(published, kept) >= ? ORDER BY number",
                    (source, write_time(since) or ""),
                )
                filed.extend(Filed(article_from(row[1:]), row[0]) for row in rows)
        return tuple(filed)

    def filed(self, articles: Iterable[str]) -> dict[str, Filed]:
        """These articles by id, as far as their sources still hold them."""
        found: dict[str, Filed] = {}
        with self._database.reading() as connection:
            for some, marks in in_batches(articles):
                rows = connection.execute(
                    f"SELECT digest, {ARTICLE_COLUMNS} FROM articles WHERE id IN ({marks}) AND is_present",
                    tuple(some),
                )
                found.update((row[1], Filed(article_from(row[1:]), row[0])) for row in rows)
        return found

    def editions(self, wanted: Sequence[tuple[str, int]]) -> tuple[Article, ...]:
        """Earlier versions of articles, by (article id, version); those that are not stored are left out."""
        found: list[Article] = []
        with self._database.reading() as connection:
            for article, version in wanted:
                row = connection.execute(
                    f"SELECT editions.title, editions.text, {ARTICLE_COLUMNS} FROM articles "
                    "JOIN editions USING (source, id) WHERE id = ? AND editions.version = ?",
                    (article, version),
                ).fetchone()
                if row:
                    found.append(replace(article_from(row[2:]), title=row[0], text=row[1], version=version))
        return tuple(found)

    def version_at(self, article: str, then: datetime) -> int:
        """The version that an article had at a time; 0 where it had not come yet."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT max(version) FROM ("
                "SELECT version, coalesce(edited, kept) AS came FROM articles WHERE id = ? "
                "UNION ALL SELECT version, kept FROM editions WHERE id = ?) WHERE came <= ?",
                (article, article, write_time(then)),
            ).fetchone()
        return row[0] or 0

    def search(self, words: str, sources: Iterable[str], *, is_whole: bool) -> frozenset[str]:
        """Ids of the articles of some sources that have these words in this order, the last one whole or begun."""
        allowed = set(sources)
        with self._database.reading() as connection:
            if has_unspaced(words) or not _WORD.search(words):
                # The index knows words by the spaces between them.
                pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                rows = connection.execute(
                    "SELECT id, source FROM articles WHERE is_present AND text LIKE ? ESCAPE '\\'",
                    (f"%{pattern}%",),
                )
            else:
                phrase = '"' + words.replace('"', '""') + '"' + ("" if is_whole else "*")
                rows = connection.execute(
                    "SELECT articles.id, articles.source FROM words JOIN articles ON articles.number = words.rowid "
                    "WHERE words MATCH ? AND is_present",
                    (f"text : {phrase}",),
                )
            return frozenset(article for article, source in rows if source in allowed)

    def count(self) -> dict[str, int]:
        """How many articles, editions and bookmarks are stored."""
        with self._database.reading() as connection:
            return {
                table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
                for table in ("articles", "editions", "bookmarks")
            }


def _keep_article(
    connection: sqlite3.Connection, source: str, article: Article, now: datetime, kept: Kept
) -> Kept:
    where = (source, article.id)
    old = connection.execute(
        "SELECT version, digest, title, text, is_blurb, kept, edited FROM articles WHERE source = ? AND id = ?",
        where,
    ).fetchone()
    if old is not None and article.is_blurb and not old[4]:
        article = _with_full_text(article, old[2], old[3])
    digest, facts = digest_of(article), article_facts(article)
    if old is None:
        connection.execute(
            "INSERT INTO articles (source, id, version, digest, outlet, title, text, ref, url, path, published, "
            "author, language, story, is_blurb, kept, is_present) "
            "VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
            (*where, digest, *facts, write_time(now)),
        )
        return replace(kept, added=kept.added + 1)
    version, old_digest, title, text, _, came, edited = old
    if old_digest == digest:
        connection.execute(
            "UPDATE articles SET is_present = 1 WHERE source = ? AND id = ? AND NOT is_present", where
        )
        return kept
    is_edit = (title, text) != (article.title, article.text)
    if is_edit:
        connection.execute(
            "INSERT OR IGNORE INTO editions (source, id, version, title, text, kept) VALUES (?, ?, ?, ?, ?, ?)",
            (*where, version, title, text, edited or came),
        )
    connection.execute(
        "UPDATE articles SET version = ?, digest = ?, outlet = ?, title = ?, text = ?, ref = ?, url = ?, path = ?, "
        "published = ?, author = ?, language = ?, story = ?, is_blurb = ?, edited = ?, is_present = 1 "
        "WHERE source = ? AND id = ?",
        (version + is_edit, digest, *facts, write_time(now) if is_edit else edited, *where),
    )
    return replace(kept, edited=kept.edited + is_edit)


def _with_full_text(teaser: Article, title: str, text: str) -> Article:
    """The teaser of an article that is here in full, with that full text under its own headline.

    A feed that edits its teaser, or cuts what it gave down to one, takes nothing from what was read. A title that is
    only the beginning of the first line stays: nobody wrote the rest of that line behind another title.
    """
    if len(teaser.text) > _LARGEST_TEASER * len(text):
        return teaser
    line, end, body = text.partition("\n")
    is_headed = line == title and teaser.text.partition("\n")[0] == teaser.title
    if not is_headed:
        return replace(teaser, title=title, text=text, is_blurb=False)
    return replace(teaser, text=teaser.title + end + body, is_blurb=False)


def _set_present(connection: sqlite3.Connection, source: str, present: tuple[str, ...]) -> None:
    there = set(present)
    rows = connection.execute("SELECT id, is_present FROM articles WHERE source = ?", (source,)).fetchall()
    moved = [
        (int(article in there), source, article) for article, was in rows if bool(was) != (article in there)
    ]
    connection.executemany("UPDATE articles SET is_present = ? WHERE source = ? AND id = ?", moved)
