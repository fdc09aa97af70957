"""Grouping all at once: what belongs together is, what only looks alike is not."""

import subprocess
import sys
from datetime import timedelta

import pytest

from briefing.model.marks import Constraints
from briefing.model.news import Article
from briefing.model.stories import Reason, Story
from briefing.stories.grouping import group
from briefing.text.prepare import prepare
from tests.builders import NOON, an_article
from tests.stories.news import a_report, the_news


def grouped(*articles: Article, constraints: Constraints | None = None) -> tuple[Story, ...]:
    return group([prepare(each) for each in articles], constraints=constraints or Constraints(), earlier={})


def sets(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories}


def test_two_reports_of_one_event_are_one_story_even_alone() -> None:
    stories = grouped(a_report(1, 0), a_report(1, 1))

    assert len(stories) == 1
    assert len(stories[0].origins) == 2


def test_two_events_of_one_kind_in_two_places_are_two_stories() -> None:
    stories = grouped(
        an_article(
            "Fire guts school in Alderwick\nA fire destroyed the roof of Alderwick primary school on Friday night. "
            "Nobody was inside. Thirty firefighters came from Dorley, said chief Ann Morrow, and the head teacher, "
            "Piers Lang, thanked them. The blaze began in a kitchen store, and lessons move to a church hall.",
            outlet="A",
        ),
        an_article(
            "School burns in Felmouth\nLessons at a secondary school in Felmouth were called off on Saturday after "
            "a blaze in the gymnasium. Police hold a boy of 15. Councillor Una Brand said that rebuilding would cost "
            "four million, and that the sports ground was safe. The caretaker was treated for smoke.",
            outlet="B",
        ),
    )

    assert len(stories) == 2


def quarterly_results(firm: str, place: str, chief: str, *, outlet: str) -> Article:
    return an_article(
        f"{firm} posts rise in quarterly profit\nPump maker {firm} reported a rise in third-quarter operating "
        f"profit on Friday and raised its forecast for the year, citing strong demand. Revenue rose as well, the "
        f"company said in a statement from {place}. Chief executive {chief} said orders would fill the books until "
        "the summer. Analysts had expected a smaller profit. Shares rose in early trade.",
        outlet=outlet,
    )


def test_two_firms_that_tell_of_their_quarter_in_the_same_words_are_two_stories() -> None:
    one = quarterly_results("Varndell", "Harrow Bay", "Ines Tolliver", outlet="A")
    other = quarterly_results("Osterkamp", "Quillin", "Bram Achterberg", outlet="B")

    assert len(grouped(one, other)) == 2
    assert len(grouped(one, quarterly_results("Varndell", "Harrow Bay", "Ines Tolliver", outlet="B"))) == 1


@pytest.mark.parametrize("size", [2, 5, 20, 200])
def test_it_works_for_two_articles_and_for_hundreds(size: int) -> None:
    articles = the_news(size)[:size]
    event_of = {each.id: place // 3 for place, each in enumerate(articles)}

    stories = grouped(*articles)

    assert all(len({event_of[article] for article in story.articles}) == 1 for story in stories)
    # An event may lose a report, one in ten at most; the handful is told whole.
    assert len(stories) <= 1.1 * len(set(event_of.values()))


@pytest.mark.parametrize("size", [2, 5, 20, 200])
def test_as_many_articles_that_share_no_event_share_no_story(size: int) -> None:
    stories = grouped(*(a_report(event) for event in range(size)))

    # By chance two of them may share half a dozen rare words.
    assert len(stories) >= 0.95 * size


def test_articles_of_two_languages_are_two_stories() -> None:
    text = "Bradale\nBradale 1240 Koller Brandt Feldmann Lichtenau"

    stories = grouped(
        an_article(text, outlet="A", language="en"), an_article(text, outlet="B", language="de")
    )

    assert len(stories) == 2


def test_an_undated_article_joins_its_story() -> None:
    dated = a_report(4, 0)
    undated = an_article(a_report(4, 1).text, outlet="Other", published=None)

    (story,) = grouped(undated, dated)

    assert story.articles == (dated.id, undated.id)


def test_a_report_of_two_months_later_is_another_story() -> None:
    stories = grouped(a_report(4, 0), a_report(4, 1, at=NOON + timedelta(days=60)))

    assert len(stories) == 2


def test_what_the_maker_of_a_file_put_together_is_one_story() -> None:
    one, other = a_report(1, 0, story="f#1"), a_report(2, 0, story="f#1")

    (story,) = grouped(one, other)

    assert story.reasons[0].kind == "given"


def test_two_given_stories_are_never_joined() -> None:
    stories = grouped(a_report(1, 0, story="f#1"), a_report(1, 1, story="f#2"))

    assert len(stories) == 2


def test_what_the_user_merged_is_one_story_with_all_that_stood_in_both() -> None:
    articles = [a_report(1, 0), a_report(1, 1), a_report(2, 0), a_report(2, 1)]

    (story,) = grouped(*articles, constraints=Constraints(together=((articles[0].id, articles[2].id),)))

    assert story.reasons[0] == Reason("given", "merged by hand")

    assert len(story.articles) == 4


def test_what_the_user_split_stays_apart() -> None:
    articles = [a_report(1, version) for version in range(3)]
    odd = articles[2].id
    apart = tuple((odd, each.id) for each in articles[:2])

    stories = grouped(*articles, constraints=Constraints(apart=apart))

    assert sets(stories) == {frozenset((articles[0].id, articles[1].id)), frozenset((odd,))}


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = the_news(12)

    assert grouped(*articles) == grouped(*reversed(articles))


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "from briefing.stories.grouping import group; from briefing.text.prepare import prepare;"
        "from briefing.model.marks import Constraints; from tests.stories.news import the_news;"
        "print(group([prepare(a) for a in the_news(8)], constraints=Constraints(), earlier={}))"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1


def test_an_article_without_a_word_stands_alone() -> None:
    stories = grouped(an_article("…", outlet="A"), an_article("…", outlet="B"))

    assert len(stories) == 2


def test_one_town_that_a_handful_of_short_articles_name_does_not_make_them_one_story() -> None:
    texts = (
        "Felmouth United win the cup\nThey beat Corley Rovers 2-1 in the final at Felmouth on Saturday.",
        "Museum opens in Corley\nThe new museum of Corley opened.",
        "Buses in Corley to cost more\nFares in Corley go up by ten cents in January, the council said on Friday.",
        "River rises\nThe river Torrin rose by two metres in Alderwick on Monday, the water board said.",
    )

    stories = grouped(*(an_article(text) for text in texts))

    assert len(stories) == 4
