"""Reads folders: the promise of a source kept, without what only a reading needs."""

import os
from dataclasses import replace

from briefing.model.sources import Bookmark, Reading, Source
from briefing.sources.base import Visit
from briefing.sources.folder.options import FolderOptions


class FolderReader:
    """Reads text, Markdown, HTML and JSON files, each also gzipped."""

    kind = "folder"
    is_remote = False
    options: type = FolderOptions
    place_key = "path"

    def settled(self, source: Source, folder: str) -> Source:
        """The source as a feeds.toml in this folder means it: its place written out, and a name where it has none."""
        place = os.path.expanduser(source.place)  # noqa: PTH111  Path's own raises where there is no such user
        root = "" if os.path.isabs(place) else folder  # noqa: PTH117  as above
        return replace(source, name=source.name or source.place, place=place, root=root)

    def check(self, source: Source) -> tuple[str, ...]:
        """Say in words what is wrong with the settings of a source; nothing is opened."""
        if "\0" in source.place:
            return ("`path` has a character that no path can have",)
        return ()

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        """Read what is new since the bookmark; whatever goes wrong is a Problem, never an exception."""
        from briefing.sources.folder.reading import read_folder  # noqa: PLC0415 - the first paint waits not for it

        return read_folder(source, bookmark, visit)
