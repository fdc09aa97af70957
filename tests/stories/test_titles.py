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


def told(title: str, *, days_ago: int = 0) -> Signature:
    return sign(
        prepare(an_article(f"{title}\n{BODY}", outlet=title, published=NOON - timedelta(days=days_ago)))
    )


@pytest.mark.parametrize(
    "worse",
    [
        "Will Alderwick harbour pilots end their strike after pay offer?",
        "What you need to know about the Alderwick pilots' strike",
        "ALL ABOARD AT LAST: Alderwick harbour pilots end strike after pay offer",
        "Statement by the port of Alderwick on the pilots' strike and the pay offer",
        "Live: Alderwick harbour pilots end strike after pay offer",
        "OVERDUE!",
        "“We are glad to be at sea again.”",
    ],
)
def test_a_plain_headline_beats(worse: str) -> None:
    assert choose_title([told(worse), told(PLAIN)]) == PLAIN


def test_the_newest_day_speaks() -> None:
    stale = "Alderwick harbour pilots begin strike over six per cent pay offer"

    assert choose_title([told(stale, days_ago=3), told(PLAIN)]) == PLAIN
