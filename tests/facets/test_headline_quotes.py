"""Quotes in headlines: the body says whose they are."""

from briefing.facets import Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.model.briefs import Limits
from tests.builders import a_document, a_story


def quotes_of(text: str) -> tuple[Quote, ...]:
    document = a_document(text)
    telling = Telling(story=a_story(document), documents=(document,), limits=Limits(quotes=None))
    return Quotes().find(telling)


def test_a_headlines_words_are_the_bodys() -> None:
    (quote,) = quotes_of(
        "“I smelled fresh bread”: two saved from the ice\n“I smelled fresh bread,” Dana Holt said. “There was none.”"
    )

    assert (quote.speaker, [twin.how for twin in quote.twins]) == ("Dana Holt", ["trimmed"])


def test_a_name_behind_a_headlines_colon_does_not_speak() -> None:
    (quote,) = quotes_of("“She never came up again”: the night the Saint Maren went down\nIt was foggy.")

    assert quote.speaker is None
