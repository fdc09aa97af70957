"""What the user does to stories on the front page: mark, star, merge, split, undo, copy, export."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual.timer import Timer

from briefing.model.briefs import Brief
from briefing.model.stories import Story
from briefing.newsroom.marks import Marks
from briefing.newsroom.newsroom import Newsroom
from briefing.tui.messages import CopyAsked, FullTextAsked, Noted, WebAsked
from briefing.tui.screens.front_base import FrontBase
from briefing.tui.sheets.brief import cited
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
        self._reading = self.set_timer(seconds, self.note_read)

    def note_read(self) -> None:
        """Keep the place, and mark the story read if somebody is there to have read it."""
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        self._change(lambda newsroom, _: newsroom.marks.keep_place(_PLACE, story.id))
        if self.is_attended and chosen.state != "seen" and self.day is None:
            self._mark_seen(story, lambda marks, brief, now: marks.glance(brief, now))

    def _mark_seen(self, story: Story, mark: Callable[[Marks, Brief, datetime], None]) -> None:
        self.page = self.page.with_headline(story.id, state="seen")
        self.show_page()
        shown = self.brief if self.brief is not None and self.brief.story.id == story.id else None

        def see(newsroom: Newsroom, now: datetime) -> None:
            mark(newsroom.marks, shown or newsroom.tell(story.id), now)

        self._change(see)

    def action_read(self) -> None:
        """Mark the story read, or unread again."""
        chosen = self.chosen
        if chosen is None:
            return
        story = chosen.story
        if chosen.state != "seen":
            self._mark_seen(story, lambda marks, brief, now: marks.see(brief, now))
            return
        self.page = self.page.with_headline(story.id, state="new")
        self.show_page()
        if self._reading is not None:
            self._reading.stop()

        def unsee(newsroom: Newsroom, _: datetime) -> None:
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
            merge_key, back = self.taste.key("merge"), self.taste.key("back")
            self.say(
                f"Held: go to another story and press {merge_key} again to make them one; {back} lets go"
            )
            return
        held, self.held = self.held, None
        if held.id == story.id:
            self.say("Let go")
            return

        def merge(newsroom: Newsroom, _: datetime) -> Noted:
            newsroom.marks.merge((held, story))
            return Noted(f"Merged; {self.taste.key('undo')} takes it back", is_regrouped=True)

        self._change(merge)

    def action_split(self) -> None:
        """Take the article of this line out of its story."""
        stop = self.focused.stop if isinstance(self.focused, SheetView) else None
        if self.chosen is None or self.brief is None:
            return
        if stop is None or not stop.spans or len(self.brief.coverage) < 2:
            self.say(
                f"Go to a line of the article that does not belong here, then press {self.taste.key('split')}"
            )
            return
        self.split_off(self.chosen.story, stop.spans[0].article)

    def split_off(self, story: Story, article: str) -> None:
        """Take one article out of a story."""

        def split(newsroom: Newsroom, _: datetime) -> Noted:
            newsroom.marks.split(story, article)
            return Noted(f"Split off; {self.taste.key('undo')} takes it back", is_regrouped=True)

        self._change(split)

    def action_copy(self) -> None:
        """Copy the line under the cursor with its source, or the story's title."""
        brief = self.brief
        stop = self.focused.stop if isinstance(self.focused, SheetView) else None
        if brief is None:
            return
        article = brief.coverage[0].article
        if stop is not None and stop.spans:
            article = brief.covered(stop.spans[0].article).article
        self.post_message(CopyAsked(cited(stop.text if stop is not None else brief.story.title, article)))

    def action_web(self) -> None:
        """Open the article of this line in the web browser, or the story's first that has an address."""
        brief = self.brief
        stop = self.focused.stop if isinstance(self.focused, SheetView) else None
        if brief is None:
            return
        if stop is not None and stop.spans:
            self.post_message(WebAsked(brief.covered(stop.spans[0].article).article.url))
            return
        urls = (each.article.url for each in brief.coverage)
        self.post_message(WebAsked(next((url for url in urls if url), None)))

    def action_full_text(self) -> None:
        """Fetch the page of the teaser on this line, or of the story's first one."""
        brief = self.brief
        if brief is None:
            return
        stop = self.focused.stop if isinstance(self.focused, SheetView) else None
        spans = stop.spans if stop is not None else ()
        covered = [brief.covered(span.article) for span in spans] or brief.coverage
        teasers = [each.article for each in covered if each.article.is_blurb]
        if teasers:
            self.post_message(FullTextAsked(teasers[0]))
        else:
            self.say("This article is here in full already" if spans else "Every article is here in full")

    def action_export(self) -> None:
        """Write the story to a file in this folder."""
        brief = self.brief
        if brief is None:
            return

        def export(newsroom: Newsroom, now: datetime) -> Noted:
            return Noted(f"Written to {newsroom.export(brief, now, Path.cwd())}")

        self.messenger.change(export, self.post_message)

    def _change(self, verb: Verb) -> None:
        """Keep a change; a run with paths of its own shows marks and forgets them."""

        def keep(newsroom: Newsroom, now: datetime) -> Noted | None:
            return verb(newsroom, now) if newsroom.keeps_marks else None

        self.messenger.change(keep, self.post_message)


def _undo(newsroom: Newsroom, _: datetime) -> Noted:
    undone = newsroom.marks.undo()
    if undone is None:
        return Noted("Nothing to undo")
    headlines = newsroom.headlines_with(undone.articles) if undone.articles else ()
    return Noted(f"Undone: {undone.what}", is_regrouped=not undone.articles, headlines=headlines)
