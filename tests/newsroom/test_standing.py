"""The stories that stand: an archive in which nothing has changed costs no look at it."""

from collections.abc import Sequence

from briefing.model.marks import Constraints
from briefing.newsroom.analysis import Analysis
from briefing.newsroom.standing import Standing
from briefing.store.archive import Filed
from briefing.store.store import Store, open_store
from briefing.stories.signature import Signature
from tests.stories.news import a_report, the_news


class WatchedAnalysis(Analysis):
    """Remembers of how many articles the signatures were asked for."""

    asked = 0

    def signatures(self, articles: Sequence[Filed]) -> tuple[Signature, ...]:
        self.asked += len(articles)
        return super().signatures(articles)


NEWS = [Filed(article, f"digest of {article.id}") for article in the_news(6)]


def a_run(store: Store) -> tuple[Standing, WatchedAnalysis]:
    analysis = WatchedAnalysis(store.opinions, "rules")
    return Standing(store.opinions, analysis, "rules", "scope"), analysis


def test_where_nothing_has_changed_the_next_run_looks_at_no_signature() -> None:
    store = open_store(None, "")
    first, _ = a_run(store)
    stories = first.group(NEWS, constraints=Constraints(), earlier=dict)

    second, analysis = a_run(store)

    assert second.group(NEWS, constraints=Constraints(), earlier=dict) == stories
    assert analysis.asked == 0


def test_an_article_that_goes_leaves_its_story_in_the_next_run() -> None:
    store = open_store(None, "")
    first, _ = a_run(store)
    first.group(NEWS, constraints=Constraints(), earlier=dict)

    second, _ = a_run(store)
    stories = second.group(NEWS[1:], constraints=Constraints(), earlier=dict)

    assert sorted(article for story in stories for article in story.articles) == sorted(
        each.article.id for each in NEWS[1:]
    )


def test_an_edited_article_is_grouped_by_its_new_text() -> None:
    store = open_store(None, "")
    standing, _ = a_run(store)
    standing.group(NEWS, constraints=Constraints(), earlier=dict)
    old, elsewhere = NEWS[0].article, a_report(4, 3)
    edited = type(old)(
        **{name: getattr(elsewhere, name) for name in type(old).__slots__} | {"id": old.id, "version": 2}
    )

    stories = standing.group([Filed(edited, "another"), *NEWS[1:]], constraints=Constraints(), earlier=dict)

    of = {article: story.id for story in stories for article in story.articles}
    assert of[old.id] == of[NEWS[12].article.id] != of[NEWS[1].article.id]
