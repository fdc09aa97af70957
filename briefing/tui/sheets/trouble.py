"""What went wrong while sources were read, in words."""

from briefing.tui.messages import Rested

_MOST_REASONS = 12


def trouble_of(reading: Rested, key: str) -> str:
    """How many sources failed, for the head; nothing where none did."""
    if not reading.failed:
        return ""
    noun = "source" if reading.sources == 1 else "sources"
    return f"{reading.failed} of {reading.sources} {noun} failed: {key}"


def why_empty(reading: Rested, key: str) -> tuple[str, ...]:
    """Why there is no story, a paragraph each, the reasons of the sources among them."""
    if not reading.sources:
        return ("No stories", "There are no sources. `briefing feeds add ADDRESS` adds one.")
    if not reading.problems:
        return ("No stories", "The sources were read well and have no article of these days.")
    reasons = [
        "; ".join(filter(None, (f"{each.source}: {each.what}", each.hint))) for each in reading.problems
    ]
    more = len(reasons) - _MOST_REASONS
    return (
        "No stories",
        *reasons[:_MOST_REASONS],
        *([f"and {more} more: {key} shows them all"] if more > 0 else ()),
    )
