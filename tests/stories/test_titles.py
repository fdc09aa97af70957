"""A story's title is one of its articles': of the newest day, plain and specific."""

from datetime import timedelta

import pytest

from briefing.stories.signature import Signature, sign
from briefing.stories.titles import choose_title
from briefing.text.prepare import prepare
from tests.builders import NOON, an_article

BODY = (
    "Harbour pilots in Alderwick ended their strike on Friday after the port offered a pay rise of six per cent. "
    "The pilots' union said that ships would move again from Saturday."
)
PLAIN = "Alderwick harbour pilots end strike after six per cent pay offer"


def told(title: str, *, hours_ago: int = 0) -> Signature:
    moment = NOON - timedelta(hours=hours_ago)
    return sign(prepare(an_article(f"{title}\n{BODY}", outlet=title, published=moment)))


@pytest.mark.parametrize(
    "worse",
    [
        "Will Alderwick harbour pilots end their strike after pay offer?",
        "What you need to know about the Alderwick pilots' strike",
        "ALL ABOARD AT LAST: Alderwick harbour pilots end strike after pay offer",
        "Statement by the port of Alderwick on the pilots' strike and the pay offer",
        "Live: Alderwick harbour pilots end strike after pay offer",
        "OVERDUE!",
        "The Alderwick pilots who said no to six per cent",
        "Eleven days, a strike and a pay rise for Alderwick harbour pilots",
        "A harbour at rest: how Alderwick pilots won their pay",
        "Everything you can still not ship from Alderwick harbour",
        "“We are glad to be at sea again.”",
    ],
)
def test_a_plain_headline_beats(worse: str) -> None:
    assert choose_title([told(worse), told(PLAIN)]) == PLAIN


def test_the_newest_day_speaks() -> None:
    stale = "Alderwick harbour pilots begin strike over six per cent pay offer"

    assert choose_title([told(stale, hours_ago=72), told(PLAIN)]) == PLAIN


def test_of_two_plain_headlines_of_one_day_the_newer_speaks() -> None:
    stale = "Alderwick harbour pilots strike over six per cent pay offer"

    assert choose_title([told(stale, hours_ago=9), told(PLAIN)]) == PLAIN


def test_a_column_of_the_next_morning_does_not_speak_for_the_news() -> None:
    assert choose_title([told(PLAIN, hours_ago=12), told("The tide does not wait for anyone")]) == PLAIN


def test_what_one_article_alone_makes_much_of_is_not_what_the_story_is_about() -> None:
    aside = "Lighthouse keeper Corvin Hale paints Felmouth gallery ceiling in blue"

    assert choose_title([told(aside), told(PLAIN), told(PLAIN)]) == PLAIN


def test_comment_and_features_do_not_make_the_news_before_them_old() -> None:
    talks = "Alderwick harbour pilots discuss strike, pay rise and port offer"
    ended = "Alderwick harbour pilots end strike with pay rise"
    column = "The tide and the pilots: why we should count to three"
    story = [told(talks, hours_ago=24), told(ended, hours_ago=12)]

    assert choose_title(story) == ended
    assert choose_title([*story, told(column, hours_ago=-60)]) == ended


def test_what_was_announced_is_overtaken_by_what_came() -> None:
    announced = "Alderwick harbour pilots to strike over pay rise from Friday"
    came = "Alderwick harbour pilots stop strike after ruling"

    assert choose_title([told(announced, hours_ago=9), told(came)]) == came


def test_a_toll_that_has_been_counted_anew_does_not_speak() -> None:
    first = "Three killed in Alderwick harbour as pilots strike for pay rise"
    again = "Alderwick harbour toll rises to four in pilots' strike"

    assert choose_title([told(first, hours_ago=1), told(again)]) == again
    assert choose_title([told(first, hours_ago=1), told(again.replace("four", "three"))]) == first


def test_two_short_names_in_capitals_do_not_shout() -> None:
    plain = "Alderwick harbour pilots end strike over pay rise"
    union = "EU, UN end Alderwick harbour pilots' strike over pay rise"

    assert choose_title([told(plain, hours_ago=2), told(union)]) == union
