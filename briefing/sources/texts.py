"""Text, Markdown and saved HTML read as one draft each, with what their first lines say of them."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from briefing.sources.dates import read_time
from briefing.sources.draft import Draft
from briefing.text.markup import markdown_to_text
from briefing.text.webpage import read_webpage

_KEYS = {
    "source": "source",
    "outlet": "source",
    "publisher": "source",
    "site": "source",
    "date": "date",
    "published": "date",
    "url": "url",
    "link": "url",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "title": "title",
    "headline": "title",
    "language": "language",
    "lang": "language",
    "id": "id",
    "story": "story",
}
"""Header lines and front matter keys that we know, by the field that they fill."""
_HEADER_LINE = re.compile(r"([A-Za-z]{2,12})[ \t]{0,3}:[ \t]{0,9}(\S.{0,2000})\Z")
_DIGIT = re.compile(r"\d")
_MOST_WORDS_OF_AN_OUTLET = 6
_FENCES = ("---", "+++")
_MOST_FRONT_MATTER_LINES = 200
_FRONT_LINE = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]{0,9}[:=][ \t]{0,9}(.{0,4000})\Z")


def read_text(text: str) -> Draft:
    """Read plain text: header lines if there are any, then the article with its title first."""
    said, body = split_header(text)
    return _draft(said, body)


def read_markdown(text: str) -> Draft:
    """Read Markdown: front matter or header lines, then the article."""
    said, body = split_front_matter(text)
    if not said:
        said, body = split_header(text)
    return _draft(said, markdown_to_text(body))


def read_html(text: str) -> Draft:
    """Read a saved page: its article, and what its head says."""
    page = read_webpage(text)
    return Draft(
        outlet=page.site or (urlsplit(page.url).hostname or "" if page.url.startswith("http") else ""),
        title=page.title,
        text=page.text,
        url=page.url,
        author=page.author,
        language=page.language,
        published=read_time(page.published),
    )


def split_header(text: str) -> tuple[Mapping[str, str], str]:
    """Take the header lines off the top of a text; an article that begins with `Source: ...` keeps it."""
    said: dict[str, str] = {}
    at = len(text) - len(text.lstrip())
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        match = _HEADER_LINE.match(text[at:end].rstrip())
        key = _KEYS.get(match[1].lower()) if match else None
        if not match or not key or key in said or not _is_plausible(key, match[2]):
            break
        said[key] = match[2].strip()
        at = end + 1
    if not said or (len(said) == 1 and not _stands_alone(said)):
        return {}, text
    return said, text[at:]


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """Take the front matter off a Markdown text: `key: value` lines between two fences."""
    lines = text.lstrip("\ufeff \t\r\n").split("\n", _MOST_FRONT_MATTER_LINES)
    fence = lines[0].strip()
    if fence not in _FENCES:
        return {}, text
    for index, line in enumerate(lines[1:], 1):
        if line.strip() == fence:
            said = dict(_front_lines(lines[1:index]))
            return said, "\n".join(lines[index + 1 :])
    return {}, text


def _front_lines(lines: list[str]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for line in lines:
        match = _FRONT_LINE.match(line.rstrip())
        key = _KEYS.get(match[1].lower()) if match else None
        if match and key:
            found.setdefault(key, match[2].strip().strip("\"'").strip())
    return [(key, value) for key, value in found.items() if value]


def _is_plausible(key: str, value: str) -> bool:
    if key == "date":
        # One that cannot be read is one too beside others: else the title below it would be lost.
        return read_time(value) is not None or _DIGIT.search(value) is not None
    if key == "url":
        return value.startswith(("http://", "https://"))
    return True


def _stands_alone(said: Mapping[str, str]) -> bool:
    """Whether a single header line is one: "Source: star signs for rivals" is a headline."""
    key, value = next(iter(said.items()))
    if key == "date":
        return read_time(value) is not None
    if key == "url":
        return True
    return key == "source" and len(value.split()) <= _MOST_WORDS_OF_AN_OUTLET and value[:1].isupper()


def _draft(said: Mapping[str, str], body: str) -> Draft:
    published = read_time(said.get("date"))
    return Draft(
        outlet=said.get("source", ""),
        title=said.get("title", ""),
        text=body,
        ref=said.get("id", ""),
        url=said.get("url", ""),
        author=said.get("author", ""),
        language=said.get("language", ""),
        published=published,
        story=said.get("story", ""),
        lack=f"its date “{said['date'][:60]}” is not understood" if "date" in said and not published else "",
    )
