"""Three invented reports of two events, and what a run of a newsroom on them brings."""

from datetime import datetime, timedelta

from briefing.model.briefs import Digest
from briefing.model.stories import Headline
from briefing.newsroom.events import DigestMade, StoriesGrouped
from briefing.newsroom.newsroom import Newsroom
from tests.builders import NOON

DAY = timedelta(days=1)
FLOOD = (
    "Flood closes the Harrow bridge\n"
    "The river Harrow flooded the old town of Harrowgate on Friday and closed its only bridge. "
    "Mayor Ida Brandt said 40 families had left their homes near the Harrow."
)
FLOOD_AGAIN = (
    "Harrowgate bridge shut as river floods old town\n"
    "Harrowgate's only bridge was shut on Friday after the river Harrow flooded the old town. "
    "Forty families left their homes, Mayor Ida Brandt said."
)
CUP = "Tarn United win the cup\nTarn United beat Vessel Rovers 2-1 in the final at Quay Park on Saturday."


def read(newsroom: Newsroom, now: datetime = NOON) -> None:
    for _ in newsroom.refresh(now):
        pass


def headlines(newsroom: Newsroom, now: datetime = NOON) -> tuple[Headline, ...]:
    return next(event.headlines for event in newsroom.group(now) if isinstance(event, StoriesGrouped))


def digest(newsroom: Newsroom, since: datetime | None = None, now: datetime = NOON) -> Digest:
    return next(
        event.digest
        for event in newsroom.brief(now, stories=None, since=since)
        if isinstance(event, DigestMade)
    )


def undone(newsroom: Newsroom) -> str:
    taken = newsroom.marks.undo()
    assert taken is not None
    return taken.what
