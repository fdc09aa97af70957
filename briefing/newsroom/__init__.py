"""The verbs that both faces use."""

from briefing.newsroom.events import (
    BriefWritten,
    DigestMade,
    Event,
    Progress,
    SourceFailed,
    SourceRead,
    StoriesGrouped,
    Waiting,
)
from briefing.newsroom.marks import Undone
from briefing.newsroom.newsroom import Newsroom, SourceState
from briefing.newsroom.run import Run

__all__ = [
    "BriefWritten",
    "DigestMade",
    "Event",
    "Newsroom",
    "Progress",
    "Run",
    "SourceFailed",
    "SourceRead",
    "SourceState",
    "StoriesGrouped",
    "Undone",
    "Waiting",
]
