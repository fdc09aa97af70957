"""The promise of a format: a file with a function `render` that writes a Digest down."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.briefs import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a format is written on."""

    width: int | None = 100
    """Columns in display cells; None does not wrap."""
    has_color: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a digest, as the command line needs to know it."""

    name: str
    """On the command line, and of its file."""
    help: str
    """Half a line for `--help`."""

    def render(self, digest: "Digest", page: Page) -> Iterator[str]:
        """Write it, in pieces that are printed one after the other as they are."""
        # A run writes one format or none: the five of them take 9 ms to import, for which `--help` must not wait.
        pieces: Iterator[str] = import_module(f"briefing.formats.{self.name}").render(digest, page)
        return pieces
