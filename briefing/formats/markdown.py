"""The digest as Markdown, for notes and repositories: one paragraph a line, tags that link to the article."""

import re
from collections.abc import Iterator

from briefing.formats.base import Page
from briefing.formats.links import web_link
from briefing.formats.wording import (
    SIGNS,
    about,
    count,
    counts,
    has_states,
    long_time,
    nothing,
    origin_note,
    problem_words,
    reasons,
    short_time,
)
from briefing.model import Brief, Digest, Layout, Row, Section, Span
from briefing.model.writing import printable

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_LINE_MARKS = re.compile(r"^(?:[-+=#]|\d+(?=[.)]))")


class Markdown:
    """CommonMark with tables."""

    name = "markdown"
    help = "Markdown, for notes and repositories"

    def render(self, digest: Digest, page: Page) -> Iterator[str]:
        """Write the head, the stories and the problems."""
        yield f"# Briefing\n\n{long_time(digest.made)} · {counts(digest)}\n"
        if digest.since:
            yield f"\nSince {long_time(digest.since)}\n"
        if not digest.briefs:
            yield f"\n{nothing(digest)}\n"
        is_told_state = has_states(digest)
        for number, brief in enumerate(digest.briefs, start=1):
            yield f"\n## {number}. {escape_markdown(brief.story.title)}\n\n{about(brief, has_states=is_told_state)}\n"
            for section in brief.sections:
                if section.rows():
                    yield "\n" + _section(brief, section)
            yield "\n" + _sources(brief)
        if digest.problems:
            lines = (
                f"- **{escape_markdown(each.source)}**: {escape_markdown(problem_words(each))}\n"
                for each in digest.problems
            )
            yield f"\n## {count(len(digest.problems), 'problem').capitalize()}\n\n" + "".join(lines)


def _section(brief: Brief, section: Section) -> str:
    if section.layout is Layout.PROSE:
        return "\n\n".join(_row(brief, row) for row in section.rows()) + "\n"
    title = f"### {escape_markdown(section.title)}\n\n"
    if section.layout is Layout.TABLE:
        return title + _table(brief, section.rows())
    return title + "".join(_list(brief, section.rows()))


def _list(brief: Brief, rows: tuple[Row, ...]) -> Iterator[str]:
    group = ""
    for row in rows:
        if row.group and row.group != group:
            yield f"- {escape_markdown(row.group)}\n"
        group = row.group
        yield "  " * (row.depth + bool(group)) + f"- {_row(brief, row)}\n"


def _row(brief: Brief, row: Row) -> str:
    text = " · ".join(escape_markdown(cell) for cell in row.cells if cell)
    return " ".join(filter(None, (_quiet(row.lead), text, _quiet(row.note), _state(brief, row))))


def _table(brief: Brief, rows: tuple[Row, ...]) -> str:
    size = max(len(row.cells) for row in rows)
    lines = ["|" + "  |" * (size + 1), "|" + "---|" * (size + 1)]
    for row in rows:
        first = " ".join(filter(None, (_quiet(row.lead), escape_markdown(row.cells[0]))))
        cells = [first, *map(escape_markdown, row.cells[1:]), *[""] * (size - len(row.cells))]
        last = " ".join(filter(None, (_quiet(row.note), _state(brief, row))))
        lines.append("| " + " | ".join((*cells, last)) + " |")
    return "\n".join(lines) + "\n"


def _state(brief: Brief, row: Row) -> str:
    sign = SIGNS.get(row.sign, row.sign)
    tags = dict.fromkeys(_tag(brief, span) for span in row.spans)
    return " ".join(filter(None, (f"*{sign}*" if sign else "", *tags)))


def _tag(brief: Brief, span: Span) -> str:
    tag = brief.tag(span)
    url = web_link(brief.covered(span.article).article.url)
    return f"[{tag}]({_target(url)})" if url else rf"\[{tag}\]"


def _sources(brief: Brief) -> str:
    lines = ["### Sources\n"]
    for covered in brief.coverage:
        article = covered.article
        url = web_link(article.url)
        title = escape_markdown(article.title)
        parts = [
            f"**{covered.letter}** {escape_markdown(article.outlet)}",
            short_time(article.published) if article.published else "",
            f"[{title}]({_target(url)})" if url else title,
            origin_note(brief, covered),
        ]
        lines.append("- " + ", ".join(filter(None, parts)))
    if shared := reasons(brief):
        lines.append(f"\nTogether for: {escape_markdown(shared)}")
    return "\n".join(lines) + "\n"


def _quiet(words: str) -> str:
    return f"*{escape_markdown(words)}*" if words else ""


def _target(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")


def escape_markdown(text: str) -> str:
    """Write text so that Markdown takes it for nothing but text."""
    escaped = _MARKS.sub(r"\\\g<0>", " ".join(printable(text).split()))
    return _LINE_MARKS.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    start = match[0]
    # A number is escaped behind its digits: `1\.` is no list.
    return f"{start}\\" if start.isdigit() else f"\\{start}"
