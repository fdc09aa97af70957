"""Moving about the front page: between panes and stories, and into articles."""

from dataclasses import replace

from textual import events, on
from textual.widget import Widget

from briefing.tui.messages import FoundStories, Opened, PageAsked
from briefing.tui.screens.front_days import FrontDays
from briefing.tui.widgets.bars import KeyBar
from briefing.tui.widgets.filter_line import FilterLine
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.sheet_view import SheetView
from briefing.tui.widgets.story_list import StoryList

_PLACE = "story"


class FrontMoves(FrontDays):
    """The commands that move."""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the pane that has the focus, where there is room for one or two only."""
        if isinstance(event.widget, FilterLine):
            self.query_one(KeyBar).keys = FilterLine.KEYS
        names = [pane.id for pane in self.query(Pane)]
        if event.widget.id in names:
            for name in names:
                self.set_class(event.widget.id == name, f"at-{name}")
            self.show_keys()

    def panes(self) -> list[Widget]:
        """The panes that can be gone to, from left to right."""
        return [pane for pane in self.query(Pane) if pane.id != "side" or self.has_side]

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._go_pane(1, is_round=True)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._go_pane(-1, is_round=True)

    def action_right(self) -> None:
        """Go to the pane on the right."""
        self._go_pane(1, is_round=False)

    def action_left(self) -> None:
        """Go to the pane on the left."""
        self._go_pane(-1, is_round=False)

    def _go_pane(self, way: int, *, is_round: bool) -> None:
        panes = self.panes()
        here = panes.index(self.focused) if self.focused in panes else 0
        there = here + way
        if is_round:
            there %= len(panes)
        if 0 <= there < len(panes):
            panes[there].focus()

    def action_open(self) -> None:
        """Go into the story, or to the sentence that a line came from."""
        if isinstance(self.focused, SheetView):
            stop = self.focused.stop
            if self.brief is not None and stop is not None and stop.spans:
                self.post_message(Opened(self.brief, stop.spans))
        elif self.chosen is not None:
            self.query_one("#story").focus()

    def action_why(self) -> None:
        """Show what the articles of the story share."""
        self.post_message(PageAsked("why", self.brief))

    def action_sources(self) -> None:
        """Show how the sources fared."""
        self.post_message(PageAsked("sources", None))

    @on(Pane.Chosen)
    def _open_clicked(self, message: Pane.Chosen) -> None:
        message.pane.focus()
        self.action_open()

    def action_next_story(self) -> None:
        """Go to the next story."""
        self.query_one(StoryList).action_down()

    def action_previous_story(self) -> None:
        """Go to the story before."""
        self.query_one(StoryList).action_up()

    def action_next_unread(self) -> None:
        """Go to the next unread story."""
        if not self.query_one(StoryList).go_to_unread(1):
            self.say("No unread story below")

    def action_previous_unread(self) -> None:
        """Go to the unread story before."""
        if not self.query_one(StoryList).go_to_unread(-1):
            self.say("No unread story above")

    async def action_search(self) -> None:
        """Open the line of the search."""
        self.add_class("is-searching")
        if not self.query(FilterLine):
            # A line to type in is as dear as a pane to style: the first picture does without.
            await self.mount(FilterLine(), before="#keys")
        # At once: what is typed ahead belongs into the line.
        self.set_focus(self.query_one(FilterLine))

    @on(FilterLine.Asked)
    def _filter(self, message: FilterLine.Asked) -> None:
        self.page = replace(self.page, query=message.query)
        if message.query.strip():
            self.messenger.search(message.query, self.post_message)
        else:
            self.page = replace(self.page, query="", found=None, complaints=(), hints=())
            self.show_page()

    @on(FoundStories)
    def _show_found(self, message: FoundStories) -> None:
        if message.query == self.page.query:
            # A search that cannot be understood finds nothing, here as on the command line.
            found = frozenset[str]() if message.complaints else message.stories
            self.page = replace(self.page, found=found, complaints=message.complaints, hints=message.hints)
            self.show_page()

    @on(FilterLine.Left)
    def _leave_search(self, message: FilterLine.Left) -> None:
        if not message.is_kept or not self.page.query:
            self.remove_class("is-searching")
        self.query_one(StoryList).focus()

    def go_back(self) -> bool:
        """Leave what was entered last: the pane, the search, a held story, an earlier day; False if nothing."""
        if self.focused is not None and self.focused.id in ("story", "side"):
            self.query_one(StoryList).focus()
        elif self.held is not None:
            self.held = None
        elif self.page.query or self.has_class("is-searching"):
            self.query_one(FilterLine).action_leave()
        elif self.day is not None:
            self.show_day(None)
        else:
            return False
        return True

    def action_show_new(self) -> None:
        """Show the stories that came in the meantime."""
        if self.page.waiting is None:
            self.say("Nothing new has come")
            return
        self.page = self.page.take_in()
        self.show_page()

    def action_refresh(self) -> None:
        """Read the sources now, also those that rest after a failure."""
        self.messenger.refresh(self.post_message, is_forced=True)

    def return_to_place(self) -> None:
        """Go to the story where the user was the last time."""
        place = self.messenger.place(_PLACE)
        if place:
            self.query_one(StoryList).go_to(place)
