"""The article of a web page; it runs in a child process, which may be killed over it."""

import contextlib
from dataclasses import replace

from briefing.sources.files import decode
from briefing.text.webpage import WebPage, read_webpage

_SHORTEST_ARTICLE = 200


def extract_page(body: bytes, content_type: str) -> WebPage:
    """Read a page, with trafilatura where the extra [html] is installed."""
    if b"\0" in body[:1024] or content_type.lower().startswith(
        ("image/", "video/", "audio/", "application/pdf")
    ):
        return WebPage()
    markup = decode(body)
    page = read_webpage(markup)
    with contextlib.suppress(ImportError):
        import trafilatura  # noqa: PLC0415 - an extra, and 100 ms

        text = trafilatura.extract(markup, include_comments=False, include_tables=False, favor_precision=True)
        if text and len(text) >= _SHORTEST_ARTICLE:
            return replace(page, text=text)
    return page
