"""The promise of a format: a file with a function `render` that writes a Digest down."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.formats.page import Page
    from briefing.model.briefs import Digest


class Format(NamedTuple):
    """One way to write a digest, as the command line needs to know it."""

    name: str
    """On the command line, and of its file."""
    help: str
    """Half a line for `--help`."""

    def render(self, digest: "Digest", page: "Page") -> Iterator[str]:
        """Write it, in pieces that are printed one after the other as they are."""
        # A run writes one format or none: the five of them take 9 ms to import, for which `--help` must not wait.
        pieces: Iterator[str] = import_module(f"briefing.formats.{self.name}").render(digest, page)
        return pieces
