"""What all readings from the network share."""

import threading
from typing import TYPE_CHECKING

from briefing.sources.http import Fetcher

if TYPE_CHECKING:
    from briefing.sources.children import Children


class Workshop:
    """One fetcher, which knows how busy each host is, and the children that parse: hired when one is needed."""

    def __init__(self, fetcher: Fetcher | None = None, children: "Children | None" = None) -> None:
        self.fetcher = fetcher or Fetcher()
        self._children = children
        self._lock = threading.Lock()

    @property
    def children(self) -> "Children":
        """The children; the same ones for everybody."""
        from briefing.sources.children import Children  # noqa: PLC0415 - most readings have nothing to parse

        with self._lock:
            if self._children is None:
                self._children = Children()
            return self._children
