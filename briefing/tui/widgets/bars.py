"""The line at the top and the line at the foot."""

from dataclasses import dataclass
from itertools import product

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from briefing.newsroom.progress import Progress
from briefing.tui.glyphs import Glyphs
from briefing.tui.widgets.looks import look_of
from briefing.tui.wrapping import cut, cut_front, drawable

_METER_CELLS = 10
_KEY_GAP = 3
_PLACE_SHARE = 4
"""The path of the configuration has at most this part of the line."""


@dataclass(frozen=True, slots=True)
class Work:
    """What goes on behind."""

    what: str
    progress: Progress


class Bar(Widget):
    """One line with words on the left and on the right; the right gives way first."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.glyphs = glyphs

    def words(self, width: int) -> tuple[list[tuple[str, str]], str]:
        """(text, look) on the left, and what stands on the right."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        base = self.rich_style
        if y:
            return Strip.blank(width, base)
        left, right = self.words(width - 2)
        segments = [Segment(" ", base)]
        used = 0
        for text, look in left:
            shown = cut(drawable(text), width - 2 - used, self.glyphs.ellipsis)
            used += cell_len(shown)
            segments.append(Segment(shown, base + self._look(look)))
        free = width - 2 - used - cell_len(right)
        if right and free >= 2:
            segments.append(Segment(" " * free, base))
            segments.append(Segment(drawable(right), base + self._look("faint")))
        return Strip(segments).adjust_cell_length(width, base)

    def _look(self, look: str) -> Style:
        return look_of(self, f"bar--{look}") if look else Style.null()


class StatusBar(Bar):
    """What is shown, how much of it is new, and how fresh it is; progress while sources are read."""

    day: reactive[str] = reactive("")
    is_past: reactive[bool] = reactive(bool)
    """The day is not today: that is told before all else."""
    counts: reactive[str] = reactive("")
    fresh: reactive[str] = reactive("")
    work: reactive[Work | None] = reactive(None)
    notice: reactive[str] = reactive("")
    """Something that waits for the user: `3 new stories, press . to show`."""
    trouble: reactive[str] = reactive("")
    """What went wrong: `14 of 15 sources failed`."""

    def words(self, width: int) -> tuple[list[tuple[str, str]], str]:
        """The name, then what waits, then the state; the less needed left out first."""
        dot = f" {self.glyphs.dot} "
        name = ("briefing", "name")
        notices = [(notice, "notice") for notice in (self.notice, self.trouble) if notice]
        fresh = self._progress() if self.work is not None else self.fresh
        rights = [
            dot.join(filter(None, parts))
            for parts in (
                (self.day, self.counts, fresh),
                (self.day, self.counts) if self.is_past else (self.counts, fresh),
                (self.day,) if self.is_past else (fresh,) if self.work is not None else (self.counts,),
            )
        ]
        lefts = [_spaced([name, *notices]), *([_spaced(notices)] if notices else [])]
        # How many stories there are is not given up for the name, nor for how fresh they are.
        for left, right in product(lefts, rights):
            if right and cell_len(right) + sum(cell_len(text) for text, _ in left) + 2 <= width:
                return left, right
        if notices:
            return lefts[-1], ""
        return lefts[0], cut(self.counts, max(0, width - cell_len(name[0]) - 2), self.glyphs.ellipsis)

    def _progress(self) -> str:
        assert self.work is not None
        progress = self.work.progress
        if not progress.total:
            return f"{self.work.what}{self.glyphs.ellipsis}"
        done = min(_METER_CELLS, _METER_CELLS * progress.done // progress.total)
        meter = self.glyphs.done * done + self.glyphs.left * (_METER_CELLS - done)
        failed = f", {progress.failed} failed" if progress.failed else ""
        return f"{self.work.what} {meter} {progress.done}/{progress.total}{failed}"


def _spaced(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [each for part in parts for each in (("  ", ""), part)][1:]


class KeyBar(Bar):
    """The keys that matter where the user is; a message takes their place for a while."""

    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """(key, word)."""
    message: reactive[str] = reactive("")
    place: reactive[str] = reactive("")
    """The configuration that is used."""

    def words(self, width: int) -> tuple[list[tuple[str, str]], str]:
        """The message, or as many keys as fit whole."""
        if self.message:
            return [(self.message, "notice")], ""
        left: list[tuple[str, str]] = []
        place = cut_front(self.place, width // _PLACE_SHARE, self.glyphs.ellipsis)
        for key, word in self._fitting(width - (cell_len(place) + _KEY_GAP if place else 0)):
            if left:
                left.append(("   ", ""))
            left += [(key, "key"), (f" {word}", "")]
        return left, place

    def _fitting(self, width: int) -> tuple[tuple[str, str], ...]:
        """As many keys as fit whole, the first ones; the last, which is help, before all others."""
        room = width + _KEY_GAP
        kept = list(self.keys)
        while kept and sum(cell_len(key) + cell_len(word) + 1 + _KEY_GAP for key, word in kept) > room:
            kept.pop(-2 if len(kept) > 1 else -1)
        return tuple(kept)


def ago(seconds: float) -> str:
    """How long it is since something happened."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 24 * 60:
        return f"{minutes // 60} h ago"
    return f"{minutes // (24 * 60)} d ago"
