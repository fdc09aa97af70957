"""Which stories the list shows, and in which order."""

from dataclasses import replace

from briefing.model.stories import Headline
from briefing.tui.front_page import FrontPage
from tests.tui.fakes import a_newsroom


def headlines(count: int) -> tuple[Headline, ...]:
    """So many rows, all read."""
    newsroom = a_newsroom(count)
    return tuple(replace(newsroom._headline(each), state="seen") for each in newsroom.articles)


def test_a_starred_story_comes_first_when_something_in_it_is_new_and_not_before() -> None:
    rows = headlines(4)
    followed = replace(rows[2], is_starred=True)

    quiet = FrontPage().arrive((*rows[:2], followed, rows[3]), is_held=False)
    changed = replace(followed, state="changed")
    stirred = FrontPage().arrive((*rows[:2], changed, rows[3]), is_held=False)

    assert [each.story.id for each in quiet.headlines] == [each.story.id for each in rows]
    assert stirred.headlines == (changed, *rows[:2], rows[3])


def test_a_starred_story_that_changes_waits_for_its_place_while_somebody_reads() -> None:
    rows = headlines(4)
    page = FrontPage().arrive(rows, is_held=False)
    changed = replace(rows[2], is_starred=True, state="changed")

    held = page.arrive((*rows[:2], changed, rows[3]), is_held=True)

    assert held.headlines == (*rows[:2], changed, rows[3])
    assert held.take_in().headlines == (changed, *rows[:2], rows[3])
