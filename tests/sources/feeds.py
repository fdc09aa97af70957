"""Feeds for tests: say only what matters."""

from html import escape

LONG = "The old bridge of Harrowgate fell on Friday, and nobody was hurt, the mayor said in the town hall. "


def an_item(
    number: int = 1,
    *,
    title: str | None = None,
    link: str | None = None,
    guid: str | None = None,
    text: str | None = None,
    date: str = "Sat, 21 Nov 2026 10:00:00 GMT",
    more: str = "",
) -> str:
    """An RSS item; an empty string leaves an element out."""
    parts = (
        ("title", f"Bridge {number} falls in Harrowgate" if title is None else title),
        ("link", f"http://news.example/{number}" if link is None else link),
        ("guid", f"guid-{number}" if guid is None else guid),
        ("description", f"{LONG}It was bridge {number}." if text is None else text),
        ("pubDate", date),
    )
    elements = "".join(f"<{name}>{escape(value, quote=False)}</{name}>" for name, value in parts if value)
    return f"<item>{elements}{more}</item>"


def rss(*items: str, title: str = "The Harrow Post", head: str = "") -> bytes:
    """An RSS feed."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">'
        f"<channel><title>{escape(title)}</title>{head}{''.join(items)}</channel></rss>"
    ).encode()


def an_entry(number: int = 1, *, title: str | None = None, content: str | None = None, more: str = "") -> str:
    """An Atom entry."""
    text = f"&lt;p&gt;{LONG}It was bridge {number}.&lt;/p&gt;" if content is None else content
    return (
        f"<entry><title>{title or f'Bridge {number} falls in Harrowgate'}</title><id>tag:news.example,{number}</id>"
        f'<link rel="alternate" href="http://news.example/{number}"/>'
        f'<updated>2026-11-21T10:00:00Z</updated><content type="html">{text}</content>{more}</entry>'
    )


def atom(*entries: str, title: str = "The Harrow Post") -> bytes:
    """An Atom feed."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        f"<title>{escape(title)}</title><id>tag:news.example</id>{''.join(entries)}</feed>"
    ).encode()
