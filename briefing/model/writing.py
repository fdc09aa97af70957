"""The last look at text before it leaves the program: nothing in it may steer a terminal or break a file."""

import re
from datetime import UTC, datetime
from functools import cache

_STEERS = (
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # control characters: ESC, BEL, CR, the C1 set
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates, which print words in another order
    "\u2028\u2029\ufeff\U000e0000-\U000e007f"  # line separators, byte order marks, invisible tags
    "\ud800-\udfff]"  # halves of a pair, which no encoding takes
)


@cache
def steers() -> re.Pattern[str]:
    """The pattern of a character that would steer a terminal or break a file."""
    return re.compile(_STEERS)


def printable(text: str) -> str:
    """Leave out what would steer a terminal; line ends and tabs stay."""
    # Most texts are of one line that holds nothing odd: they need no pattern, which takes 0.5 ms to compile.
    if text.isprintable():
        return text
    return steers().sub("", text)


def write_time(moment: datetime) -> str:
    """Write a time as JSON has it: UTC, whole seconds."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"
