"""What comes first, and why."""

from datetime import timedelta

from briefing.model.marks import Constraints
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.stories.grouper import Grouper
from briefing.stories.ranking import Taste, rank
from briefing.stories.signature import sign
from briefing.text.prepare import prepare
from tests.builders import NOON, an_article
from tests.stories.news import a_report


def ranked(
    *articles: Article, taste: Taste | None = None, seen: frozenset[str] = frozenset()
) -> tuple[Story, ...]:
    signatures = [sign(prepare(each)) for each in articles]
    grouper = Grouper(Constraints())
    grouper.add(signatures)
    return rank(
        grouper.stories(),
        {each.article: each.published for each in signatures},
        signatures={each.article: each for each in signatures},
        now=NOON,
        taste=taste,
        seen=seen,
    )


def test_more_origins_come_first() -> None:
    stories = ranked(a_report(1, 0, at=NOON), a_report(2, 0, at=NOON), a_report(2, 1, at=NOON))

    assert len(stories[0].articles) == 2
    assert stories[0].rank_reasons[0] == "2 origins"


def test_fresh_news_beats_old_news_of_more_origins() -> None:
    old = NOON - timedelta(days=9)

    stories = ranked(*(a_report(2, version, at=old) for version in range(4)), a_report(1, 0, at=NOON))

    assert len(stories[0].articles) == 1
    assert "newest 9 days ago" in stories[1].rank_reasons


def test_how_old_a_story_is_counts_from_now() -> None:
    (story,) = ranked(a_report(1, 0, at=NOON - timedelta(hours=3)))

    assert story.rank_reasons == ("1 origin", "newest 3 h ago")


def test_what_is_of_interest_rises_and_says_so() -> None:
    articles = (a_report(1, 0, at=NOON), an_article("Otters return to Lake Torrin\nThey swim.", outlet="A"))

    stories = ranked(*articles, taste=Taste(interest=("otter",)))

    assert stories[0].title.startswith("Otters")
    assert "of interest: otter" in stories[0].rank_reasons


def test_what_is_muted_comes_last() -> None:
    articles = (
        a_report(1, 0, at=NOON - timedelta(days=20)),
        an_article("Transfer rumours of the day\nMany."),
    )

    stories = ranked(*articles, taste=Taste(mute=("transfer rumours",)))

    assert "muted: transfer rumours" in stories[-1].rank_reasons


def test_a_muted_word_in_the_title_that_is_shown_mutes_whatever_the_other_articles_say() -> None:
    title = "Ferry strike over as Torrin crews accept nine per cent"
    others = [
        f"{words} at noon\nThe Torrin crews accepted nine per cent, and ferries sail again, said Iva Lund of the union."
        for words in ("Crews accept offer", "Boats sail", "Union content")
    ]

    (story,) = ranked(
        *(an_article(f"{text}\n{others[0]}", outlet=text) for text in (title, *others)),
        taste=Taste(mute=("strike",)),
    )

    assert story.title == title
    assert "muted: strike" in story.rank_reasons


def test_what_was_read_falls_behind_what_was_not() -> None:
    read, unread = a_report(1, 0, at=NOON), a_report(2, 0, at=NOON)

    stories = ranked(read, unread, seen=frozenset((read.id,)))

    assert stories[0].articles == (unread.id,)
