"""What a pane shows: lines made of pieces, and the stops that its cursor goes to."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from rich.cells import cell_len

from briefing.model.news import Span
from briefing.tui.wrapping import drawable, wrap


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one look."""

    text: str
    role: str = ""
    """The name of its look, a component class in the stylesheet."""


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet."""

    left: Pieces
    right: Pieces = ()
    """Set flush right."""
    stop: int = -1
    """The stop that it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Something the cursor can stand on."""

    first: int
    """Its first line."""
    last: int
    text: str
    """What is copied."""
    spans: tuple[Span, ...] = ()
    """Where enter leads, best first."""
    key: str = ""
    """What it stands for, where that is no span: an article, a source, a command."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lines of a pane at one width."""

    lines: tuple[Line, ...] = ()
    stops: tuple[Stop, ...] = ()


def indented(columns: int) -> Pieces:
    """White space before a text."""
    return (Piece(" " * columns),) if columns else ()


def flow(pieces: Sequence[Piece], width: int) -> list[Pieces]:
    """Wrap pieces as one text; each line keeps the looks of its parts."""
    pieces = [Piece(drawable(piece.text), piece.role) for piece in pieces]
    text = "".join(piece.text for piece in pieces)
    starts = [0, *accumulate(len(piece.text) for piece in pieces)]
    lines: list[Pieces] = []
    for begin, end in wrap(text, width):
        parts: list[Piece] = []
        index = max(0, bisect_right(starts, begin) - 1)
        while index < len(pieces) and starts[index] < end:
            part = pieces[index].text[max(0, begin - starts[index]) : end - starts[index]]
            if part:
                parts.append(Piece(part, pieces[index].role))
            index += 1
        lines.append(tuple(parts))
    return lines


def cells(pieces: Iterable[Piece]) -> int:
    """How many columns pieces take."""
    return sum(cell_len(piece.text) for piece in pieces)


@dataclass(slots=True)
class Typesetter:
    """Sets lines one below the other; what belongs to one stop is set between `open` and `close`."""

    width: int
    lines: list[Line] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    _opened: int = -1

    def blank(self) -> None:
        """Leave one line empty, never two, never at the top."""
        if self.lines and self.lines[-1].left:
            self.lines.append(Line(()))

    def set(
        self,
        pieces: Sequence[Piece],
        *,
        first: Pieces = (),
        indent: int = 0,
        right: Pieces = (),
        reserve: int = 0,
    ) -> None:
        """Set a paragraph behind `first`, its further lines indented, `right` flush right on the first line."""
        stop = len(self.stops) if self._opened >= 0 else -1
        hang = max(indent, cells(first))
        room = max(reserve, cells(right) + 2 if right else 0)
        if self.width - hang - room < _NARROWEST:
            hang, room = min(hang, 2), min(room, cells(right) + 1 if right else 0)
        for index, part in enumerate(flow(pieces, self.width - hang - room)):
            lead = first if not index else ()
            padding = indented(hang - cells(lead))
            self.lines.append(
                Line((*padding, *lead, *part) or (Piece(" "),), right if not index else (), stop)
            )

    def open(self) -> None:
        """Begin what the cursor can stand on."""
        self._opened = len(self.lines)

    def close(self, text: str, spans: tuple[Span, ...] = (), key: str = "") -> None:
        """End what `open` began."""
        last = max(self._opened, len(self.lines) - 1)
        self.stops.append(Stop(first=self._opened, last=last, text=text, spans=spans, key=key))
        self._opened = -1

    def sheet(self) -> Sheet:
        """What was set."""
        while self.lines and not self.lines[-1].left:
            self.lines.pop()
        return Sheet(tuple(self.lines), tuple(self.stops))


def set_beside(setter: Typesetter, first: Piece, pieces: Sequence[Piece], column: int) -> None:
    """Set words beside a first piece that has a column of its own; behind it where the rest would be narrow."""
    if setter.width - column < _COLUMN_FROM:
        setter.set((first, Piece("  "), *pieces))
    else:
        setter.set(pieces, first=(first, *indented(column - cells((first,)))))


def words_sheet(paragraphs: Iterable[str], width: int) -> Sheet:
    """Plain words, a blank line between paragraphs."""
    setter = Typesetter(width)
    for each in paragraphs:
        setter.blank()
        setter.set((Piece(each),))
    return setter.sheet()


_COLUMN_FROM = 30
"""Columns that words need to stand beside others."""
_NARROWEST = 12
"""Columns that a text needs to be worth hanging."""
