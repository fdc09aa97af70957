"""Earlier days on the front page: the briefing as it stood then, and the way back to today."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from briefing.model.stories import Headline
from briefing.tui.front_page import FrontPage
from briefing.tui.messages import Grouped
from briefing.tui.screens.front_base import FrontBase


class FrontDays(FrontBase):
    """The commands that go from day to day."""

    shown_day: datetime | None = None
    """The day whose stories are in the list; `day` is the one that was asked for."""
    _left: tuple[FrontPage, Headline | None] = (FrontPage(), None)
    """Today's page, and the story under the cursor, when the user went to another day."""

    def action_earlier(self) -> None:
        """Show the day before."""
        self.show_day(self._end_of_day(-1))

    def action_later(self) -> None:
        """Show the day after."""
        if self.day is None:
            self.say("This is today")
            return
        end = self._end_of_day(1)
        self.show_day(None if end >= self.clock() else end)

    def _end_of_day(self, days: int) -> datetime:
        shown = (self.day or self.clock()).astimezone()
        date = (shown + timedelta(days=days)).date()
        return datetime.combine(date, time(23, 59, 59)).astimezone().astimezone(UTC)

    def show_day(self, end: datetime | None) -> None:
        """Ask for the stories of the day that ends then; None is today."""
        self.day = end
        self.is_regrouping = True
        self.tick()
        self.messenger.regroup(self.post_message, end)

    def turn_to(self, message: Grouped) -> Headline | None:
        """Take in the stories of another day; tell the one to stand on, None where that is the first."""
        if self.shown_day is None:
            self._left = (self.page, self.chosen)
        is_today = message.as_of is None
        self.shown_day = message.as_of
        self.is_regrouping = False
        page, chosen = self._left if is_today else (self.page, None)
        # Today is as it was left: what has come since waits, and nothing has moved.
        page = replace(page, query=self.page.query, found=self.page.found)
        self.page = page.arrive(message.headlines, is_held=is_today)
        return chosen
