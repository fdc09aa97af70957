"""A small picture of the days that a section tells of, as inline SVG."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from briefing.model.calendar import short_day

_STEP = 52
_MARGIN = 30
_MOST = 7
"""Days that the picture has room for; of more, the latest are drawn."""
_LONG = timedelta(days=7)


def draw_days(days: Iterable[date]) -> str:
    """Draw a dot for each day, larger for one of which more is told; nothing for fewer than two days."""
    told = sorted(days)
    drawn = sorted(set(told))[-_MOST:]
    if len(drawn) < 2:
        return ""
    width = _STEP * (len(drawn) - 1) + 2 * _MARGIN
    size = f'width="{width}" height="44" viewBox="0 0 {width} 44"'
    pieces = [f'<svg class="days" {size} role="img" aria-label="{_label(drawn)}">']
    for at, (day, after) in enumerate(pairwise(drawn)):
        x = _MARGIN + _STEP * at
        name = ' class="long"' if after - day > _LONG else ""
        pieces.append(f'<line{name} x1="{x}" y1="14" x2="{x + _STEP}" y2="14"/>')
    for at, day in enumerate(drawn):
        x = _MARGIN + _STEP * at
        radius = min(4 + told.count(day), 9)
        pieces.append(f'<circle cx="{x}" cy="14" r="{radius}"/>')
        pieces.append(f'<text x="{x}" y="38" text-anchor="middle">{_name(day, drawn[-1])}</text>')
    return "".join(pieces) + "</svg>\n"


def _name(day: date, last: date) -> str:
    return short_day(day) if day.year == last.year else str(day.year)


def _label(days: list[date]) -> str:
    return f"{len(days)} days from {days[0].isoformat()} to {days[-1].isoformat()}"
