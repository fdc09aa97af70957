"""Text measured and wrapped by the cells that a terminal gives it; no word is ever cut."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

# Scripts and signs of which every character takes one cell: what most news is written in.
_SIMPLE = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*"
)
_SPACE = re.compile("[ \t\n\r\u2000-\u2006\u2008-\u200a\u3000]+")
# Han and kana have no spaces: a line may break after each, but not before what closes or draws out.
_PIECE = re.compile(
    "[\u3008\u300a\u300c\u300e\u3010\uff08]*"
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    "[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3"
    "\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u0300-\u036f\ufe00-\ufe0f]*"
    "|[^\u2014]*?\u2014+(?=[^\u2014])"  # a dash without spaces: the line may break behind it
    "|[^\u2014\u3008\u300a\u300c\u300e\u3010\uff08\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
    "|."
)
_UNSPACED = re.compile("[\u2014\u3008-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    style: str = ""
    """A name of the face's own table of styles."""
    is_glued: bool = False
    """Its first word stays on the line of the word before it."""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stays on one line, and whether a space parts it from the chunk before."""

    runs: Line
    width: int
    is_spaced: bool


def width(text: str) -> int:
    """Count the cells of a text on a terminal."""
    if _SIMPLE.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - 40 ms to import, and most digests need it for nothing

    return max(0, wcswidth(text))


def line_width(line: Iterable[Run]) -> int:
    """Count the cells of a line of runs."""
    return sum(width(run.text) for run in line)


def wrap(runs: Iterable[Run], columns: int | None) -> list[Line]:
    """Set runs in lines of at most so many cells (None: one line); a word wider than that has its own line."""
    lines: list[list[_Chunk]] = []
    used = 0
    for chunk in _chunks(runs):
        gap = 1 if chunk.is_spaced else 0
        if lines and (columns is None or used + gap + chunk.width <= columns):
            lines[-1].append(chunk)
            used += gap + chunk.width
        else:
            lines.append([replace(chunk, is_spaced=False)])
            used = chunk.width
    return [_join(chunks) for chunks in lines]


def widest_word(runs: Iterable[Run]) -> int:
    """The cells below which no line can go."""
    return max((chunk.width for chunk in _chunks(runs)), default=0)


def pad(line: Line, columns: int) -> Line:
    """Fill a line up with spaces on the right."""
    missing = columns - line_width(line)
    return (*line, Run(" " * missing)) if missing > 0 else line


def _chunks(runs: Iterable[Run]) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    is_spaced = False
    for run in runs:
        is_glued = run.is_glued
        for index, word in enumerate(_SPACE.split(run.text)):
            is_spaced = is_spaced or index > 0
            for piece in _pieces(word):
                is_joined = chunks and (is_glued or (index == 0 and piece[1] and not is_spaced))
                chunk = _Chunk((replace(run, text=piece[0]),), width(piece[0]), is_spaced)
                chunks[-1:] = [_merge(chunks[-1], chunk)] if is_joined else [*chunks[-1:], chunk]
                is_spaced = is_glued = False
    return chunks


def _pieces(word: str) -> list[tuple[str, bool]]:
    """Split a word where a line may break; each piece with whether it is the word's first."""
    if not word:
        return []
    if not _UNSPACED.search(word):
        return [(word, True)]
    return [(match[0], match.start() == 0) for match in _PIECE.finditer(word)]


def _merge(first: _Chunk, second: _Chunk) -> _Chunk:
    gap = (Run(" "),) if second.is_spaced else ()
    return _Chunk((*first.runs, *gap, *second.runs), first.width + len(gap) + second.width, first.is_spaced)


def _join(chunks: Sequence[_Chunk]) -> Line:
    """Put chunks on one line, neighbours of one style as one run."""
    line: list[Run] = []
    for chunk in chunks:
        for index, run in enumerate(chunk.runs):
            text = (" " if chunk.is_spaced and index == 0 else "") + run.text
            if line and line[-1].style == run.style:
                line[-1] = Run(line[-1].text + text, run.style)
            elif text.startswith(" ") and line:
                line[-1] = Run(line[-1].text + " ", line[-1].style)
                line.append(Run(text[1:], run.style))
            else:
                line.append(Run(text, run.style))
    return tuple(line)
