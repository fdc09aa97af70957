"""A row of numbers as a row of bars."""

from collections.abc import Sequence

from briefing.tui.glyphs import Glyphs

_MOST = 12
"""Bars that are still taken in at a glance: the last ones."""


def spark(values: Sequence[float], glyphs: Glyphs) -> str:
    """A bar for each of the last values, measured from zero so that twice as many stand twice as high."""
    shown = values[-_MOST:]
    floor = min(0.0, *shown) if shown else 0.0
    span = max((value - floor for value in shown), default=0.0) or 1.0
    top = len(glyphs.bars) - 1
    return "".join(glyphs.bars[round((value - floor) / span * top)] for value in shown)
