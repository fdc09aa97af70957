"""Values as columns hold them."""

from collections.abc import Iterable, Iterator
from datetime import datetime

_MOST_VARIABLES = 500


def write_time(time: datetime | None) -> str | None:
    """Write a time as text that sorts as it should."""
    return None if time is None else time.isoformat(timespec="microseconds")


def read_time(written: str | None) -> datetime | None:
    """Read what write_time wrote."""
    return None if written is None else datetime.fromisoformat(written)


def in_batches(values: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """Cut values into lists that SQLite takes in one statement, each with its question marks."""
    listed = list(values)
    for start in range(0, len(listed), _MOST_VARIABLES):
        some = listed[start : start + _MOST_VARIABLES]
        yield some, ", ".join("?" * len(some))
