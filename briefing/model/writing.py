"""The last look at text before it leaves the program: nothing in it may steer a terminal or break a file."""

import json
import re
from datetime import UTC, datetime

from briefing.model.news import Span

_STEERS = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # control characters: ESC, BEL, CR, the C1 set
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates, which print words in another order
    "\u2028\u2029\ufeff\U000e0000-\U000e007f"  # line separators, byte order marks, invisible tags
    "\ud800-\udfff]"  # halves of a pair, which no encoding takes
)


def printable(text: str) -> str:
    """Leave out what would steer a terminal; line ends and tabs stay."""
    return _STEERS.sub("", text) if _STEERS.search(text) else text


def write_json(value: object) -> str:
    """Write a value on one line of JSON; what steers a terminal is escaped, so that offsets stay true."""
    text = json.dumps(value, ensure_ascii=False, default=_plain_value)
    return _STEERS.sub(_escape, text) if _STEERS.search(text) else text


def write_time(moment: datetime) -> str:
    """Write a time as JSON has it: UTC, whole seconds."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def write_number(value: float) -> int | float:
    """Write a whole number without a fraction."""
    return int(value) if value == int(value) else value


def _plain_value(value: object) -> object:
    if isinstance(value, Span):
        return {"article": value.article, "start": value.start, "end": value.end}
    if isinstance(value, datetime):
        return write_time(value)
    raise TypeError(f"JSON has no {type(value).__name__}")


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\u{unit:04x}" for unit in _utf16(match[0]))


def _utf16(character: str) -> tuple[int, ...]:
    point = ord(character)
    if point < 0x10000:
        return (point,)
    return (0xD800 + ((point - 0x10000) >> 10), 0xDC00 + ((point - 0x10000) & 0x3FF))
