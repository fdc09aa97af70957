"""Rows of cells: aligned columns where there is room, stacked where there is not."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing.model.briefs import Row
from briefing.tui.glyphs import UNICODE, Glyphs
from briefing.tui.sheets.sheet import Piece, Pieces, Typesetter, cells
from briefing.tui.sheets.spark import spark
from briefing.tui.wrapping import drawable

_TABLE_FROM = 56
"""Columns from which cells stand beside each other."""
_WIDEST_FIRST = 26
SLOTS_FROM = 42
"""Columns from which the sources of a line stand in a column of their own."""
_STATES = {
    "corroborated": "corroborated",
    "conflict": "conflict",
    "updated": "updated",
    "single": "single source",
}
"""A sign alone says little to who sees it for the first time; the words are those of the digest."""
_SHORT = 16
"""Columns of words that stay on one line: a state, a time."""


def set_table(setter: Typesetter, rows: Sequence[Row], slots: Sequence[Pieces], glyphs: Glyphs) -> None:
    """Set all rows of one section."""
    is_wide = setter.width >= _TABLE_FROM
    first = min(_WIDEST_FIRST, max((_head_cells(row) for row in rows), default=0))
    group = ""
    for row, right in zip(rows, slots, strict=True):
        if row.group != group and row.group:
            setter.set((Piece(row.group, "name"),))
        group = row.group
        setter.open()
        if is_wide:
            _set_beside(setter, row, right, glyphs, first)
        else:
            _set_below(setter, row, right, glyphs)
        setter.close(" ".join(filter(None, (row.lead, *row.cells, row.note))), row.spans)


def _head_cells(row: Row) -> int:
    return (
        2 * row.depth
        + cell_len(f"{row.lead} " if row.lead else "")
        + cell_len(row.cells[0] if row.cells else "")
    )


def _set_beside(setter: Typesetter, row: Row, right: Pieces, glyphs: Glyphs, first: int) -> None:
    head, *rest = [drawable(cell) for cell in row.cells] or [""]
    sign = _sign(row, glyphs)
    lead = Piece(f"{row.lead} ", "lead") if row.lead else Piece("")
    gap = max(2, first + 2 - _head_cells(row))
    about = [Piece(cell, "faint" if number else "") for number, cell in enumerate(filter(None, rest))]
    about += _state(row, glyphs)
    note = _note(row, glyphs)
    pieces = (*_dotted(about, glyphs), *((_dot(glyphs),) if about and note else ()), *note)
    setter.set(
        pieces or (Piece(""),),
        first=(
            sign,
            Piece(" " * 2 * row.depth),
            lead,
            Piece(head, "faint" if row.depth else "strong"),
            Piece(" " * gap),
        ),
        indent=cells((sign,)) + first + 2,
        right=right,
        reserve=cells(right) + 2,
    )


def _set_below(setter: Typesetter, row: Row, right: Pieces, glyphs: Glyphs) -> None:
    head, *rest = row.cells or ("",)
    indent = 2 * row.depth
    sign = _sign(row, glyphs)
    lead = (Piece(f"{row.lead} ", "lead"),) if row.lead else ()
    look = "" if row.depth else "strong"
    words = (*lead, Piece(head, look))
    if setter.width < SLOTS_FROM:
        # A column of letters would break the words on half the line: they stand behind.
        letters = tuple(piece for piece in right if piece.role == "tag")
        words, right = (*words, Piece(" "), *letters) if letters else words, ()
    setter.set(words, first=(sign,), indent=indent + 2, right=right)
    beneath = [*(Piece(cell, "faint") for cell in rest if cell), *_state(row, glyphs)]
    note = _note(row, glyphs)
    if not row.course:
        beneath += note
    if beneath:
        setter.set(_dotted(beneath, glyphs), indent=indent + 2)
    if row.course:
        # A line of its own: sparks below each other stand in one column.
        setter.set(note, indent=indent + 2)


def _dotted(pieces: Sequence[Piece], glyphs: Glyphs) -> Pieces:
    return tuple(piece for each in pieces for piece in (_dot(glyphs), each))[1:]


def _dot(glyphs: Glyphs) -> Piece:
    return Piece(f"{glyphs.tie}{glyphs.dot} ", "faint")


def _tied(words: str, glyphs: Glyphs) -> str:
    """Keep each of the parts between commas on one line where it is short."""
    return ", ".join(
        part.replace(" ", glyphs.tie) if cell_len(part) <= _SHORT else part for part in words.split(", ")
    )


def _state(row: Row, glyphs: Glyphs) -> Pieces:
    """The state in words."""
    return (Piece(_tied(_STATES[row.sign], glyphs), "note"),) if row.sign in _STATES else ()


def _note(row: Row, glyphs: Glyphs) -> Pieces:
    """What is said about a row, behind the bars of how it moved."""
    words = _tied(row.note.replace(UNICODE.arrow, glyphs.arrow), glyphs)
    bars = f"{spark(row.course, glyphs)}{glyphs.tie}" if row.course else ""
    return (Piece(bars, "tag"), Piece(words, "note")) if bars else (Piece(words, "note"),) if words else ()


def _sign(row: Row, glyphs: Glyphs) -> Piece:
    sign = glyphs.sign(row.sign)
    look = {"corroborated": "good", "conflict": "bad"}.get(row.sign, "fresh")
    return Piece(f"{sign or ' '} ", look)
