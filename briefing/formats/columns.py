"""Rows of cells set side by side in aligned columns, or one below the other where the page is narrow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from briefing.formats.cells import Line, Run, line_width, pad, widest_word, width, wrap
from briefing.model.briefs import Row

GAP = 3
DOT = " · "
_COMFORTS = ((24, 28), (16, 22))
"""Tried in turn: a column no wider than the first is not wrapped, and a wider one has at least the second."""
_NUMBER_END = re.compile(r"(?:[A-Z]{1,3})?[^\w\s]{0,2}\d(?:[\d.,\u00a0\u202f]*\d)?")


def set_columns(rows: Sequence[Sequence[Line]], columns: int | None) -> Iterator[list[Line]]:
    """Set each row of cells in lines of so many columns; all rows have the same number of cells.

    Where not every cell has a column in comfort, all but the first are run together, beside it or below it.
    """
    used = [at for at in range(len(rows[0])) if any(row[at] for row in rows)] if rows else []
    table = [[row[at] for at in used] for row in rows]
    widths = _fit(table, columns)
    if widths is None:
        table = [[row[0], _run_together(row[1:])] for row in table]
        widths = _fit(table, columns)
    for row in table:
        yield list(_stack(row, columns) if widths is None else _set_row(row, widths))


def even_cells(rows: Sequence[Row]) -> list[list[str]]:
    """Give the cells of rows, as many in each, without the columns that are empty in all."""
    table = list(zip_longest(*(row.cells for row in rows), fillvalue=""))
    filled = [column for at, column in enumerate(table) if at == 0 or any(column)]
    return [list(cells) for cells in zip(*filled, strict=True)]


def align_numbers(texts: Sequence[str]) -> list[str]:
    """Shift texts to the right so that the last digits of their first numbers stand in one column."""
    ends = [width(match[0]) if (match := _NUMBER_END.match(text)) else 0 for text in texts]
    right = max(ends, default=0)
    return [" " * (right - end) + text if end else text for end, text in zip(ends, texts, strict=True)]


def _fit(rows: Sequence[Sequence[Line]], columns: int | None) -> list[int] | None:
    """Find a width for each column; None where they do not stand side by side in comfort."""
    cells = list(zip(*rows, strict=True))
    natural = [max(line_width(cell) for cell in column) for column in cells]
    if columns is None:
        return natural
    room = columns - GAP * (len(natural) - 1)
    words = [max(widest_word(cell) for cell in column) for column in cells]
    for short, comfort in _COMFORTS:
        least = [
            max(word, wanted if wanted <= short else comfort)
            for wanted, word in zip(natural, words, strict=True)
        ]
        if sum(least) <= room:
            return _shrink(natural, least, room)
    return None


def _shrink(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Take cells from the widest column that has some to give until all fit."""
    widths = list(natural)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: (widths[at] > least[at], widths[at], -at))
        widths[widest] -= 1
    return widths


def _run_together(cells: Iterable[Line]) -> Line:
    """Put cells one after the other as one text; what is glued needs no dot before it."""
    runs: list[Run] = []
    for cell in cells:
        if runs and cell:
            runs.append(Run(" " if cell[0].is_glued else DOT, "quiet"))
        runs += cell
    return tuple(runs)


def _set_row(row: Sequence[Line], widths: Sequence[int]) -> Iterator[Line]:
    wrapped = [_wrap_cell(cell, columns) for cell, columns in zip(row, widths, strict=True)]
    for lines in zip_longest(*wrapped, fillvalue=()):
        line: list[Run] = []
        filled = [at for at, cell in enumerate(lines) if cell]
        for at in range(filled[-1] + 1 if filled else 0):
            line.extend(lines[at] if at == filled[-1] else pad(lines[at], widths[at] + GAP))
        yield tuple(line)


def _wrap_cell(cell: Line, columns: int) -> list[Line]:
    """Wrap a cell, with the spaces that it starts with kept before every line."""
    margin = len(cell[0].text) - len(cell[0].text.lstrip(" ")) if cell else 0
    return [(Run(" " * margin), *line) if margin else line for line in wrap(cell, columns - margin)]


def _stack(row: Sequence[Line], columns: int | None) -> Iterator[Line]:
    """Set the cells of a row on one line if they fit, else one below the other, all but the first indented."""
    whole = wrap(_run_together(row), columns)
    if len(whole) == 1:
        yield from whole
        return
    for at, cell in enumerate(row):
        margin = 2 if at else 0
        for line in wrap(cell, columns if columns is None else max(1, columns - margin)):
            yield (Run(" " * margin), *line) if margin else line
