"""What analysis keeps, and what it clears away as it goes."""

from briefing.model.news import Reading
from briefing.newsroom.analysis import Analysis
from briefing.store import open_store
from tests.builders import NOON, an_article


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
