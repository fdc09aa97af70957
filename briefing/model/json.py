"""Values as JSON, on one line, safe to print."""

import json
import re
from datetime import datetime

from briefing.model.news import Article, Span
from briefing.model.writing import steers, write_time


def write_json(value: object) -> str:
    """Write a value on one line of JSON; what steers a terminal is escaped, so that offsets stay true."""
    text = json.dumps(value, ensure_ascii=False, default=_plain_value)
    return steers().sub(_escape, text) if steers().search(text) else text


def write_number(value: float) -> int | float:
    """Write a whole number without a fraction."""
    return int(value) if value == int(value) else value


def write_value(value: float | tuple[float, float]) -> int | float | list[int | float]:
    """Write a number, or the two ends of a range as a list."""
    return [write_number(end) for end in value] if isinstance(value, tuple) else write_number(value)


def article_members(article: Article) -> dict[str, object]:
    """Say which article it is: the members that every object of an article begins with."""
    return {
        "id": article.id,
        "ref": article.ref,
        "title": article.title,
        "source": article.outlet,
        "url": article.url,
        "path": article.path,
        "published": article.published,
    }


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
