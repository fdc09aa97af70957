"""The article of a web page; it runs in a child process, which may be killed over it."""

from briefing.sources.files import decode
from briefing.text.webpage import WebPage, read_webpage


def extract_page(body: bytes, _content_type: str) -> WebPage:
    """Read a page, with trafilatura where the extra [html] is installed."""
    return read_webpage(decode(body))
