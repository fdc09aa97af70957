"""What the user does to stories on the front page: mark, star, merge, split, undo, copy, export."""

from collections.abc import Callable
from datetime import datetime

from textual.timer import Timer

from briefing.model import Story
from briefing.newsroom import Newsroom
from briefing.tui.messages import Noted
from briefing.tui.screens.front_base import FrontBase
from briefing.tui.widgets.sheet_view import SheetView

Verb = Callable[[Newsroom, datetime], Noted | None]
_PLACE = "story"


class FrontMarks(FrontBase):
    """The commands that change what is kept."""

    _reading: Timer | None = None

    def wait_until_read(self, seconds: float) -> None:
        """Count the story under the cursor as read once it has been in view for so long."""
        if self._reading is not None:
            self._reading.stop()
        self._reading = self.set_timer(seconds, self._note_read)

    def _note_read(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        self._change(lambda newsroom, _: newsroom.marks.keep_place(_PLACE, story.id))
        if self.is_attended and chosen.state != "seen" and self.day is None:
            self._mark_seen(story)

    @property
    def is_attended(self) -> bool:
        """Whether somebody has touched a key since the start."""
        return False

    def _mark_seen(self, story: Story) -> None:
        self.page = self.page.with_headline(story.id, state="seen")
        self.show_page()
        shown = self.brief if self.brief is not None and self.brief.story.id == story.id else None

        def see(newsroom: Newsroom, now: datetime) -> None:
            if newsroom.keeps_marks:
                newsroom.marks.see(shown or newsroom.tell(story.id), now)

        self._change(see)

    def action_read(self) -> None:
        """Mark the story read, or unread again."""
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        if chosen.state != "seen":
            self._mark_seen(story)
            return
        self.page = self.page.with_headline(story.id, state="new")
        self.show_page()
        if self._reading is not None:
            self._reading.stop()

        def unsee(newsroom: Newsroom, _: datetime) -> None:
            if newsroom.keeps_marks:
                newsroom.marks.unsee(story)

        self._change(unsee)

    def action_star(self) -> None:
        """Star the story, or take its star."""
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        self.page = self.page.with_headline(story.id, is_starred=not chosen.is_starred)
        self.show_page()

        def star(newsroom: Newsroom, _: datetime) -> None:
            newsroom.marks.star(story)

        self._change(star)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(_undo)

    def action_merge(self) -> None:
        """Hold the story, or merge it with the one that is held."""
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        if self.held is None:
            self.held = story
            self.say("Held: go to another story and press M again to make them one; esc lets go")
            return
        held, self.held = self.held, None
        if held.id == story.id:
            self.say("Let go")
            return

        def merge(newsroom: Newsroom, _: datetime) -> Noted:
            newsroom.marks.merge((held, story))
            return Noted("Merged; u takes it back", is_regrouped=True)

        self._change(merge)

    def action_split(self) -> None:
        """Take the article of this line out of its story."""
        stop = self.focused.stop if isinstance(self.focused, SheetView) else None
        if self.chosen is None or self.brief is None:
            return
        if stop is None or not stop.spans or len(self.brief.coverage) < 2:
            self.say("Go to a line of the article that does not belong here, then press x")
            return
        self.split_off(self.chosen.story, stop.spans[0].article)

    def split_off(self, story: Story, article: str) -> None:
        """Take one article out of a story."""

        def split(newsroom: Newsroom, _: datetime) -> Noted:
            newsroom.marks.split(story, article)
            return Noted("Split off; u takes it back", is_regrouped=True)

        self._change(split)

    def _change(self, verb: Verb) -> None:
        self.messenger.change(verb, self.post_message)


def _undo(newsroom: Newsroom, _: datetime) -> Noted:
    undone = newsroom.marks.undo()
    if undone is None:
        return Noted("Nothing to undo")
    return Noted(f"Undone: {undone}", is_regrouped=True)
