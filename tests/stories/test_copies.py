"""Copies are one origin; reports that share what was said to them are not."""

import pytest

from briefing.model.marks import Constraints
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.stories.grouping import group
from briefing.text.prepare import prepare
from tests.builders import an_article

PARAGRAPHS = (
    (
        "Divers brought the bell of the paddle steamer Alderley up from the bottom of Lake Torrin on Thursday, "
        "a hundred and twelve years after the ship went down in a squall with a choir on board."
    ),
    (
        "The bell lay in eleven metres of water beneath a bank of silt that had moved forty metres since the last "
        "survey, the harbour trust said, and it took two winches most of a morning to free it from the mud."
    ),
    (
        "Hetty Maclaine, whose great-grandmother sang alto in the choir, watched from the jetty with her two sons "
        "and a flask of soup that she said nobody had the heart to open before the bell was safely ashore."
    ),
    (
        "A conservator will keep it in a bath of fresh water until spring, because the bronze would crack if it "
        "dried out in one go, and the clapper, which is iron, has all but dissolved."
    ),
    (
        "The trust has not decided where it will hang, though three parishes around the lake have asked for it and "
        "one of them has already measured its tower to see whether the beam would bear the weight."
    ),
)
QUOTED = (
    "“This bell belongs to nobody who is living, and so it belongs to all of us who grew up beside this water, "
    "and we shall hang it where a child can reach the rope and ring it for the forty-one who did not come home.”"
)


def article(
    outlet: str, *paragraphs: str, title: str = "Bell of the Alderley raised from Lake Torrin"
) -> Article:
    return an_article("\n".join((title, *paragraphs)), outlet=outlet)


def together(*articles: Article) -> Story:
    pairs = tuple((articles[0].id, other.id) for other in articles[1:])
    (story,) = group(
        [prepare(each) for each in articles], constraints=Constraints(together=pairs), earlier={}
    )
    return story


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(PARAGRAPHS, id="under another headline"),
        pytest.param(PARAGRAPHS[:3], id="cut"),
        pytest.param(PARAGRAPHS[::-1], id="in another order"),
        pytest.param(
            (PARAGRAPHS[0], "The village band played.", *PARAGRAPHS[2:4], "Rain is forecast."),
            id="two paragraphs changed",
        ),
    ],
)
def test_a_copy_is_found(changed: tuple[str, ...]) -> None:
    story = together(article("Wire", *PARAGRAPHS), article("Paper", *changed, title="Lake gives up its bell"))

    assert len(story.copies) == 1
    assert len(story.origins) == 1


@pytest.mark.parametrize("words", [8, 15, 24, 31, 40])
def test_a_teaser_that_stands_word_for_word_in_several_places_is_one_text(words: int) -> None:
    teaser = " ".join(" ".join(PARAGRAPHS).split()[:words]) + "."

    story = together(
        *(article(outlet, teaser, title=f"Bell at {outlet}") for outlet in ("Wire", "Paper", "Radio"))
    )

    assert len(story.copies) == 2
    assert len(story.origins) == 1


def test_a_phrase_that_many_print_and_a_bare_headline_are_no_text() -> None:
    for body in ((), ("Read the full report on our site.",)):
        story = together(*(article(outlet, *body) for outlet in ("Wire", "Paper")))

        assert len(story.origins) == 2


def test_the_original_is_the_earliest_and_copies_of_copies_lead_to_it() -> None:
    articles = [article(outlet, *PARAGRAPHS) for outlet in ("Wire", "Paper", "Radio")]

    story = together(*articles)

    assert {original for _, original in story.copies} == {story.articles[0]}
    assert len(story.copies) == 2


def test_three_outlets_that_quote_one_statement_at_length_are_three_origins() -> None:
    own = (
        "The trust's chairman spoke at the jetty before a crowd of several hundred people who had come by boat.",
        "A statement from the harbour trust was read twice, once in the rain and once under the awning.",
        "Nobody from the shipping line that owned her came, although its successor had been sent an invitation.",
    )

    story = together(*(article(f"Paper {place}", text, QUOTED) for place, text in enumerate(own)))

    assert story.copies == ()
    assert len(story.origins) == 3


def test_a_sentence_in_common_is_no_copy() -> None:
    story = together(
        article("Wire", *PARAGRAPHS),
        article(
            "Paper",
            PARAGRAPHS[3],
            "Our reporter went to see the parishes.",
            "Each has a tower of its own."
            " None would say how much it had saved, and two would not say who had asked them to save.",
        ),
    )

    assert len(story.origins) == 2


def test_one_outlet_is_one_origin_however_often_it_reports() -> None:
    story = together(article("Wire", *PARAGRAPHS[:2]), article("Wire", *PARAGRAPHS[3:]))

    assert story.copies == ()
    assert len(story.origins) == 1
