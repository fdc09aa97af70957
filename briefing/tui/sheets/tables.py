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
_STATES = {"corroborated": "corroborated", "conflict": "in conflict", "updated": "updated"}
"""A sign alone says little to who sees it for the first time."""


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
    pieces: list[Piece] = []
    for cell in filter(None, rest):
        pieces.append(Piece(f"  {cell}" if pieces else cell, "faint" if pieces else ""))
    note = _note(row, glyphs)
    pieces += (Piece("  "), *note) if pieces and note else note
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
    beneath = [Piece(cell, "faint") for cell in rest if cell]
    if row.sign in _STATES:
        beneath.append(Piece(_STATES[row.sign], "note"))
    note = _note(row, glyphs)
    if not row.course:
        beneath += note
    if beneath:
        dot = Piece(f" {glyphs.dot} ", "faint")
        setter.set([piece for each in beneath for piece in (dot, each)][1:], indent=indent + 2)
    if row.course:
        # A line of its own: sparks below each other stand in one column.
        setter.set(note, indent=indent + 2)


def _note(row: Row, glyphs: Glyphs) -> Pieces:
    """What is said about a row, behind the bars of how it moved."""
    words = (Piece(row.note.replace(UNICODE.arrow, glyphs.arrow), "note"),) if row.note else ()
    bars = (Piece(f"{spark(row.course, glyphs)} ", "tag"),) if row.course else ()
    return (*bars, *words)


def _sign(row: Row, glyphs: Glyphs) -> Piece:
    sign = glyphs.sign(row.sign)
    look = {"corroborated": "good", "conflict": "bad"}.get(row.sign, "fresh")
    return Piece(f"{sign or ' '} ", look)
