"""`f`: the page of a teaser takes its place."""

from dataclasses import replace

from briefing.tui.widgets.article_pane import ArticlePane
from briefing.tui.widgets.sheet_view import StoryPane
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, foot, press, settle, shown_text
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story

MORE = "\nThe water fell again on Sunday, and the bridge opened to people on foot."


def a_newsroom_with_a_teaser() -> FakeNewsroom:
    newsroom = a_newsroom(3)
    teaser = replace(a_story("A whale in the harbour", outlets=("Coast Radio",))[0], is_blurb=True)
    newsroom.articles = (*newsroom.articles[:2], (teaser,), *newsroom.articles[2:])
    return newsroom


def marked_words(pane: ArticlePane) -> str:
    return " ".join(p.text for line in pane.sheet.lines for p in line.left if p.role == "mark").strip()


async def test_the_full_text_takes_the_place_of_a_teaser_and_the_cursor_stays() -> None:
    newsroom = a_newsroom_with_a_teaser()
    teaser = newsroom.articles[2][0]
    newsroom.pages[teaser.url] = teaser.text + MORE
    app = an_app(newsroom)

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "f")
        stories = app.screen.query_one(StoryList)

        assert foot(app) == "Coast Radio: 56 words, kept as a new version"
        assert stories.cursor == 2
        assert stories.chosen is not None
        assert stories.chosen.story.title == "A whale in the harbour"
        assert "edited, version 2" in shown_text(app.screen.query_one(StoryPane))
        assert "teaser only" not in shown_text(app.screen.query_one(StoryPane))

        await press(pilot, "f")
        assert foot(app) == "Every article is here in full"


async def test_the_reader_shows_the_full_text_with_the_same_words_marked() -> None:
    newsroom = a_newsroom_with_a_teaser()
    teaser = newsroom.articles[2][0]
    title, body = teaser.text.split("\n", 1)
    newsroom.pages[teaser.url] = f"{title}\nA new first paragraph.\n{body}{MORE}"
    app = an_app(newsroom)

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "enter", "j", "enter")
        article = app.screen.query_one(ArticlePane)
        before = marked_words(article)
        await press(pilot, "f")

        assert "on foot" in shown_text(article)
        assert before == marked_words(article) == "Mayor Ilse Brandt said the old bridge was closed."

        await press(pilot, "f")
        assert foot(app) == "This article is here in full already"


async def test_a_page_that_brings_nothing_is_said_in_words() -> None:
    newsroom = a_newsroom_with_a_teaser()
    app = an_app(newsroom)

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "enter", "f")

        assert foot(app) == "Coast Radio: the linked page holds no article that can be read; try the browser"
        assert "teaser only" in shown_text(app.screen.query_one(StoryPane))


async def test_an_answer_that_comes_after_the_reader_was_left_is_shown_on_the_front_page() -> None:
    newsroom = a_newsroom_with_a_teaser()
    teaser = newsroom.articles[2][0]
    newsroom.pages[teaser.url] = teaser.text + MORE
    app = an_app(newsroom)

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "enter", "enter")
        await pilot.press("f", "escape")
        await settle(pilot)

        assert "on foot" in shown_text(app.screen.query_one(StoryPane))
