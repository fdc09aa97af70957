"""The digest as one HTML file: no script, nothing loaded, each tag a link to the sentence it stands for."""

from collections.abc import Iterator
from functools import cache
from html import escape

from briefing.formats.columns import even_cells
from briefing.formats.links import web_link
from briefing.formats.page import Page
from briefing.formats.picture import draw_days
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
from briefing.model.news import Span
from briefing.model.writing import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Whatever a source wrote, a browser runs and loads nothing."""


def render(digest: Digest, page: Page) -> Iterator[str]:
    """Write the head, the contents, each story with its cited sentences, and the problems."""
    yield _head(digest)
    if len(digest.briefs) > 1:
        yield _contents(digest)
    yield "<main>\n"
    if not digest.briefs:
        yield _element("p", _text(nothing(digest))) + "\n"
    is_told_state = has_states(digest)
    for number, brief in enumerate(digest.briefs, start=1):
        yield "".join(_Story(brief, number).render(is_told_state=is_told_state))
    yield "</main>\n"
    if digest.problems:
        yield _problems(digest)
    yield "</body>\n</html>\n"


def _head(digest: Digest) -> str:
    made = _text(long_time(digest.made))
    lines = [
        _element("h1", "Briefing"),
        _element("p", made),
        _element("p", _text(counts(digest)), class_="about"),
    ]
    if digest.since:
        lines.append(_element("p", f"Since {_text(long_time(digest.since))}", class_="about"))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>Briefing, {made}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        "<header>\n" + "\n".join(lines) + "\n</header>\n"
    )


@cache
def _style() -> str:
    from importlib.resources import files  # noqa: PLC0415 - 20 ms to import, and this format alone needs it

    return files("briefing.formats").joinpath("data/digest.css").read_text(encoding="utf-8")


def _contents(digest: Digest) -> str:
    lines = (
        _element("li", _element("a", _text(brief.story.title), href=f"#s{number}"), dir="auto") + "\n"
        for number, brief in enumerate(digest.briefs, start=1)
    )
    return '<nav aria-label="Stories">\n<ol>\n' + "".join(lines) + "</ol>\n</nav>\n"


def _problems(digest: Digest) -> str:
    lines = [_element("h2", count(len(digest.problems), "problem").capitalize())]
    for problem in digest.problems:
        source = _element("strong", _text(problem.source))
        lines.append(_element("p", f"{source}: {_text(problem_words(problem))}"))
    return '<section class="problems">\n' + "\n".join(lines) + "\n</section>\n"


class _Story:
    """One story on the page."""

    def __init__(self, brief: Brief, number: int) -> None:
        self._brief = brief
        self._number = number

    def render(self, *, is_told_state: bool) -> Iterator[str]:
        brief = self._brief
        number = _element("span", f"{self._number}.", class_="number")
        yield f'<article id="s{self._number}">\n'
        yield _element("h2", f"{number} {_text(brief.story.title)}", dir="auto") + "\n"
        yield _element("p", _text(about(brief, has_states=is_told_state)), class_="about") + "\n"
        for section in brief.sections:
            if section.rows():
                yield from self._section(section)
        yield from self._sources()
        yield "</article>\n"

    def _section(self, section: Section) -> Iterator[str]:
        rows = section.rows()
        if section.layout is Layout.PROSE:
            yield '<section class="prose">\n'
            yield from (_element("p", self._row(row), dir="auto") + "\n" for row in rows)
        else:
            yield "<section>\n" + _element("h3", _text(section.title)) + "\n"
            yield draw_days(row.day for row in rows if row.day)
            yield from self._table(rows) if section.layout is Layout.TABLE else self._list(rows)
        yield "</section>\n"

    def _list(self, rows: tuple[Row, ...]) -> Iterator[str]:
        group: str | None = None
        for row in rows:
            if row.group != group:
                yield "</ul>\n" if group is not None else ""
                yield _element("p", _text(row.group), class_="group", dir="auto") + "\n" if row.group else ""
                yield '<ul class="rows">\n'
                group = row.group
            yield _element("li", self._row(row), class_="deep" if row.depth else "", dir="auto") + "\n"
        yield "</ul>\n"

    def _table(self, rows: tuple[Row, ...]) -> Iterator[str]:
        yield "<table>\n"
        for row, cells in zip(rows, even_cells(rows), strict=True):
            columns = [
                _element("th", _words(_part("lead", row.lead), _text(cells[0])), scope="row"),
                *(_element("td", _text(cell), dir="auto") for cell in cells[1:]),
                _element("td", self._state(row)),
            ]
            yield _element("tr", "".join(columns), class_="deep" if row.depth else "") + "\n"
        yield "</table>\n"

    def _row(self, row: Row) -> str:
        text = " · ".join(_text(cell) for cell in row.cells if cell)
        return _words(_part("lead", row.lead), text, self._state(row))

    def _state(self, row: Row) -> str:
        """Write what is said about a row: its state, a note, its tags."""
        tags, more = chosen_tags(self._brief, row.spans)
        links = _words(*(_element("a", tag, href=f"#{self._anchor(tag)}") for tag in tags), more)
        sign = _element("span", _text(SIGNS.get(row.sign, row.sign)), class_=f"sign sign-{row.sign}")
        return _words(
            sign if row.sign else "",
            _part("note", row.note),
            _element("span", links, class_="tags") if links else "",
        )

    def _anchor(self, tag: str) -> str:
        return f"s{self._number}-{tag.replace(':', '')}"

    def _sources(self) -> Iterator[str]:
        cited = self._cited()
        yield '<section class="sources">\n<h3>Sources</h3>\n<ol>\n'
        for covered in self._brief.coverage:
            yield f"<li>{_source(self._brief, covered)}\n"
            sentences = cited.get(covered.letter)
            if sentences:
                lines = (self._sentence(covered, index, sentences[index]) for index in sorted(sentences))
                yield "<ol>\n" + "".join(lines) + "</ol>\n"
            yield "</li>\n"
        yield "</ol>\n"
        if shared := reasons(self._brief):
            yield _element("p", f"They share: {_text(shared)}", class_="about") + "\n"
        yield "</section>\n"

    def _cited(self) -> dict[str, dict[int, list[Span]]]:
        """Collect the sentences that rows stand in, by letter and index, with the spans to mark in them."""
        cited: dict[str, dict[int, list[Span]]] = {}
        rows = (row for section in self._brief.sections for row in section.rows())
        for span in dict.fromkeys(span for row in rows for span in row.spans):
            covered = self._brief.covered(span.article)
            sentences = cited.setdefault(covered.letter, {})
            first = self._brief.sentence_index(span)
            for index, (start, _) in enumerate(covered.sentences[first:], start=first):
                if index > first and start >= span.end:
                    break
                sentences.setdefault(index, []).append(span)
        return cited

    def _sentence(self, covered: Coverage, index: int, spans: list[Span]) -> str:
        tag = f"{covered.letter}:{index + 1}"
        text = _marked(covered.article.text, covered.sentences[index], spans)
        place = _element("span", tag, class_="place")
        words = _element("span", text, dir="auto", lang=covered.article.language or "")
        return _element("li", f"{place} {words}", id=self._anchor(tag)) + "\n"


def _source(brief: Brief, covered: Coverage) -> str:
    article = covered.article
    published = short_time(article.published) + " UTC" if article.published else ""
    title = _text(article.title)
    if url := web_link(article.url):
        title = _element("a", title, href=url, rel="noopener noreferrer nofollow")
    note = ", ".join(filter(None, (published, origin_note(brief, covered))))
    outlet = _element("h4", f"{covered.letter} &nbsp;{_text(article.outlet)}", dir="auto")
    return f"{outlet}\n{_element('p', _words(title, _part('note', note)), dir='auto')}"


def _marked(text: str, sentence: tuple[int, int], spans: list[Span]) -> str:
    """Write a sentence with the cited words marked, unless they are all of it."""
    pieces, at = [], sentence[0]
    for start, end in _joined(sentence, spans):
        pieces += [_text(text[at:start]), _element("mark", _text(text[start:end]))]
        at = end
    return "".join([*pieces, _text(text[at : sentence[1]])])


def _joined(sentence: tuple[int, int], spans: list[Span]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted((max(sentence[0], span.start), min(sentence[1], span.end)) for span in spans):
        if start >= end or (start, end) == sentence:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _part(name: str, words: str) -> str:
    return _element("span", _text(words), class_=name) if words else ""


def _element(name: str, inner: str, **attributes: str) -> str:
    """Write an element round what is HTML already; an attribute without a value is left out."""
    written = (f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{''.join(written)}>{inner}</{name}>"


def _words(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _text(text: str) -> str:
    """Write text so that HTML takes it for nothing but text."""
    return escape(printable(text))
