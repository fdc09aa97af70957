"""Rows made articles and articles made rows."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from briefing.model.news import Article
from briefing.store.rows import read_time, write_time

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
