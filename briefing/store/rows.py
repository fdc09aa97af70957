"""Rows made nouns and nouns made rows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from briefing.model.news import Article

ARTICLE_COLUMNS = ", ".join(
    f"articles.{column}"
    for column in (
        [
            "id",
            "outlet",
            "title",
            "text",
            "ref",
            "url",
            "path",
            "published",
            "author",
            "language",
            "story",
            "is_blurb",
            "version",
            "kept",
            "edited",
        ]
    )
)
_MOST_VARIABLES = 500


def article_facts(article: Article) -> tuple[object, ...]:
    """What a row of articles keeps of an article, from outlet to is_blurb."""
    return (
        article.outlet,
        article.title,
        article.text,
        article.ref,
        article.url,
        article.path,
        write_time(article.published),
        article.author,
        article.language,
        article.story,
        int(article.is_blurb),
    )


def article_from(row: Sequence[Any]) -> Article:
    """Make a row of ARTICLE_COLUMNS an article; the schema vouches for the types."""
    (
        id_,
        outlet,
        title,
        text,
        ref,
        url,
        path,
        published,
        author,
        language,
        story,
        is_blurb,
        version,
        kept,
        edited,
    ) = row
    return Article(
        id=id_,
        outlet=outlet,
        title=title,
        text=text,
        ref=ref,
        url=url,
        path=path,
        published=read_time(published),
        author=author,
        language=language,
        story=story,
        is_blurb=bool(is_blurb),
        version=version,
        kept=read_time(kept),
        edited=read_time(edited),
    )


def digest_of(article: Article) -> str:
    """Hash all that analysis reads of an article."""
    facts = (article.id, *(str(fact) for fact in article_facts(article)))
    return sha256("\0".join(facts).encode("utf-8", "surrogatepass")).hexdigest()


def write_time(time: datetime | None) -> str | None:
    """Write a time as text that sorts as it should."""
    return None if time is None else time.isoformat(timespec="microseconds")


def read_time(written: str | None) -> datetime | None:
    """Read what write_time wrote."""
    return None if written is None else datetime.fromisoformat(written)


def in_batches(values: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """Cut values into lists that SQLite takes in one statement, each with its question marks."""
    listed = list(values)
    for start in range(0, len(listed), _MOST_VARIABLES):
        some = listed[start : start + _MOST_VARIABLES]
        yield some, ", ".join("?" * len(some))
