"""The front page as it was last grouped, so that the next run has something true to show at once."""

from collections.abc import Sequence

import msgspec

from briefing.model.stories import Story
from briefing.newsroom.shelf import Shelf
from briefing.store import Archive, Desk

_NAME = "last page"
_STORIES_KEPT = 40
"""More than anyone reads before the stories have been grouped anew."""
_decode = msgspec.json.Decoder(tuple[Story, ...]).decode
_encode = msgspec.json.Encoder().encode


def keep_page(desk: Desk, stories: Sequence[Story]) -> None:
    """Keep the best stories, if they have changed."""
    written = _encode(stories[:_STORIES_KEPT]).decode()
    if desk.place(_NAME) != written:
        desk.keep_place(_NAME, written)


def find_page(desk: Desk, archive: Archive) -> Shelf:
    """The stories that were kept, as far as their articles are still there."""
    written = desk.place(_NAME)
    if written is None:
        return Shelf()
    try:
        stories = _decode(written)
    except msgspec.DecodeError:  # another version of the program wrote it
        return Shelf()
    filed = archive.filed(sorted({article for story in stories for article in story.articles}))
    whole = [story for story in stories if filed.keys() >= set(story.articles)]
    return Shelf.of(tuple(filed.values()), whole)
