"""JSON records read as drafts: one object a line, or a list of them; a bad one costs only itself."""

import json
from collections.abc import Iterable, Iterator

from briefing.sources.dates import read_time
from briefing.sources.draft import Draft

Complaint = str
"""What is wrong with one record, in words that go on from the file's name."""

LONGEST_RECORD = 8_000_000
"""Characters of a line of records."""
_DATES = ("published", "date", "published_at", "datePublished", "pubDate", "datetime")
"""Keys of the day, the contract's own first; who names it in another way is understood."""
_LISTS = ("articles", "items", "records", "entries")


def read_json_lines(lines: Iterable[str]) -> Iterator[Draft | Complaint]:
    """Read one record a line; blank lines are no records."""
    for number, line in enumerate(lines, 1):
        if not line or line.isspace():
            continue
        if len(line) > LONGEST_RECORD:
            yield f"line {number} is longer than {LONGEST_RECORD // 1_000_000} MB and was left out"
            continue
        try:
            record = json.loads(line)
        except RecursionError:
            yield f"line {number} is nested too deeply and was left out"
            continue
        except ValueError as error:
            yield f"line {number} is not JSON ({_first_words(error)}) and was left out"
            continue
        yield _as_draft(record, number, f"line {number}")


def read_json(text: str) -> Iterator[Draft | Complaint]:
    """Read a list of records, one record, or, where it is neither, one record a line."""
    try:
        value = json.loads(text)
    except RecursionError:
        yield "it is nested too deeply to be read"
        return
    except ValueError as error:
        if text.count("\n") and text.lstrip().startswith("{"):
            yield from read_json_lines(text.split("\n"))
        else:
            yield f"it is not JSON: {_first_words(error)}"
        return
    if isinstance(value, dict):
        listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        value = [value] if listed is None else listed
    if not isinstance(value, list):
        yield "it is neither a list of records nor a record"
        return
    for number, record in enumerate(value, 1):
        yield _as_draft(record, number, f"record {number}")


def _as_draft(record: object, number: int, where: str) -> Draft | Complaint:
    if not isinstance(record, dict):
        return f"{where} is no record: a record is an object with `title` or `text`"
    for key in ("title", "text"):
        if not isinstance(record.get(key, ""), str | None):
            return f"{where} was left out: its `{key}` is not text"
    title, text = _text(record, "title"), _text(record, "text")
    if not (title.strip() or text.strip()):
        return f"{where} was left out: it has neither `title` nor `text`"
    return Draft(
        outlet=_text(record, "source"),
        title=title,
        text=text,
        ref=_text(record, "id"),
        url=_text(record, "url"),
        author=_text(record, "author"),
        language=_text(record, "language"),
        published=next(filter(None, (read_time(record.get(key)) for key in _DATES)), None),
        story=_text(record, "story"),
        line=number,
    )


def _text(record: dict[str, object], key: str) -> str:
    value = record.get(key)
    if isinstance(value, str):
        return value
    # A number is a fine id; true, lists and objects are not.
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _first_words(error: ValueError) -> str:
    return str(error).split(":", 1)[0].lower()
