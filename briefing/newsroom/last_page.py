"""The front page as it was last grouped, so that the next run has something true to show at once."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from briefing.model.stories import Reason, Story
from briefing.newsroom.shelf import Shelf
from briefing.store.store import Store

_NAME = "last page"
_STORIES_KEPT = 40
"""More than anyone reads before the stories have been grouped anew."""


def keep_page(store: Store, stories: Sequence[Story]) -> None:
    """Keep the best stories, if they have changed."""
    written = json.dumps([asdict(story) for story in stories[:_STORIES_KEPT]], ensure_ascii=False)
    if store.places.find(_NAME) != written:
        store.places.keep(_NAME, written)


def find_page(store: Store) -> Shelf:
    """The stories that were kept, as far as their articles are still there."""
    written = store.places.find(_NAME)
    if written is None:
        return Shelf()
    try:
        stories = [_story(each) for each in json.loads(written)]
    except (ValueError, TypeError, KeyError):  # another version of the program wrote it
        return Shelf()
    filed = store.archive.filed(sorted({article for story in stories for article in story.articles}))
    whole = [story for story in stories if filed.keys() >= set(story.articles)]
    return Shelf.of(tuple(filed.values()), whole)


def _story(written: dict[str, Any]) -> Story:
    lists = {
        "articles": tuple(written["articles"]),
        "copies": tuple((copy, original) for copy, original in written["copies"]),
        "origins": tuple(tuple(origin) for origin in written["origins"]),
        "reasons": tuple(Reason(**reason) for reason in written["reasons"]),
        "rank_reasons": tuple(written["rank_reasons"]),
    }
    return Story(**written | lists)
