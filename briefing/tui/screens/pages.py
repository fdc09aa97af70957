"""Screens of one page: help, sources, why the articles of a story stand together."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from briefing.model.briefs import Brief
from briefing.newsroom.newsroom import SourceState
from briefing.tui.bindings import bindings_for
from briefing.tui.messages import CopyAsked, Failed, Known, Opened, Rested, SplitOff, WebAsked, Working
from briefing.tui.messenger import Clock, Messenger, Reply
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.sheets.brief import cited, counted
from briefing.tui.sheets.help import help_sheet
from briefing.tui.sheets.sheet import Sheet
from briefing.tui.sheets.sources import sources_sheet
from briefing.tui.sheets.why import why_sheet
from briefing.tui.taste import Taste
from briefing.tui.widgets.bars import KeyBar, StatusBar, Work
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.sheet_view import PagePane


class PageScreen(RoutedScreen):
    """One pane between the two bars."""

    HEADING = ""

    def compose(self) -> ComposeResult:
        """Set the pane between the bars."""
        yield StatusBar(self.taste.glyphs, id="status")
        yield PagePane(self.taste.glyphs, id="page")
        yield KeyBar(self.taste.glyphs, id="keys")

    def on_mount(self) -> None:
        """Show the page."""
        page = self.query_one(PagePane)
        page.border_title = self.HEADING
        page.focus()
        self.show_keys()


class HelpScreen(PageScreen):
    """The keys of the place that the user came from."""

    HEADING = "Help"

    def __init__(self, taste: Taste, places: tuple[str, ...]) -> None:
        super().__init__(taste)
        self._places = places

    def on_mount(self) -> None:
        """Show the keys."""
        super().on_mount()
        self.query_one(PagePane).show(
            lambda width: help_sheet(self._places, self.taste.keys_of, width, self.taste.glyphs)
        )


class SourcesScreen(PageScreen):
    """Each source: its last result, how much it had, its next try, its error in words."""

    HEADING = "Sources"
    places = ("sources",)
    BINDINGS = bindings_for("sources")

    def __init__(self, messenger: Messenger, taste: Taste, clock: Clock, reply: Reply) -> None:
        super().__init__(taste)
        self._messenger = messenger
        self._reply = reply
        """Whoever shows the stories that come."""
        self._clock = clock
        self._sources: tuple[SourceState, ...] = ()

    def on_mount(self) -> None:
        """Ask how the sources fared, again and again while the page is open."""
        super().on_mount()
        self._ask()
        self.set_interval(1.0, self._ask)

    def action_refresh(self) -> None:
        """Read the sources now, also those that rest after a failure."""
        self.say("Reading all sources, also those that failed")
        self._messenger.refresh(self._share, is_forced=True)

    def _share(self, message: Message) -> None:
        """Give what comes to the front page, and to this page how it goes."""
        self._reply(message)
        if isinstance(message, Working | Rested | Failed):
            self.post_message(replace(message))

    def _ask(self) -> None:
        self._messenger.know_sources(self.post_message)

    @on(Known)
    def _show(self, message: Known) -> None:
        if message.sources == self._sources and self._sources:
            return
        self._sources = message.sources
        failing = sum(bool(each.bookmark and each.bookmark.failures) for each in message.sources)
        status = self.query_one(StatusBar)
        status.counts = counted(len(message.sources), "source") + (f", {failing} failing" if failing else "")
        self.query_one(PagePane).show(
            lambda width: sources_sheet(self._sources, width, self.taste.glyphs, self._clock())
        )

    @on(Working)
    def _show_progress(self, message: Working) -> None:
        self.query_one(StatusBar).work = Work(message.what, message.progress)

    @on(Rested)
    def _end_progress(self) -> None:
        self.query_one(StatusBar).work = None

    @on(Failed)
    def _say_failed(self, message: Failed) -> None:
        self.warn(message.what)


class WhyScreen(PageScreen):
    """What the articles of a story share; one can be opened or split off."""

    HEADING = "Why these articles stand together"
    places = ("why",)
    BINDINGS = bindings_for("why")

    def __init__(self, taste: Taste, brief: Brief) -> None:
        super().__init__(taste)
        self._brief = brief

    def on_mount(self) -> None:
        """Show the reasons."""
        super().on_mount()
        parts = (
            counted(len(self._brief.coverage), "article"),
            counted(len(self._brief.story.origins), "origin"),
        )
        self.query_one(StatusBar).counts = f" {self.taste.glyphs.dot} ".join(parts)
        self.query_one(PagePane).show(self._set_sheet)

    def _set_sheet(self, width: int) -> Sheet:
        return why_sheet(self._brief, width, self.taste.glyphs, self.taste.key("split"))

    @on(Pane.Chosen)
    def action_open(self) -> None:
        """Read the article."""
        stop = self.query_one(PagePane).stop
        if stop is not None and stop.spans:
            self.post_message(Opened(self._brief, stop.spans))

    def action_copy(self) -> None:
        """Copy the article's title and address."""
        stop = self.query_one(PagePane).stop
        if stop is not None:
            self.post_message(CopyAsked(cited("", self._brief.covered(stop.key).article)))

    def action_web(self) -> None:
        """Open the article in the web browser."""
        stop = self.query_one(PagePane).stop
        if stop is not None:
            self.post_message(WebAsked(self._brief.covered(stop.key).article.url))

    def action_split(self) -> None:
        """Split the article off, and go back to see what became of the story."""
        stop = self.query_one(PagePane).stop
        if stop is None or len(self._brief.coverage) < 2:
            self.say("There is one article only")
            return
        self.post_message(SplitOff(self._brief.story, stop.key))
