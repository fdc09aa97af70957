"""A web page read for its article: the words, and what its head says of them."""

import re
from dataclasses import dataclass
from html import unescape

from briefing.text.linked_data import read_linked_data
from briefing.text.markup import html_to_text, scan_html, tidy_lines

_FURNITURE = frozenset("nav aside footer form button menu dialog".split())
_HEAD_CHARACTERS = 300_000
_META = re.compile(r"<meta\s([^<>]{1,4000})>", re.IGNORECASE)
_LINK = re.compile(r"<link\s([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z:-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"'>]{1,3000}))"""
)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,2000})", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html\s[^>]{0,500}?lang\s{0,9}=\s{0,9}["']?([a-zA-Z-]{2,20})""", re.IGNORECASE)
_SITE_SEPARATORS = (" | ", " · ", " :: ", " – ", " — ", " - ")
_HEADING_LINES = 6
_FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """What a page says; nothing of it has been cleaned."""

    title: str = ""
    text: str = ""
    site: str = ""
    url: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    feeds: tuple[tuple[str, str], ...] = ()
    """(address, title) of the feeds that the page offers."""


def read_webpage(markup: str) -> WebPage:
    """Read a page: its article if one is marked as such, else all of its body but the furniture."""
    said = _read_metas(markup)
    links = tuple(_attributes(match[1]) for match in _LINK.finditer(markup, 0, _HEAD_CHARACTERS))
    titled = _TITLE.search(markup, 0, _HEAD_CHARACTERS)
    language = _LANGUAGE.search(markup, 0, 5_000)
    text = _article_text(markup)
    data = read_linked_data(markup)
    title = (
        said.get("og:title")
        or said.get("twitter:title")
        or _plain(data.headline)
        or (_plain(titled[1]) if titled else "")
    )
    site = said.get("og:site_name") or _plain(data.publisher) or said.get("application-name", "")
    return WebPage(
        title=_without_site(title, site, text),
        text=text,
        site=site,
        url=next((link.get("href", "") for link in links if "canonical" in _words(link, "rel")), "")
        or said.get("og:url", ""),
        author=said.get("author") or said.get("article:author") or _plain(data.author),
        published=next((said[key] for key in _DATED if said.get(key)), "")
        or data.published
        or said.get("og:updated_time", ""),
        language=language[1] if language else "",
        feeds=tuple(
            (link["href"], link.get("title", ""))
            for link in links
            if "alternate" in _words(link, "rel")
            and link.get("type", "").lower() in _FEED_TYPES
            and link.get("href")
        ),
    )


_DATED = (
    "article:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "datepublished",
    "pubdate",
)


def _without_site(title: str, site: str, text: str) -> str:
    """Take the site's name off a page title: where it is known, or where the article is headed without it."""
    headings = frozenset(text.lstrip().split("\n", _HEADING_LINES)[:_HEADING_LINES])
    for separator in _SITE_SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and head and (tail.strip() == site or head.strip() in headings):
            return head.strip()
    return title


def _read_metas(markup: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for match in _META.finditer(markup, 0, _HEAD_CHARACTERS):
        found = _attributes(match[1])
        key = found.get("property") or found.get("name") or found.get("itemprop")
        if key and found.get("content"):
            said.setdefault(key.lower(), _plain(found["content"]))
    return said


def _attributes(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


def _words(attributes: dict[str, str], key: str) -> list[str]:
    return attributes.get(key, "").lower().split()


def _plain(written: str) -> str:
    return tidy_lines(unescape(written)).replace("\n", " ")


def _article_text(markup: str) -> str:
    """The text of the longest <article>, else of <main>, else of everything; furniture is left out."""
    kept = _without_furniture(markup)
    for container in ("article", "main"):
        texts = [html_to_text(piece) for piece in _pieces(kept, container)]
        longest = max(texts, key=len, default="")
        if len(longest) > 200:
            return longest
    return html_to_text("".join(_written(kind, value) for kind, value in kept))


def _pieces(kept: list[tuple[str, str]], container: str) -> list[str]:
    """The outermost elements of one name, without their furniture."""
    pieces: list[str] = []
    current: list[str] = []
    depth = 0
    for kind, value in kept:
        if (kind, value) == ("open", container):
            depth += 1
        elif (kind, value) == ("close", container) and depth:
            depth -= 1
            if not depth:
                pieces.append("".join(current))
                current = []
        elif depth:
            current.append(_written(kind, value))
    if current:
        pieces.append("".join(current))
    return pieces


def _without_furniture(markup: str) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = []
    inside = ""
    depth = 0
    for kind, value in scan_html(markup):
        if inside:
            if value == inside and kind != "text":
                depth += 1 if kind == "open" else -1
                if not depth:
                    inside = ""
        elif kind == "open" and value in _FURNITURE:
            inside, depth = value, 1
        else:
            kept.append((kind, value))
    return kept


def _written(kind: str, value: str) -> str:
    if kind == "text":
        return value
    return f"<{value}>" if kind == "open" else f"</{value}>"
