"""The screen as a person uses it: keys in, state and text out."""

from dataclasses import replace

import pytest
from textual import events

from briefing.settings import Options
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.pages import HelpScreen, SourcesScreen, WhyScreen
from briefing.tui.screens.palette import PaletteScreen
from briefing.tui.widgets.article_pane import ArticlePane
from briefing.tui.widgets.bars import KeyBar, StatusBar
from briefing.tui.widgets.sheet_view import SidePane, StoryPane
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, foot, press, screen_text, settle, shown_text
from tests.tui.fakes import FakeNewsroom, a_newsroom, a_story


async def test_the_story_under_the_cursor_is_told_beside_the_list() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j")

        assert app.screen.query_one(StoryList).chosen is not None
        assert "2. Flood reaches the old town" in shown_text(app.screen.query_one(StoryPane))
        assert "12 people" in shown_text(app.screen.query_one(SidePane))


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


async def test_tab_goes_round_the_panes_that_are_shown() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        seen = []
        for _ in range(4):
            seen.append(app.screen.focused.id if app.screen.focused else None)
            await press(pilot, "tab")

        assert seen == ["stories", "story", "side", "stories"]


@pytest.mark.parametrize(("width", "panes"), [(120, 3), (119, 2), (80, 2), (79, 1), (40, 1)])
async def test_as_many_panes_are_shown_as_there_is_room_for(width: int, panes: int) -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)

        shown = [pane for pane in app.screen.query("Pane") if pane.display and pane.size.width]
        assert len(shown) == panes


async def test_the_figures_stand_in_the_story_where_they_have_no_pane_of_their_own() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "FIGURES" in shown_text(app.screen.query_one(StoryPane))

        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert "FIGURES" not in shown_text(app.screen.query_one(StoryPane))


async def test_the_filter_follows_while_it_is_typed_and_escape_ends_it() -> None:
    app = an_app(a_newsroom(12))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "/", "1", "2", ".")
        stories = app.screen.query_one(StoryList)

        assert [each.story.title[:3] for each in stories.headlines] == ["12."]

        await press(pilot, "enter")
        assert stories.has_focus
        assert len(stories.headlines) == 1

        await press(pilot, "escape")
        assert len(stories.headlines) == 12


async def test_a_star_a_mark_and_their_undoing_are_kept_and_shown() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one(StoryList)
        await press(pilot, "s", "m")
        chosen = stories.chosen

        assert chosen is not None
        assert chosen.is_starred
        assert chosen.state == "seen"
        assert newsroom.seen == newsroom.starred == {chosen.story.id}

        newsroom.asked.clear()
        await press(pilot, "u", "u")
        assert "group" not in newsroom.asked
        assert not newsroom.seen
        assert not newsroom.starred
        assert stories.chosen is not None
        assert stories.chosen.state == "new"


async def test_the_next_unread_story_is_found_past_the_read_ones() -> None:
    newsroom = a_newsroom(5)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "m", "j", "m", "g", "n")

        assert app.screen.query_one(StoryList).cursor == 3

        await press(pilot, "N")
        assert app.screen.query_one(StoryList).cursor == 0


async def test_two_stories_become_one_and_come_apart_again() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "j", "M")
        stories = app.screen.query_one(StoryList)
        assert len(stories.headlines) == 3

        await press(pilot, "u")
        assert len(stories.headlines) == 4


async def test_an_article_is_split_off_from_the_page_that_says_why() -> None:
    newsroom = FakeNewsroom((a_story("A flood", outlets=("The Harrow Post", "Northern Wire")),))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, WhyScreen)
        await press(pilot, "j", "x")

        assert len(app.screen.query_one(StoryList).headlines) == 2


async def test_stories_that_come_wait_until_they_are_asked_for() -> None:
    newsroom = a_newsroom(5)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j")
        stories = app.screen.query_one(StoryList)
        before = stories.headlines
        newsroom.arriving = (a_story("A second flood"), a_story("A third flood"))
        newsroom.articles = ()
        await press(pilot, "r")

        assert stories.headlines == before
        assert app.screen.query_one(StatusBar).notice == "2 new stories, press . to show"

        await press(pilot, ".")
        assert [each.story.title for each in stories.headlines] == ["A second flood", "A third flood"]


