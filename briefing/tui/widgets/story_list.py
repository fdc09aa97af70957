"""The list of stories: only the rows in view are ever drawn, so that 10,000 scroll as ten do."""

from datetime import datetime, timedelta

from textual.reactive import reactive

from briefing.model.stories import Headline, Story
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.brief import counted
from briefing.tui.sheets.sheet import Line, Piece, cells, words_sheet
from briefing.tui.widgets.pane import Pane
from briefing.tui.wrapping import cut, cut_at_word, drawable, wrap

_ROOMY_FROM, _PLAIN_FROM = 26, 9
"""Lines of the pane from which a story has three lines, and two."""
_SIGNS = 2
"""Columns of the mark before a title; the star stands below it."""


class StoryList(Pane):
    """One row a story: marks, title, how many tell it, and when it was last told."""

    headlines: reactive[tuple[Headline, ...]] = reactive(tuple, always_update=True)
    """What is shown, in order."""
    today: reactive[datetime | None] = reactive(None)
    """Local time, against which times are worded."""
    nothing: reactive[tuple[str, ...]] = reactive(tuple)
    """Why there are no stories, a paragraph each."""
    is_alone: reactive[bool] = reactive(bool)
    """No story stands beside: else that says all of why, and the list the first paragraph."""
    held: reactive[Story | None] = reactive(None)
    """The story that waits to be merged."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(glyphs, id=id)
        self._row_lines = 3
        self._rows: dict[int, tuple[Line, ...]] = {}
        self._width = 1
        self._empty: tuple[Line, ...] = ()

    @property
    def chosen(self) -> Headline | None:
        """The story under the cursor."""
        return self.headlines[self.cursor] if self.headlines else None

    @property
    def stop_count(self) -> int:
        """How many stories are shown."""
        return len(self.headlines)

    def stop_lines(self, stop: int) -> tuple[int, int]:
        """The lines of a story's row."""
        return stop * self._row_lines, stop * self._row_lines + self._row_lines - 1

    def stop_from(self, line: int) -> int:
        """The story whose row begins at a line or below it."""
        return max(0, min(self.stop_count - 1, -(-line // self._row_lines)))

    def line_at(self, y: int) -> Line | None:
        """One line of one row."""
        if not self.headlines:
            return self._empty[y] if y < len(self._empty) else None
        index, part = divmod(y, self._row_lines)
        if not 0 <= index < len(self.headlines):
            return None
        row = self._rows.get(index)
        if row is None:
            row = self._rows[index] = self._row(index)
        return row[part]

    def lay(self, width: int) -> int:
        """Forget the rows that were drawn; they are made again as they come into view."""
        height = self.size.height
        self._width = width
        self._row_lines = 3 if height >= _ROOMY_FROM else 2 if height >= _PLAIN_FROM else 1
        self._rows.clear()
        self._empty = words_sheet(self.nothing if self.is_alone else self.nothing[:1], width).lines
        return len(self.headlines) * self._row_lines or len(self._empty)

    def on_resize(self) -> None:
        """Choose how many lines a row has; the first story in view stays the first."""
        first = self.scroll_offset.y // self._row_lines
        rows = self._row_lines
        self.relay()
        if rows != self._row_lines:
            self.scroll_to(y=first * self._row_lines, animate=False)
        self.reveal()

    def watch_headlines(self, old: tuple[Headline, ...], new: tuple[Headline, ...]) -> None:
        """Show other stories; the one under the cursor stays where it is on the screen."""
        chosen = old[self.cursor].story if self.cursor < len(old) else None
        before = self.cursor
        index = None if chosen is None else _find(chosen.id, new)
        heir = None if chosen is None or index is not None else _find_heir(chosen, new)
        self.set_reactive(Pane.cursor, _first_of(index, heir, max(0, min(before, len(new) - 1))))
        self.relay()
        shift = (self.cursor - before) * self._row_lines
        if index is not None and shift:
            self.scroll_to(y=self.scroll_offset.y + shift, animate=False)
        if index is None and new:
            self.reveal()
            self.post_message(self.Moved(self, self.cursor))

    def watch_nothing(self) -> None:
        """Say anew why there are no stories."""
        if not self.headlines:
            self.relay()

    def watch_is_alone(self) -> None:
        """Say more or less of why there are no stories."""
        self.watch_nothing()

    def watch_held(self) -> None:
        """Show which story waits to be merged."""
        self._rows.clear()

    def watch_today(self) -> None:
        """Word the times anew."""
        self._rows.clear()

    def go_to(self, story: str) -> bool:
        """Put the cursor on a story; tell whether it is there."""
        for index, headline in enumerate(self.headlines):
            if headline.story.id == story:
                self.cursor = index
                return True
        return False

    def go_to_unread(self, way: int) -> bool:
        """Put the cursor on the next unread story in one direction; tell whether there is one."""
        stories = range(self.cursor + 1, self.stop_count) if way > 0 else range(self.cursor - 1, -1, -1)
        for index in stories:
            if self.headlines[index].state != "seen":
                self.cursor = index
                return True
        return False

    def _row(self, index: int) -> tuple[Line, ...]:
        headline = self.headlines[index]
        look = "" if headline.state == "seen" else "unread"
        title = drawable(headline.story.title)
        when = Piece(self._when(headline), "faint")
        room = max(1, self._width - _SIGNS)
        if self._row_lines == 1:
            star = self._star(headline) if headline.is_starred else Piece("")
            text = cut(title, room - cells((star, when)) - 1, self.glyphs.ellipsis)
            return (Line((self._mark(headline), Piece(" "), star, Piece(text, look)), (when,), index),)
        titles = _title_lines(title, room, self._row_lines - 1, self.glyphs.ellipsis)
        words = self._words(headline, room - cells((when,)) - 2)
        lines = [
            Line((Piece(" ") if number else self._mark(headline), Piece(" "), Piece(text, look)), (), index)
            for number, text in enumerate(titles)
        ]
        lines.append(Line((self._star(headline), Piece(" "), Piece(words, "faint")), (when,), index))
        lines += [Line((Piece(" "),), (), index)] * (self._row_lines - len(lines))
        return tuple(lines)

    def _mark(self, headline: Headline) -> Piece:
        glyphs = self.glyphs
        return Piece({"new": glyphs.new, "changed": glyphs.changed}.get(headline.state, glyphs.seen), "fresh")

    def _star(self, headline: Headline) -> Piece:
        if self.held is not None and headline.story.id == self.held.id:
            return Piece(self.glyphs.held, "star")
        return Piece(self.glyphs.star if headline.is_starred else " ", "star")

    def _words(self, headline: Headline, width: int) -> str:
        """How many tell it; what does not fit is left out, not cut."""
        dot = f" {self.glyphs.dot} "
        sources, origins = headline.sources, len(headline.story.origins)
        told = counted(sources, "source")
        forms = [told, f"{sources} src"]
        if origins and origins != sources:
            told_by = counted(origins, "origin")
            forms = [
                f"{told}{dot}{told_by}",
                f"{sources} src {told_by}",
                *forms,
            ]
        if headline.state == "changed":
            forms = [*(f"changed{dot}{form}" for form in forms), "changed"]
        return next(
            (form for form in forms if len(form) <= width), cut(forms[-1], width, self.glyphs.ellipsis)
        )

    def _when(self, headline: Headline) -> str:
        if headline.told is None:
            return ""
        return short_time(headline.told.astimezone(), self.today)


def _find(story: str, headlines: tuple[Headline, ...]) -> int | None:
    return next((n for n, each in enumerate(headlines) if each.story.id == story), None)


def _find_heir(story: Story, headlines: tuple[Headline, ...]) -> int | None:
    """The row of the story that a story has gone into."""
    articles = set(story.articles)
    return next((n for n, each in enumerate(headlines) if not articles.isdisjoint(each.story.articles)), None)


def _first_of(*rows: int | None) -> int:
    return next((row for row in rows if row is not None), 0)


def _title_lines(title: str, width: int, most: int, ellipsis: str) -> list[str]:
    spans = wrap(title, width)
    lines = [title[start:end] for start, end in spans[:most]]
    if len(spans) > most:
        lines[-1] = cut_at_word(title[spans[most - 1][0] :], width, ellipsis)
    return lines


def short_time(time: datetime, today: datetime | None) -> str:
    """A time in at most six columns: the hour today, the day this week, the date before that."""
    if today is None or time.date() == today.date():
        return f"{time:%H:%M}"
    if timedelta(0) < today - time < timedelta(days=6):
        return f"{time:%a}"
    if time.year == today.year:
        return f"{time.day} {time:%b}"
    return f"{time:%b %y}"
