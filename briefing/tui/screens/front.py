"""The front page: stories, the story under the cursor, its figures and people."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from shutil import get_terminal_size

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from briefing.model.briefs import Brief
from briefing.tui.bindings import bindings_for
from briefing.tui.messages import Failed, Gone, Grouped, Known, Noted, Rested, Told, Working
from briefing.tui.messenger import Clock, Messenger
from briefing.tui.screens.front_marks import FrontMarks
from briefing.tui.screens.front_panes import FrontPanes
from briefing.tui.screens.front_picture import FrontPicture
from briefing.tui.screens.routed import THREE_PANES_FROM, TWO_PANES_FROM
from briefing.tui.sheets.trouble import trouble_of, why_empty
from briefing.tui.taste import Taste
from briefing.tui.widgets.bars import KeyBar, StatusBar, Work, ago
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.sheet_view import SidePane, StoryPane
from briefing.tui.widgets.story_list import StoryList

_READ_AFTER_SECONDS = 2.0
_CLOCK_SECONDS = 20.0
_BRIEFS_KEPT = 64


class FrontScreen(FrontPicture, FrontMarks, FrontPanes):
    """Three panes, two or one by the width; routes between them and the messenger."""

    BINDINGS = bindings_for("front")
    places = ("front",)

    def __init__(self, messenger: Messenger, taste: Taste, clock: Clock) -> None:
        super().__init__(messenger, taste, clock)
        self._briefs: OrderedDict[str, Brief] = OrderedDict()
        self._is_filled = False
        self._had_stored = False
        self._refreshed: datetime | None = None
        self._last_reading: Rested | None = None
        """How the last reading of the sources went."""
        # Classes that come with the first size would have everything styled a second time.
        width, height = get_terminal_size()
        self.add_class("at-stories", _class_for(width, self.HORIZONTAL_BREAKPOINTS))
        self.add_class(_class_for(height, self.VERTICAL_BREAKPOINTS))

    @dataclass
    class Counted(Message):
        """How many stories are unread has changed."""

        unread: int

    def compose(self) -> ComposeResult:
        """Set the panes between the two bars."""
        yield StatusBar(self.taste.glyphs, id="status")
        with Horizontal(id="panes"):
            yield StoryList(self.taste.glyphs, id="stories").data_bind(
                FrontScreen.headlines,
                FrontScreen.today,
                FrontScreen.held,
                FrontScreen.nothing,
                FrontScreen.is_alone,
            )
            yield StoryPane(self.taste.glyphs, id="story").data_bind(
                FrontScreen.brief, FrontScreen.has_side, FrontScreen.nothing
            )
            yield SidePane(self.taste.glyphs, id="side").data_bind(FrontScreen.brief)
        yield KeyBar(self.taste.glyphs, id="keys")

    def on_mount(self) -> None:
        """Show what is stored, and begin to read."""
        for pane, title in (("#stories", "Stories"), ("#story", "Story"), ("#side", "Figures and people")):
            self.query_one(pane).border_title = title
        self.query_one(KeyBar).place = self.taste.config
        self.query_one("#stories").focus()
        self.show_keys()
        self.set_interval(_CLOCK_SECONDS, self.tick)
        if self.taste.refresh_minutes:
            self.set_interval(
                self.taste.refresh_minutes * 60, lambda: self.messenger.refresh(self.post_message)
            )
        self.tick()
        self.restore_widths()
        if self.show_last_page():
            self._is_filled = self._had_stored = True
        self.call_after_refresh(self.messenger.go_on)
        self.messenger.open(self.post_message)
        self.messenger.know_sources(self.post_message)

    def on_resize(self, event: events.Resize) -> None:
        """Give the story, and its side sections, their own panes where there is room."""
        self.is_alone = event.size.width < TWO_PANES_FROM
        self.has_side = event.size.width >= THREE_PANES_FROM

    def on_key(self, _: events.Key) -> None:
        """Note that somebody is there."""
        self.is_attended = True

    def on_mouse_down(self) -> None:
        """Note that somebody is there."""
        self.is_attended = True

    def tick(self) -> None:
        """Show the time that has passed."""
        now = self.clock().astimezone()
        self.today = now
        status = self.query_one(StatusBar)
        shown = now if self.day is None else self.day.astimezone()
        date = f"{shown:%a} {shown.day} {shown:%b %Y}"
        status.day = date if self.day is None else f"as of {date}"
        status.is_past = self.day is not None
        if self._refreshed is not None:
            status.fresh = f"refreshed {ago((now - self._refreshed).total_seconds())}"

    def show_page(self) -> None:
        """Give the panes what the page holds."""
        page = self.page
        self.headlines = page.shown
        self.nothing = () if page.shown else self._why_nothing()
        if not page.shown:
            self.brief = None
        status = self.query_one(StatusBar)
        count = len(page.shown)
        words = [f"{count} of {len(page.headlines)} stories" if page.query else _stories(count)]
        if page.unread:
            words.append(f"{page.unread} unread")
        status.counts = f" {self.taste.glyphs.dot} ".join(words)
        self.post_message(self.Counted(page.unread))
        waiting = page.arrivals
        status.notice = (
            f"{waiting} new {'story' if waiting == 1 else 'stories'}, press {self.taste.key('show_new')} to show"
            if waiting
            else ""
        )

    def _why_nothing(self) -> tuple[str, ...]:
        key = self.taste.key
        if self.page.query:
            return self.page.complaints or (
                f"Nothing matches {self.page.query}",
                *self.page.hints,
                f"{key('back')} shows all stories again.",
            )
        if self.day is not None:
            return (
                "No stories",
                f"Nothing that is stored had come by that day. {key('back')} is today again.",
            )
        return why_empty(self._last_reading, key("sources")) if self._last_reading else ("No stories",)

    @on(Grouped)
    def _take_stories(self, message: Grouped) -> None:
        if message.as_of != self.day:
            return
        if self.shown_day != message.as_of:
            chosen = self.turn_to(message)
            self._show_anew()
            stories = self.query_one(StoryList)
            if chosen is None or not stories.go_to(chosen.story.id):
                stories.action_top()
            self.tell_chosen()
            return
        is_first = not self._is_filled and bool(message.headlines)
        is_change = self.is_regrouping and self._is_filled
        is_held = self._is_filled and (self.is_attended or self._had_stored) and not self.is_regrouping
        self.is_regrouping = False
        self.page = (
            self.page.settle(message.headlines)
            if is_change
            else self.page.arrive(message.headlines, is_held=is_held)
        )
        self._show_anew()
        if is_first:
            self._is_filled = True
            self._had_stored = not self.is_attended and self.query_one(StatusBar).work is None
            self.return_to_place()
        self.tell_chosen()

    def _show_anew(self) -> None:
        """Show other stories, or the same told anew."""
        if self.page.query:
            self.messenger.search(self.page.query, self.post_message)
        self._briefs.clear()
        self.show_page()

    @on(StoryList.Moved, "#stories")
    def _show_story(self, message: Pane.Moved) -> None:
        message.stop()
        self.tell_chosen()

    def tell_chosen(self) -> None:
        """Show the story under the cursor, told before or told now."""
        chosen = self.query_one(StoryList).chosen
        if chosen is None:
            self.brief = None
            return
        self._show_told()
        self.messenger.tell(chosen.story.id, self._neighbours(), self.post_message)

    def _neighbours(self) -> tuple[str, ...]:
        stories = self.query_one(StoryList)
        ahead = stories.headlines[stories.cursor + 1 : stories.cursor + 2]
        return tuple(each.story.id for each in ahead if each.story.id not in self._briefs)

    @on(Told)
    def _take_brief(self, message: Told) -> None:
        brief = message.brief
        self._briefs[brief.story.id] = brief
        while len(self._briefs) > _BRIEFS_KEPT:
            self._briefs.popitem(last=False)
        self._show_told()

    def _show_told(self) -> None:
        """Show the story under the cursor, if it is told, once the cursor stands there for the eye, too."""
        # Two rows are drawn in 2 ms, a story in 15: in one picture with it the cursor would seem to stick.
        self.call_after_refresh(self._show_brief)

    def _show_brief(self) -> None:
        chosen = self.chosen
        brief = None if chosen is None else self._briefs.get(chosen.story.id)
        if brief is None:
            return
        # It is told each time that the user comes to it, for marks may have moved: most often as before.
        if self.brief != brief:
            self.brief = brief
        self.wait_until_read(_READ_AFTER_SECONDS)

    @on(Gone)
    def _say_gone(self, message: Gone) -> None:
        chosen = self.query_one(StoryList).chosen
        if chosen is not None and chosen.story.id == message.what:
            self.say(
                f"This story has gone into another; {self.taste.key('show_new')} shows them as they are now"
            )

    @on(Working)
    def _show_progress(self, message: Working) -> None:
        self.query_one(StatusBar).work = Work(message.what, message.progress)

    @on(Rested)
    def _end_progress(self, message: Rested) -> None:
        self.query_one(StatusBar).work = None
        if message.was_refresh:
            self._refreshed = self.clock().astimezone()
            self._last_reading = message
            self.query_one(StatusBar).trouble = trouble_of(message, self.taste.key("sources"))
            self.tick()
            if not self.page.shown:
                self.show_page()

    @on(Known)
    def _know(self, message: Known) -> None:
        times = [each.bookmark.tried for each in message.sources if each.bookmark and each.bookmark.tried]
        if times and self._refreshed is None:
            self._refreshed = max(times).astimezone()
            self.tick()

    @on(Failed)
    def _say_failed(self, message: Failed) -> None:
        self.query_one(StatusBar).work = None
        self.warn(message.what)

    @on(Noted)
    def _take_note(self, message: Noted) -> None:
        if message.what:
            self.say(message.what)
        for each in message.headlines:
            self.page = self.page.with_headline(each.story.id, state=each.state, is_starred=each.is_starred)
            self.show_page()
        if message.is_regrouped:
            self.regroup()

    def take_taste(self, taste: Taste) -> None:
        """Show everything with the signs and the keys that are wanted now, the head as well."""
        super().take_taste(taste)
        self.show_page()

    def regroup(self) -> None:
        """Group anew after a change that the user made, and show it at once."""
        self.is_regrouping = True
        self.messenger.regroup(self.post_message, self.day)


def _class_for(size: int, breakpoints: list[tuple[int, str]]) -> str:
    return [name for least, name in breakpoints if size >= least][-1]


def _stories(count: int) -> str:
    return f"{count} story" if count == 1 else f"{count} stories"
