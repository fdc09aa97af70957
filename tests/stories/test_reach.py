"""What a growing archive is asked for: the signatures of what stands near in time, and no others."""

from collections.abc import Sequence
from datetime import timedelta

from briefing.model.news import Article
from briefing.stories.grouper import Grouper
from briefing.stories.signature import Signature, sign
from briefing.text.prepare import prepare
from tests.builders import NOON
from tests.stories.news import a_report, the_news


class Shelf:
    """Keeps signatures, and remembers which were asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._signatures = {article.id: sign(prepare(article)) for article in articles}
        self.asked: set[str] = set()

    def find(self, articles: Sequence[str]) -> list[Signature]:
        self.asked.update(articles)
        return [self._signatures[article] for article in articles]


OLD = [a_report(100 + event, at=NOON - timedelta(days=200)) for event in range(20)]
NEW = a_report(3, 2, at=NOON)


def test_what_stands_far_in_time_is_not_looked_at() -> None:
    recent = the_news(10, reports=2)
    shelf = Shelf([*OLD, *recent, NEW])
    grouper = Grouper(find=shelf.find)
    grouper.add(shelf.find([each.id for each in (*OLD, *recent)]))
    again = Grouper.restore(grouper.state, shelf.find)
    shelf.asked.clear()

    again.add(shelf.find([NEW.id]))

    assert shelf.asked == {NEW.id, *(each.id for each in recent)}
    (story,) = [story for story in again.stories() if NEW.id in story.articles]
    assert len(story.articles) == 3


def test_what_has_no_date_may_belong_with_anything() -> None:
    undated = Article(
        **{name: getattr(OLD[0], name) for name in Article.__slots__} | {"id": "u", "published": None}
    )
    shelf = Shelf([*OLD, undated])
    grouper = Grouper(find=shelf.find)

    grouper.add(shelf.find([each.id for each in OLD]))
    grouper.add(shelf.find(["u"]))

    assert {OLD[0].id, "u"} in [set(story.articles) for story in grouper.stories()]


def test_a_restored_grouper_looks_at_no_signature() -> None:
    shelf = Shelf(OLD)
    grouper = Grouper(find=shelf.find)
    grouper.add(shelf.find([each.id for each in OLD]))
    shelf.asked.clear()

    again = Grouper.restore(grouper.state, shelf.find)

    assert again.stories() == grouper.stories()
    assert not shelf.asked
