"""Cut text into lines by display cells; words stay whole where they fit."""

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len

_WORD = re.compile(r"[^ \t\n\r]+")
_OBEYED = (
    *range(0x20),
    *range(0x7F, 0xA0),  # DEL and C1: a terminal obeys them
    *range(0x202A, 0x202F),  # bidi embeddings and overrides turn text around
    *range(0x2066, 0x206A),  # bidi isolates
    0x061C,
    0x200E,
    0x200F,
    0xFEFF,
)
_SPACES = "\t\n\r\v\f\u2028\u2029"
_UNDRAWABLE = {
    **dict.fromkeys(_OBEYED, "\N{REPLACEMENT CHARACTER}"),
    **{ord(space): " " for space in _SPACES},
}


def drawable(text: str) -> str:
    """The same text, character for character, with nothing in it that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_UNDRAWABLE)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The (start, end) of each line; a word wider than a line is cut, wide scripts break anywhere."""
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    start, end, used = -1, 0, 0
    for begin, finish, cells in _units(text, width):
        if start >= 0 and used + begin - end + cells <= width:
            used += begin - end + cells
        else:
            if start >= 0:
                lines.append((start, end))
            start, used = begin, cells
        end = finish
    if start >= 0:
        lines.append((start, end))
    return lines or [(0, 0)]


def _units(text: str, width: int) -> Iterator[tuple[int, int, int]]:
    """What must not be cut, as (start, end, cells): words, or letters where a word may be cut anywhere."""
    for word in _WORD.finditer(text):
        cells = cell_len(word[0])
        if cells <= width and (cells == len(word[0]) or not _is_wide(word[0])):
            yield word.start(), word.end(), cells
        else:
            for offset in range(*word.span()):
                yield offset, offset + 1, cell_len(text[offset])


def _is_wide(word: str) -> bool:
    """Whether a word is of a script that is written without spaces."""
    return any(unicodedata.east_asian_width(letter) in "WF" for letter in word)


def cut(text: str, width: int, ellipsis: str) -> str:
    """One line of at most so many cells, with an ellipsis where something is left out."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room <= 0:
        return ellipsis[: max(0, width)]
    end, used = 0, 0
    for letter in text:
        used += cell_len(letter)
        if used > room:
            break
        end += 1
    return text[:end].rstrip() + ellipsis


def cut_front(text: str, width: int, ellipsis: str) -> str:
    """The end of a line in at most so many cells, as the end of a path says most."""
    return cut(text[::-1], width, ellipsis[::-1])[::-1]


def cut_at_word(text: str, width: int, ellipsis: str) -> str:
    """One line of whole words with an ellipsis after them, unless that would leave half the line empty."""
    start, end = wrap(text, max(1, width - cell_len(ellipsis)))[0]
    whole = text[start:end].rstrip()
    return whole + ellipsis if 2 * cell_len(whole) > width else cut(text, width, ellipsis)
