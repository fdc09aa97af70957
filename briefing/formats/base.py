"""The promise of a format: a way to write a Digest down."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from briefing.model.briefs import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a format is written on."""

    width: int | None = 100
    """Columns in display cells; None does not wrap."""
    has_color: bool = False


class Format(Protocol):
    """One way to write a digest; its line in FORMATS is its name on the command line."""

    name: str
    help: str
    """Half a line for `--help`."""

    def render(self, digest: Digest, page: Page) -> Iterator[str]:
        """Write it, in pieces that are printed one after the other as they are."""
        ...
