"""Rows of cells set side by side in aligned columns, or one below the other where the page is narrow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from briefing.formats.cells import Line, Run, line_width, pad, widest_word, width, wrap

GAP = 3
DOT = " · "
_SHORT = 24
"""A column no wider than this is not wrapped."""
_COMFORT = 28
"""Cells that a longer text wants at least."""
_NUMBER_END = re.compile(r"^\D*\d[\d.,\u00a0\u202f]*(?<=\d)")


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
    least = [_least(wanted, column) for wanted, column in zip(natural, cells, strict=True)]
    room = columns - GAP * (len(natural) - 1)
    if sum(least) > room:
        return None
    widths = list(natural)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: (widths[at] > least[at], widths[at], -at))
        widths[widest] -= 1
    return widths


def _least(wanted: int, column: Sequence[Line]) -> int:
    """The cells that a column needs: what is short stands on one line, what is long gets lines worth reading."""
    comfort = wanted if wanted <= _SHORT else _COMFORT
    return max(comfort, *(widest_word(cell) for cell in column))


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
    """Set the cells of one row one below the other, all but the first indented."""
    for at, cell in enumerate(row):
        margin = 2 if at else 0
        for line in wrap(cell, columns if columns is None else max(1, columns - margin)):
            yield (Run(" " * margin), *line) if margin else line
