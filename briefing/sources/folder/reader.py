"""Reads folders: the promise of a source kept, without what only a reading needs."""

from briefing.model.sources import Bookmark, Reading, Source
from briefing.sources.base import Visit
from briefing.sources.folder.options import FolderOptions


class FolderReader:
    """Reads text, Markdown, HTML and JSON files, each also gzipped."""

    kind = "folder"
    is_remote = False
    options: type = FolderOptions
    place_key = "path"

    def check(self, source: Source) -> tuple[str, ...]:
        """Say in words what is wrong with the settings of a source; nothing is opened."""
        if "\0" in source.place:
            return ("`path` has a character that no path can have",)
        return ()

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        """Read what is new since the bookmark; whatever goes wrong is a Problem, never an exception."""
        from briefing.sources.folder.reading import read_folder  # noqa: PLC0415 - the first paint waits not for it

        return read_folder(source, bookmark, visit)
