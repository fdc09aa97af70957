"""DOOR 3: where articles come from; one file is one kind of place."""

from briefing.sources.base import Reader, Visit
from briefing.sources.feed import FeedReader
from briefing.sources.folder import FolderReader

READERS: dict[str, Reader] = {reader.kind: reader for reader in (FolderReader(), FeedReader())}
"""In the order in which they are read."""

__all__ = ["READERS", "Reader", "Visit"]
