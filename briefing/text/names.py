"""People, organisations and places of one article, their spellings joined."""

from collections.abc import Sequence

from briefing.text.document import Name, Sentence


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Find the names, each with all its mentions, by first mention."""
    return ()
