"""Text measured and wrapped by the cells that a terminal gives it; no word is ever cut."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model.writing import printable

# Scripts and signs of which every character takes one cell: what most news is written in.
_SIMPLE = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff]*"
)
_SPACE = re.compile("[ \t\n\r\u2000-\u2006\u2008-\u200a\u3000]+")
# Han and kana have no spaces: a line may break beside each of them, and behind a dash.
_UNSPACED = re.compile("[\u2014\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]")
_OPENS = frozenset("([{“‘„«〈《「『【〔（［｛")
_CLOSES = frozenset(
    "、。，．・：；！？〉》」』】〕）］｝々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ\u3099\u309a"  # of these scripts
    ")]}”’»,.!?:;…—\u0301\u0308\ufe0e\ufe0f"  # of all scripts, and what belongs to the sign before it
)


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
    """Count the cells that a terminal gives to what is printed of a text."""
    if _SIMPLE.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - 40 ms to import, and most digests need it for nothing

    return max(0, wcswidth(printable(text)))


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
            lines.append([_Chunk(chunk.runs, chunk.width, is_spaced=False)])
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
                chunk = _Chunk((Run(piece[0], run.style),), width(piece[0]), is_spaced)
                chunks[-1:] = [_merge(chunks[-1], chunk)] if is_joined else [*chunks[-1:], chunk]
                is_spaced = is_glued = False
    return chunks


def _pieces(word: str) -> list[tuple[str, bool]]:
    """Split a word where a line may break; each piece with whether it is the word's first."""
    if not _UNSPACED.search(word):
        return [(word, True)] if word else []
    breaks = [at for at in range(1, len(word)) if _may_break(word[at - 1], word[at])]
    edges = [0, *breaks, len(word)]
    return [(word[start:end], start == 0) for start, end in pairwise(edges)]


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters with no space between them."""
    if before in _OPENS or after in _CLOSES:
        return False
    return bool(_UNSPACED.match(before) or (after != "—" and _UNSPACED.match(after)))


def _merge(first: _Chunk, second: _Chunk) -> _Chunk:
    gap = (Run(" "),) if second.is_spaced else ()
    return _Chunk((*first.runs, *gap, *second.runs), first.width + len(gap) + second.width, first.is_spaced)


def _join(chunks: Sequence[_Chunk]) -> Line:
    """Put chunks on one line, neighbours of one style as one run."""
    styles: list[str] = []
    texts: list[list[str]] = []
    for chunk in chunks:
        for index, run in enumerate(chunk.runs):
            if chunk.is_spaced and index == 0:
                texts[-1].append(" ")
            if not styles or styles[-1] != run.style:
                styles.append(run.style)
                texts.append([])
            texts[-1].append(run.text)
    return tuple(Run("".join(text), style) for text, style in zip(texts, styles, strict=True))
