"""What analysis makes ready, alone or in processes, what it keeps, and what it clears away."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest

from briefing.model.news import Article
from briefing.model.sources import Reading
from briefing.newsroom import analysis, processes
from briefing.newsroom.analysis import Analysis
from briefing.newsroom.packing import Packed, pack_new
from briefing.newsroom.progress import Waiting
from briefing.store.archive import Filed
from briefing.store.store import open_store
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import FLOOD, headlines, read


def test_the_cache_is_cleared_of_what_is_dead_as_new_articles_come() -> None:
    store = open_store(None, "")
    store.opinions.keep("document", [("of an article that is gone", b"x")], "rules")
    store.opinions.keep("signature", [("of other rules", b"x")], "older rules")
    store.archive.keep("s", Reading(articles=(an_article(),)), NOON)
    filed = store.archive.articles((("s", None),))
    analysis = Analysis(store.opinions, "rules")

    for _ in analysis.prepare_new(filed):
        pass

    assert store.opinions.known("document", ("of an article that is gone",), "rules") == frozenset()
    assert store.opinions.known("signature", ("of other rules",), "older rules") == frozenset()
    assert store.opinions.known("signature", (filed[0].digest,), "rules")


def test_articles_are_analysed_alone_where_no_processes_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
    articles = tuple(an_article(f"Number {number}\nIt rained in Harrowgate.") for number in range(121))
    newsroom = a_newsroom(FakeReader({"a": articles}), "a")
    read(newsroom)

    assert sum(len(each.story.articles) for each in headlines(newsroom)) == 121


def test_what_processes_had_made_ready_before_they_died_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def dying(todo: Sequence[Filed]) -> Iterator[list[tuple[str, Packed]]]:
        packed = pack_new([each.article for each in todo[:100]])
        yield [(each.digest, one) for each, one in zip(todo, packed, strict=False)]
        raise OSError("killed")

    def alone(articles: list[Article]) -> list[Packed]:
        made.extend(article.id for article in articles)
        return pack_new(articles)

    monkeypatch.setattr(processes, "pack_in_processes", dying)
    monkeypatch.setattr(analysis, "pack_new", alone)
    articles = tuple(an_article(f"Number {number}\nIt rained in Harrowgate.") for number in range(130))
    newsroom = a_newsroom(FakeReader({"a": articles}), "a")
    read(newsroom)
    told = [
        event.progress.done
        for event in newsroom.group(NOON)
        if isinstance(event, Waiting) and event.what == "analysis"
    ]

    assert len(made) == 30
    assert told[:1] == [100]
    assert told == sorted(told)


def test_an_unchanged_article_is_not_analysed_again() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD),)}), "a")
    read(newsroom)
    headlines(newsroom)
    with newsroom.store.database.reading() as connection:
        before = connection.execute("SELECT total_changes()").fetchone()

    headlines(newsroom)

    with newsroom.store.database.reading() as connection:
        kept = connection.execute("SELECT count(*) FROM opinions WHERE kind = 'document'").fetchone()[0]
        # Only the memberships are written again.
        assert connection.execute("SELECT total_changes()").fetchone()[0] - before[0] <= 1
    assert kept == 1


def test_many_new_articles_are_analysed_by_several_processes_as_by_one() -> None:
    articles = tuple(
        an_article(
            f"Story number {number} of Harrowgate\nMayor Ida Brandt said {number} times that it rained."
        )
        for number in range(130)
    )
    many = a_newsroom(FakeReader({"a": articles}), "a")
    read(many)
    few = a_newsroom(FakeReader({"a": articles[:3]}), "a")
    read(few)
    headlines(many)
    headlines(few)

    for article in articles[:3]:
        assert replace(many.document(article.id), article=article) == replace(
            few.document(article.id), article=article
        )


def test_a_damaged_opinion_is_made_anew() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD),)}), "a")
    read(newsroom)
    [before] = headlines(newsroom)
    with newsroom.store.database.writing() as connection:
        connection.execute("UPDATE opinions SET value = x'c1ff00'")

    [after] = headlines(newsroom)

    assert after == before
    assert newsroom.document(after.story.articles[0]).quantities
