"""The digest as plain text, for people: in a pipe, in a mail, on a terminal."""

from collections.abc import Iterable, Iterator

from briefing.formats.cells import Line, Run, line_width, pad, wrap
from briefing.formats.columns import DOT, align_numbers, even_cells, set_columns
from briefing.formats.links import web_link
from briefing.formats.page import Page
from briefing.formats.wording import (
    SIGNS,
    about,
    count,
    counts,
    has_states,
    nothing,
    origin_note,
    problem_words,
    reasons,
    tags,
)
from briefing.model.briefs import Brief, Coverage, Digest, Layout, Row, Section
from briefing.model.calendar import long_time, short_time
from briefing.model.writing import printable

_INDENT = 3
_ANSI = {
    "title": "1",
    "heading": "36",
    "group": "1",
    "quiet": "2",
    "corroborated": "32",
    "conflict": "1;33",
    "updated": "33",
    "changed": "33",
    "gone": "33",
    "problem": "31",
}
"""The few looks of a terminal: yellow is what differs, green what agrees; each state also stands there as a word."""


def render(digest: Digest, page: Page) -> Iterator[str]:
    """Write the head, the stories and the problems, each after an empty line."""
    sheet = _Sheet(page)
    yield from sheet.lines(_head(digest, page))
    if not digest.briefs:
        yield "\n"
        yield from sheet.lines(_hang([Run(nothing(digest))], page, rest=0))
    is_told_state = has_states(digest)
    for number, brief in enumerate(digest.briefs, start=1):
        yield "\n"
        yield from sheet.lines(_story(brief, number, page, is_told_state=is_told_state))
    if digest.problems:
        yield "\n"
        yield from sheet.lines(_problems(digest, page))


class _Sheet:
    """Turns lines of runs into text, with colour or without."""

    def __init__(self, page: Page) -> None:
        self._has_color = page.has_color

    def lines(self, lines: Iterable[Line]) -> Iterator[str]:
        for line in lines:
            yield "".join(self._paint(run) for run in line).rstrip(" ") + "\n"

    def _paint(self, run: Run) -> str:
        code = _ANSI.get(run.style) if self._has_color else None
        text = printable(run.text)
        return f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text


def _head(digest: Digest, page: Page) -> Iterator[Line]:
    parts = [Run("BRIEFING", "title"), Run(long_time(digest.made)), Run(counts(digest))]
    gap = Run(" " * _INDENT)
    line = (parts[0], gap, parts[1], gap, parts[2])
    if page.width is None or line_width(line) <= page.width:
        yield line
    else:
        for part in parts:
            yield from _hang([part], page, rest=0)
    if digest.since:
        yield from _hang([Run(f"since {long_time(digest.since)}", "quiet")], page, rest=0)


def _story(brief: Brief, number: int, page: Page, *, is_told_state: bool) -> Iterator[Line]:
    label = f"{number}. "
    yield from _hang([Run(brief.story.title, "title")], page, first=label, rest=len(label))
    yield from _hang([Run(about(brief, has_states=is_told_state), "quiet")], page, rest=_INDENT)
    for section in brief.sections:
        if section.rows():
            yield ()
            yield from _section(brief, section, page)
    yield ()
    yield from _sources(brief, page)


def _section(brief: Brief, section: Section, page: Page) -> Iterator[Line]:
    if section.layout is not Layout.PROSE:
        yield from _heading(section.title, page)
    rows = section.rows()
    if section.layout is Layout.TABLE:
        yield from _table(brief, rows, page)
        return
    group = ""
    for row in rows:
        if row.group and row.group != group:
            yield from _hang([Run(row.group, "group")], page, rest=_INDENT)
        group = row.group
        indent = _INDENT + (3 if group else 0) + 2 * row.depth
        yield from _hang(
            _row(brief, row),
            page,
            rest=indent + (0 if section.layout is Layout.PROSE else 2),
            first=" " * indent,
        )


def _row(brief: Brief, row: Row) -> list[Run]:
    runs = [Run(row.lead + " ", "quiet")] if row.lead else []
    runs.append(Run(DOT.join(cell for cell in row.cells if cell)))
    for words, style in ((SIGNS.get(row.sign, row.sign), row.sign), (row.note, "quiet")):
        runs += [Run(DOT, "quiet"), Run(words, style)] if words else []
    return [*runs, Run(" "), Run(tags(brief, row.spans), "quiet", is_glued=True)]


def _table(brief: Brief, rows: tuple[Row, ...], page: Page) -> Iterator[Line]:
    cells = even_cells(rows)
    firsts = align_numbers([row[0] for row in cells])
    table = [
        [
            _cell(first),
            *map(_cell, others),
            _cell(SIGNS.get(row.sign, row.sign) or row.lead.rstrip(":"), row.sign or "quiet"),
            _cell(row.note, "quiet"),
            (Run(tags(brief, row.spans), "quiet", is_glued=True),),
        ]
        for row, first, (_, *others) in zip(rows, firsts, cells, strict=True)
    ]
    for lines in set_columns(table, _room(page, _INDENT)):
        yield from _indent(lines)


def _cell(text: str, style: str = "") -> Line:
    return (Run(text, style),) if text else ()


def _sources(brief: Brief, page: Page) -> Iterator[Line]:
    yield from _heading("Sources", page)
    table = [_source_cells(brief, covered) for covered in brief.coverage]
    letters = 2 + max(len(covered.letter) for covered in brief.coverage)
    rows = set_columns(table, _room(page, _INDENT + letters))
    for covered, lines in zip(brief.coverage, rows, strict=True):
        first = pad((Run(covered.letter),), letters)
        margin = (Run(" " * letters),)
        yield from _indent((margin if at else first) + line for at, line in enumerate(lines or [()]))
        if link := web_link(covered.article.url):
            yield (Run(" " * (_INDENT + letters)), Run(link, "quiet"))
    if shared := reasons(brief):
        yield ()
        yield from _hang(
            [Run("they share: ", "quiet"), Run(shared)], page, rest=_INDENT + 2, first=" " * _INDENT
        )


def _source_cells(brief: Brief, covered: Coverage) -> list[Line]:
    article = covered.article
    return [
        _cell(article.outlet),
        _cell(short_time(article.published) if article.published else "", "quiet"),
        _cell(origin_note(brief, covered), "quiet"),
    ]


def _problems(digest: Digest, page: Page) -> Iterator[Line]:
    yield (Run(count(len(digest.problems), "problem").upper(), "heading"),)
    for problem in digest.problems:
        runs = [Run(problem.source + ": ", "problem"), Run(problem_words(problem))]
        yield from _hang(runs, page, rest=_INDENT + 2, first=" " * _INDENT)


def _heading(title: str, page: Page) -> Iterator[Line]:
    return _hang([Run(title.upper(), "heading")], page, rest=_INDENT)


def _hang(runs: list[Run], page: Page, *, rest: int, first: str | None = None) -> Iterator[Line]:
    """Wrap with a first indent and a hanging one, in cells."""
    first = " " * rest if first is None else first
    for index, line in enumerate(wrap(runs, _room(page, rest))):
        yield (Run(first if index == 0 else " " * rest), *line)


def _room(page: Page, indent: int) -> int | None:
    return None if page.width is None else max(1, page.width - indent)


def _indent(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield (Run(" " * _INDENT), *line) if line else line
