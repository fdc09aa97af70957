"""The digest as Markdown, for notes and repositories: one paragraph a line, tags that link to the article."""

import re
from collections.abc import Iterator

from briefing.formats.columns import DOT, even_cells
from briefing.formats.links import web_link
from briefing.formats.page import Page
from briefing.formats.wording import (
    SIGNS,
    about,
    chosen_tags,
    count,
    counts,
    has_states,
    nothing,
    origin_note,
    problem_words,
    reasons,
)
from briefing.model.briefs import Brief, Coverage, Digest, Layout, Row, Section
from briefing.model.calendar import long_time, short_time
from briefing.model.writing import printable

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_LINE_MARKS = re.compile(r"^(?:[-+](?=[\s-]|$)|[#=]|\d{1,9}(?=[.)](?:\s|$)))")


def render(digest: Digest, page: Page) -> Iterator[str]:
    """Write the head, the stories and the problems."""
    yield f"# Briefing\n\n{long_time(digest.made)} · {counts(digest)}\n"
    if digest.since:
        yield f"\nSince {long_time(digest.since)}\n"
    if not digest.briefs:
        yield f"\n{nothing(digest)}\n"
    is_told_state = has_states(digest)
    for number, brief in enumerate(digest.briefs, start=1):
        yield from _Story(brief, number).render(is_told_state=is_told_state)
    if digest.problems:
        yield f"\n## {count(len(digest.problems), 'problem').capitalize()}\n\n"
        for problem in digest.problems:
            words = escape_markdown(problem_words(problem))
            yield f"- **{escape_markdown(problem.source)}**: {words}\n"


class _Story:
    """One story; its articles' addresses stand once, below it, under the number of the story and their letter."""

    def __init__(self, brief: Brief, number: int) -> None:
        self._brief = brief
        self._number = number
        self._links = {
            covered.letter: link for covered in brief.coverage if (link := web_link(covered.article.url))
        }

    def render(self, *, is_told_state: bool) -> Iterator[str]:
        brief = self._brief
        yield f"\n## {self._number}. {escape_markdown(brief.story.title)}\n"
        yield f"\n{about(brief, has_states=is_told_state)}\n"
        for section in brief.sections:
            if rows := section.rows():
                yield "\n" + self._section(section, rows)
        yield "\n### Sources\n\n"
        yield from map(self._source, brief.coverage)
        if shared := reasons(brief):
            yield f"\nThey share: {escape_markdown(shared)}\n"
        if self._links:
            yield "\n"
        for letter, link in self._links.items():
            yield f"[{self._number}{letter}]: <{link.replace('>', '%3E')}>\n"

    def _section(self, section: Section, rows: tuple[Row, ...]) -> str:
        if section.layout is Layout.PROSE:
            return "\n\n".join(map(self._row, rows)) + "\n"
        title = f"### {escape_markdown(section.title)}\n\n"
        return title + "".join(self._table(rows) if section.layout is Layout.TABLE else self._list(rows))

    def _list(self, rows: tuple[Row, ...]) -> Iterator[str]:
        group = ""
        for row in rows:
            if row.group and row.group != group:
                yield f"- {escape_markdown(row.group)}\n"
            group = row.group
            yield "  " * (row.depth + bool(group)) + f"- {self._row(row)}\n"

    def _row(self, row: Row) -> str:
        text = _words(_quiet(row.lead), DOT.join(escape_markdown(cell) for cell in row.cells if cell))
        return _words(DOT.join(filter(None, (text, self._state(row)))), self._tags(row))

    def _table(self, rows: tuple[Row, ...]) -> Iterator[str]:
        table = even_cells(rows)
        yield "|" + "  |" * (len(table[0]) + 1) + "\n"
        yield "|" + "---|" * (len(table[0]) + 1) + "\n"
        for row, (first, *others) in zip(rows, table, strict=True):
            columns = [
                _words(_quiet(row.lead), escape_markdown(first)),
                *map(escape_markdown, others),
                _words(self._state(row), self._tags(row)),
            ]
            yield f"| {' | '.join(columns)} |\n"

    def _state(self, row: Row) -> str:
        sign = SIGNS.get(row.sign, row.sign)
        return DOT.join(filter(None, (_quiet(sign), escape_markdown(row.note))))

    def _tags(self, row: Row) -> str:
        tags, more = chosen_tags(self._brief, row.spans)
        return _words(*map(self._tag, tags), more)

    def _tag(self, tag: str) -> str:
        letter = tag.partition(":")[0]
        return f"[{tag}][{self._number}{letter}]" if letter in self._links else rf"\[{tag}\]"

    def _source(self, covered: Coverage) -> str:
        article, letter = covered.article, covered.letter
        title = escape_markdown(article.title)
        parts = [
            f"**{letter}** {escape_markdown(article.outlet)}",
            short_time(article.published) if article.published else "",
            f"[{title}][{self._number}{letter}]" if letter in self._links else title,
            origin_note(self._brief, covered),
        ]
        return "- " + ", ".join(filter(None, parts)) + "\n"


def _words(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _quiet(words: str) -> str:
    return f"*{escape_markdown(words)}*" if words else ""


def escape_markdown(text: str) -> str:
    """Write text so that Markdown takes it for nothing but text."""
    escaped = _MARKS.sub(r"\\\g<0>", " ".join(printable(text).split()))
    return _LINE_MARKS.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    start = match[0]
    # A number is escaped behind its digits: `1\.` is no list.
    return f"{start}\\" if start.isdigit() else f"\\{start}"
