"""A feed parsed with feedparser, or as JSON Feed; it runs in a child process, which may be killed over it."""

import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from briefing.sources.dates import read_time
from briefing.sources.feed.entry import MOST_ENTRIES, Body, Entry, Parsed, make_entry, make_plain

_HTML_TYPES = ("text/html", "application/xhtml+xml")


def parse_feed(body: bytes, content_type: str) -> Parsed:
    """Parse a feed of any kind, well-formed or not."""
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _parse_json_feed(body)
    import feedparser  # noqa: PLC0415 - only the child that parses pays for it

    headers = {"content-type": content_type} if content_type else {}
    found = feedparser.parse(
        BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    version = found.get("version") or ""
    entries = found.get("entries") or []
    feed = found.get("feed") or {}
    if not version and not entries:
        return Parsed()
    is_atom = version.startswith("atom")
    return Parsed(
        kind="atom" if is_atom else "rss",
        title=make_plain(_text(feed.get("title"))[:2_000], is_html=False).replace("\n", " "),
        language=_text(feed.get("language")),
        entries=tuple(_read_entry(entry, is_atom=is_atom) for entry in entries[:MOST_ENTRIES]),
        left_out=max(0, len(entries) - MOST_ENTRIES),
        is_damaged=bool(found.get("bozo")) and not _is_only_the_encoding(found.get("bozo_exception")),
    )


def _read_entry(entry: Any, *, is_atom: bool) -> Entry:  # noqa: ANN401 - feedparser has no types
    bodies = [
        Body(_text(content.get("value")), content.get("type") in _HTML_TYPES, is_content=True)
        for content in entry.get("content") or ()
    ]
    # Without a detail it is feedparser's copy of the content.
    if entry.get("summary") and (entry.get("summary_detail") or not bodies):
        if not is_atom:
            # feedparser takes the caption of a picture (media:description) for content, as plain text.
            bodies = [body for body in bodies if body.is_html]
        kind = (entry.get("summary_detail") or {}).get("type")
        bodies.insert(0, Body(_text(entry["summary"]), kind in _HTML_TYPES))
    return make_entry(
        guid=_text(entry.get("id")),
        link=_text(entry.get("link")),
        title=_text(entry.get("title")),
        bodies=bodies,
        author=_text(entry.get("author")),
        published=_read_parsed_time(entry.get("published_parsed") or entry.get("updated_parsed")),
    )


def _read_parsed_time(parsed: Any) -> datetime | None:  # noqa: ANN401 - a struct_time
    if not parsed:
        return None
    try:
        year, month, day, hour, minute, second = parsed[:6]
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    except (ValueError, OverflowError, TypeError):
        return None


def _is_only_the_encoding(complaint: object) -> bool:
    return type(complaint).__name__ in ("CharacterEncodingOverride", "NonXMLContentType")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _parse_json_feed(body: bytes) -> Parsed:
    """JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/."""
    try:
        feed = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return Parsed()
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not ("version" in feed or "title" in feed):
        return Parsed()
    entries = tuple(_read_json_item(item) for item in items[:MOST_ENTRIES] if isinstance(item, dict))
    return Parsed(
        kind="json",
        title=_text(feed.get("title")),
        language=_text(feed.get("language")),
        entries=entries,
        left_out=max(0, len(items) - MOST_ENTRIES),
    )


def _read_json_item(item: dict[str, object]) -> Entry:
    authors = item.get("authors")
    author = authors[0] if isinstance(authors, list) and authors else item.get("author")
    bodies = [
        Body(_text(item.get("content_html")), is_html=True, is_content=True),
        Body(_text(item.get("content_text")), is_content=True),
        Body(_text(item.get("summary"))),
    ]
    identity = item.get("id")
    return make_entry(
        guid=str(identity) if isinstance(identity, str | int | float) else "",
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        bodies=bodies,
        author=_text(author.get("name")) if isinstance(author, dict) else "",
        published=read_time(item.get("date_published")) or read_time(item.get("date_modified")),
    )