async def test_a_first_run_shows_the_newest_stories_before_all_are_made_ready() -> None:
    newsroom = FakeNewsroom()
    newsroom.arriving = (a_story("A first flood"),)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        asked = [each for each in newsroom.asked if "refresh" not in each]

    assert asked == ["group", "group the newest", "group"]


async def test_an_empty_store_fills_at_once_when_the_sources_are_read() -> None:
    newsroom = FakeNewsroom()
    newsroom.arriving = (a_story("A first flood"),)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)

        assert len(app.screen.query_one(StoryList).headlines) == 1


async def test_the_place_is_kept_between_runs() -> None:
    newsroom = a_newsroom(9)
    newsroom.places["story"] = f"story-{newsroom.articles[6][0].id}"
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)

        assert app.screen.query_one(StoryList).cursor == 6


async def test_an_earlier_day_shows_what_had_come_by_then() -> None:
    newsroom = a_newsroom(9)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "j", "j", "<")
        stories = app.screen.query_one(StoryList)

        assert stories.cursor == 0
        assert 0 < len(stories.headlines) < 9
        assert "Sat 21 Nov" in app.screen.query_one(StatusBar).day

        await press(pilot, ">")
        assert len(stories.headlines) == 9
        assert "Sun 22 Nov" in app.screen.query_one(StatusBar).day


async def test_today_is_as_it_was_left_when_one_comes_back_to_it() -> None:
    newsroom = a_newsroom(9)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "m")
        stories = app.screen.query_one(StoryList)
        before = [each.story.id for each in stories.headlines]
        await press(pilot, "<", "j")
        newsroom.articles = (a_story("A newer flood"), *newsroom.articles[::-1])
        await press(pilot, ">")

        assert [each.story.id for each in stories.headlines] == before
        assert stories.cursor == 2
        assert app.screen.query_one(StatusBar).notice == "1 new story, press . to show"


async def test_undo_passes_over_what_was_read_in_passing() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "j", "M")
        app.front.note_read()
        await press(pilot, "u")

        assert len(app.screen.query_one(StoryList).headlines) == 4
        assert newsroom.seen


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "briefing  2 of 9 sources failed: S"),
        (80, "briefing  2 of 9 sources failed: S"),
        (50, "2 of 9 sources failed: S"),
    ],
)
async def test_a_failure_never_hides_how_many_stories_there_are(width: int, shown: str) -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        app.screen.query_one(StatusBar).trouble = "2 of 9 sources failed: S"
        await settle(pilot)
        head = screen_text(app).splitlines()[0]

        assert head.strip().startswith(shown)
        assert "3 stories · 3 unread" in head


async def test_while_a_search_is_typed_the_foot_tells_its_keys_and_then_those_of_the_list() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", "2")
        assert screen_text(app).splitlines()[-1] == " enter keep these   esc all stories"

        await press(pilot, "enter")
        assert screen_text(app).splitlines()[-1].startswith(" j move")


async def test_what_is_typed_ahead_goes_into_the_search() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key, letter in (("slash", "/"), ("w", "w"), ("x", "x"), ("2", "2")):
            app.post_message(events.Key(key, letter))
        await settle(pilot)

        assert app.front.page.query == "wx2"


async def test_in_one_pane_the_list_says_all_of_why_it_is_empty() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"zzq")
        assert "esc shows all stories again." in screen_text(app)

        await pilot.resize_terminal(100, 20)
        await settle(pilot)
        assert screen_text(app).count("esc shows all stories again.") == 1


async def test_every_sentence_names_the_keys_that_the_user_has() -> None:
    newsroom = a_newsroom(3)
    newsroom.settings = replace(newsroom.settings, keys=(("show_new", ("ctrl+r",)), ("undo", ("U",))))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        newsroom.arriving = (a_story("A second flood"),)
        await press(pilot, "j", "r")
        assert app.screen.query_one(StatusBar).notice == "1 new story, press ctrl+r to show"

        await press(pilot, "M", "j", "M")
        assert foot(app) == "Merged; U takes it back"


