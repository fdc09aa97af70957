"""Reads feeds: asks whether anything is new, parses what came, and keeps what is."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.model.sources import Bookmark, Reading, Source
from briefing.sources.base import Visit
from briefing.sources.feed.options import FeedOptions

if TYPE_CHECKING:
    from briefing.sources.workshop import Workshop

_LOGIN = re.compile(r"(?<=://)[^/\s]{1,500}@")
"""The name and password that an address may hold: names are shown, in digests that others read too."""


class FeedReader:
    """Reads RSS, Atom and JSON Feed over http and https."""

    kind = "feed"
    is_remote = True
    options: type = FeedOptions
    place_key = "url"

    def __init__(self) -> None:
        self._workshop: Workshop | None = None

    def settled(self, source: Source, folder: str) -> Source:
        """The source as a feeds.toml in this folder means it: its place written out, and a name where it has none."""
        return replace(source, name=source.name or _LOGIN.sub("", source.place))

    def check(self, source: Source) -> tuple[str, ...]:
        """Say in words what is wrong with the settings of a source; nothing is opened."""
        complaints: list[str] = []
        if not _is_web_address(source.place):
            complaints.append("`url` must be an address that begins with http:// or https://")
        options = source.options
        if isinstance(options, FeedOptions):
            if options.password_env and not options.user:
                complaints.append("`password_env` needs a `user`")
            if options.language and not 2 <= len(options.language) <= 10:
                complaints.append("`language` must be a code such as `en`")
        return tuple(complaints)

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        """Read what is new since the bookmark; whatever goes wrong is a Problem, never an exception."""
        from briefing.sources.feed.reading import FeedReading  # noqa: PLC0415 - what asks the network costs 10 ms
        from briefing.sources.workshop import Workshop  # noqa: PLC0415 - the same

        if not self._workshop:
            self._workshop = Workshop()
        return FeedReading(source, bookmark, visit, self._workshop).read()


def _is_web_address(place: str) -> bool:
    try:
        parts = urlsplit(place)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
