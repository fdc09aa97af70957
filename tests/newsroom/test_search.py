"""Stories are found by their words and by what the user did with them."""

from briefing.newsroom.newsroom import Newsroom
from briefing.stories.search import parse_query
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import CUP, FLOOD, FLOOD_AGAIN, headlines, read


def found(newsroom: Newsroom, query: str) -> list[str]:
    return [each.headline.story.title for each in newsroom.search(parse_query(query, NOON))]


def a_read_newsroom() -> Newsroom:
    articles = (
        an_article(FLOOD, outlet="Post"),
        an_article(FLOOD_AGAIN, outlet="Wire"),
        an_article(CUP, outlet="Wire"),
    )
    newsroom = a_newsroom(FakeReader({"good": articles}), "good")
    read(newsroom)
    headlines(newsroom)
    return newsroom


def test_stories_are_found_by_their_words() -> None:
    newsroom = a_read_newsroom()

    assert len(found(newsroom, "flood")) == 1
    assert found(newsroom, "tarn -flood") == ["Tarn United win the cup"]
    assert found(newsroom, '"tarn united" flood') == []


def test_stories_are_found_by_what_the_user_did_with_them() -> None:
    newsroom = a_read_newsroom()
    (cup,) = newsroom.search(parse_query("cup", NOON))

    newsroom.marks.star(cup.headline.story)

    assert found(newsroom, "is:starred") == ["Tarn United win the cup"]
    assert len(found(newsroom, "-is:starred source:wire")) == 1


def test_an_empty_query_finds_every_story() -> None:
    newsroom = a_read_newsroom()

    assert len(found(newsroom, "")) == 2
