"""Rows of cells: aligned columns where there is room, stacked where there is not."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing.model import Row
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.sheet import Piece, Pieces, Typesetter, cells
from briefing.tui.wrapping import drawable

_TABLE_FROM = 56
"""Columns from which cells stand beside each other."""
_WIDEST_FIRST = 22


def set_table(setter: Typesetter, rows: Sequence[Row], slots: Sequence[Pieces], glyphs: Glyphs) -> None:
    """Set all rows of one section."""
    is_wide = setter.width >= _TABLE_FROM
    first = min(_WIDEST_FIRST, max((cell_len(row.cells[0]) for row in rows if row.cells), default=0))
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


def _set_beside(setter: Typesetter, row: Row, right: Pieces, glyphs: Glyphs, first: int) -> None:
    head, *rest = [drawable(cell) for cell in row.cells] or [""]
    lead = Piece(f"{row.lead} ", "lead") if row.lead else Piece("")
    sign = _sign(row, glyphs)
    indent = 2 * row.depth
    gap = max(1, first + 2 - cell_len(head) - cells((lead,)))
    pieces: list[Piece] = [
        Piece(cell if not n else f"  {cell}", "faint" if n else "") for n, cell in enumerate(rest) if cell
    ]
    if row.note:
        pieces.append(Piece(f"  {row.note}" if pieces else row.note, "note"))
    look = "faint" if row.depth else "strong"
    setter.set(
        pieces or (Piece(""),),
        first=(sign, lead, Piece(head, look), Piece(" " * gap)),
        indent=indent + cells((sign,)) + first + 2,
        right=right,
        reserve=cells(right) + 2,
    )


def _set_below(setter: Typesetter, row: Row, right: Pieces, glyphs: Glyphs) -> None:
    head, *rest = row.cells or ("",)
    indent = 2 * row.depth
    sign = _sign(row, glyphs)
    lead = (Piece(f"{row.lead} ", "lead"),) if row.lead else ()
    look = "" if row.depth else "strong"
    setter.set((*lead, Piece(head, look)), first=(sign,), indent=indent + 2, right=right)
    beneath = [Piece(cell, "faint") for cell in rest if cell]
    if row.note:
        beneath.append(Piece(row.note, "note"))
    for piece in beneath:
        setter.set((piece,), indent=indent + 2)


def _sign(row: Row, glyphs: Glyphs) -> Piece:
    sign = glyphs.sign(row.sign)
    look = {"corroborated": "good", "conflict": "bad"}.get(row.sign, "fresh")
    return Piece(f"{sign or ' '} ", look)
