"""What the parts of the front page share."""

from datetime import datetime

from textual.reactive import var

from briefing.model.briefs import Brief
from briefing.model.stories import Headline, Story
from briefing.tui.front_page import FrontPage
from briefing.tui.messenger import Clock, Messenger
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.taste import Taste
from briefing.tui.widgets.story_list import StoryList


class FrontBase(RoutedScreen):
    """The state of the front page: what is shown, and of which day.

    None of it is drawn by the screen itself: as reactives each change would draw the whole terminal anew.
    """

    headlines: var[tuple[Headline, ...]] = var(tuple)
    today: var[datetime | None] = var(None)
    held: var[Story | None] = var(None)
    """The story that waits to be merged."""
    brief: var[Brief | None] = var(None, always_update=True)
    nothing: var[tuple[str, ...]] = var(tuple)
    """Why there are no stories to show, a paragraph each."""
    has_side: var[bool] = var(bool)
    is_alone: var[bool] = var(bool)
    """No story stands beside the list."""

    def __init__(self, messenger: Messenger, taste: Taste, clock: Clock) -> None:
        super().__init__(taste)
        self.messenger = messenger
        self.clock = clock
        self.page = FrontPage()
        self.day: datetime | None = None
        """The end of the earlier day that is shown; None is now."""
        self.is_attended = False
        """Somebody has touched a key since the start."""
        self.is_regrouping = False
        """The next stories follow a change that the user made: they are shown at once."""

    @property
    def chosen(self) -> Headline | None:
        """The story under the cursor."""
        return self.query_one(StoryList).chosen

    def show_page(self) -> None:
        """Give the panes what the page holds."""
        raise NotImplementedError

    def tick(self) -> None:
        """Show the time that has passed, and the day that is shown."""
        raise NotImplementedError
