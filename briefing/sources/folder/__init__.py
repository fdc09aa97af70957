"""Articles in files and folders, and on standard input."""

from briefing.sources.folder.options import FolderOptions
from briefing.sources.folder.reader import FolderReader

__all__ = ["FolderOptions", "FolderReader"]
