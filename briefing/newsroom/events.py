"""What happens while stories are grouped and told; both faces follow it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.newsroom.progress import Progress, SourceFailed, SourceRead, Waiting

if TYPE_CHECKING:
    from briefing.model.briefs import Brief, Digest
    from briefing.model.stories import Headline


@dataclass(frozen=True, slots=True)
class StoriesGrouped:
    """All stories, best first, before any is told."""

    headlines: "tuple[Headline, ...]"
    progress: Progress


@dataclass(frozen=True, slots=True)
class BriefWritten:
    """One story told."""

    brief: "Brief"
    progress: Progress


@dataclass(frozen=True, slots=True)
class DigestMade:
    """The end of `brief`: everything that was asked for."""

    digest: "Digest"
    progress: Progress


Event = SourceRead | SourceFailed | Waiting | StoriesGrouped | BriefWritten | DigestMade
