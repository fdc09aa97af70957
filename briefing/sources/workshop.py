"""What all readings from the network share."""

from dataclasses import dataclass, field

from briefing.sources.children import Children
from briefing.sources.http import Fetcher


@dataclass(frozen=True, slots=True)
class Workshop:
    """One fetcher, which knows how busy each host is, and the children that parse."""

    fetcher: Fetcher = field(default_factory=Fetcher)
    children: Children = field(default_factory=Children)
