"""From a line of a story into the article where it stands, through the sources that say the same, and out with it."""

from briefing.tui.screens.article import ArticleScreen
from briefing.tui.widgets.article_pane import ArticlePane
from briefing.tui.widgets.sheet_view import StoryPane
from tests.tui.driving import an_app, foot, press, settle, shown_text
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story


async def test_enter_on_a_line_opens_the_article_with_its_sentence_marked_and_escape_comes_back() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "j", "enter")
        article = app.screen.query_one(ArticlePane)

        assert isinstance(app.screen, ArticleScreen)
        marked = " ".join(p.text for line in article.sheet.lines for p in line.left if p.role == "mark")
        assert marked.strip() == "Mayor Ilse Brandt said the old bridge was closed."

        await press(pilot, "escape")

        story = app.screen.query_one(StoryPane)
        assert story.has_focus
        assert story.cursor == 1


async def test_brackets_go_through_the_sources_that_say_the_same() -> None:
    app = an_app(FakeNewsroom((a_story("A flood", outlets=("The Harrow Post", "Northern Wire")),)))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "enter")
        first = shown_text(app.screen.query_one(ArticlePane))
        await press(pilot, "]")
        second = shown_text(app.screen.query_one(ArticlePane))
        await press(pilot, "[")

        assert "The Harrow Post ·" in first
        assert "Northern Wire ·" in second
        assert shown_text(app.screen.query_one(ArticlePane)) == first


async def test_what_is_copied_names_its_source() -> None:
    app = an_app(a_newsroom(1))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "y")

        assert app.clipboard == (
            "The river Harrow rose by two metres overnight. (The Harrow Post) "
            "https://news.example/the-harrow-post"
        )
        assert "Copied" in foot(app)
