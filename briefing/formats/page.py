"""What a format is written on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How wide a page is, and whether it has colour."""

    width: int | None = 100
    """Columns in display cells; None does not wrap."""
    has_color: bool = False
