"""Which addresses a digest may link to: the web's, and no other."""

import re

_WEB = re.compile(r"https?://[^\s\"'<>`]+", re.IGNORECASE)


def web_link(url: str | None) -> str | None:
    """Give the address if it is an http(s) one that can stand in a link, else None."""
    return url if url and _WEB.fullmatch(url) else None