async def test_in_forty_columns_the_head_counts_the_stories() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(40, 12)) as pilot:
        await settle(pilot)

        assert screen_text(app).splitlines()[0].split() == ["briefing", "3", "stories", "·", "3", "unread"]


async def test_help_sources_and_palette_open_and_close() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for key, screen in (("?", HelpScreen), ("S", SourcesScreen), ("ctrl+p", PaletteScreen)):
            await press(pilot, key)
            assert isinstance(app.screen, screen)
            await press(pilot, "escape")
            assert app.screen.query("#stories")


async def test_the_palette_does_the_command_that_is_found() -> None:
    newsroom = a_newsroom(2)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p", *"export")
        await press(pilot, *("backspace",) * 6, *"star", "enter")

        assert any(asked.startswith("star ") for asked in newsroom.asked)


async def test_keys_of_the_configuration_take_the_place_of_the_shipped_ones() -> None:
    newsroom = a_newsroom(3)
    newsroom.settings = newsroom.settings.__class__(
        options=Options(theme="dark", refresh_minutes=0), keys=(("down", ("z",)), ("star", ("ctrl+s",)))
    )
    app = an_app(newsroom)

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "z", "ctrl+s")

        assert app.screen.query_one(StoryList).cursor == 1
        assert newsroom.starred
        assert ("z", "move") in app.screen.query_one(KeyBar).keys


async def test_q_leaves_a_page_first_and_then_the_program() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "S", "q")
        assert app.is_running
        assert app.screen.query("#stories")
        await pilot.press("q")

    assert app.return_code == 0


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


async def test_one_click_moves_and_two_open() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await pilot.click(StoryList, offset=(10, 8))
        await settle(pilot)
        assert app.screen.query_one(StoryList).cursor == 2

        await pilot.click(StoryList, offset=(10, 8), times=2)
        await settle(pilot)
        assert app.screen.query_one(StoryPane).has_focus


async def test_a_story_is_read_once_it_has_been_in_view_for_a_while() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        app.front.note_read()
        await settle(pilot)

        stories = app.screen.query_one(StoryList)
        assert [each.state for each in stories.headlines] == ["new", "seen", "new"]


async def test_the_border_between_panes_is_pulled_and_kept() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one(StoryList)
        before = stories.outer_size.width
        await pilot.mouse_down(StoryList, offset=(before - 1, 5))
        await pilot.hover(None, offset=(before + 5, 7))
        await pilot.mouse_up(None, offset=(before + 5, 7))
        await settle(pilot)

        assert stories.outer_size.width == before + 6
        assert newsroom.places["panes"] == f"{before + 6} -"

    again = an_app(newsroom)
    async with again.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        assert again.screen.query_one(StoryList).outer_size.width == before + 6


async def test_a_theme_that_was_chosen_is_kept_where_the_configuration_leaves_it_open() -> None:
    newsroom = a_newsroom(2, Options(theme="auto", refresh_minutes=0))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        before = app.theme
        await press(pilot, "t")
        after = app.theme

    assert before != after
    assert an_app(newsroom).theme == after


async def test_the_last_page_is_there_before_anything_is_grouped() -> None:
    newsroom = a_newsroom(12)
    newsroom.paged = tuple(newsroom._headline(each) for each in newsroom.articles[:3])
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        stories = app.screen.query_one(StoryList)
        assert len(stories.headlines) >= 3

        await settle(pilot)
        assert len(stories.headlines) == 12
        assert not app.screen.query_one(StatusBar).notice


async def test_the_filter_knows_the_search_language() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "m", "/", *"is:seen")

        assert [each.state for each in app.screen.query_one(StoryList).headlines] == ["seen"]


async def test_a_run_with_paths_of_its_own_moves_no_marks() -> None:
    newsroom = a_newsroom(3)
    newsroom.has_marks = False
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "s", "m", "M", "j", "M")

        assert not {"see", "star", "merge"} & {asked.split()[0] for asked in newsroom.asked}
        assert newsroom.places == {}
