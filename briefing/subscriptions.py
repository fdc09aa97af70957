"""feeds.toml edited in place: feeds come and go, and every other byte stays as it is."""

import os
import re
import tempfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from briefing.errors import ConfigError

_HEADER = re.compile(r"\s*\[{1,2}[^\[\]]+\]{1,2}\s*(?:#.*)?\Z")
_FEED_HEADER = re.compile(r"\s*\[\[\s*[\"']?feed[\"']?\s*\]\]\s*(?:#.*)?\Z")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed as lists of feeds name it."""

    url: str
    name: str = ""
    tags: tuple[str, ...] = ()


def read_subscriptions(path: Path) -> tuple[Subscription, ...]:
    """The feeds of a configuration, in its order; none where there is no file."""
    return _subscriptions(_tables(_read(path), path))


def add_subscriptions(path: Path, added: Iterable[Subscription]) -> tuple[Subscription, ...]:
    """Write those feeds that are not there yet behind the last one; tell which they were."""
    text = _read(path)
    there = {_same(each.url) for each in _subscriptions(_tables(text, path))}
    fresh: list[Subscription] = []
    for each in added:
        if _same(each.url) not in there:
            there.add(_same(each.url))
            fresh.append(each)
    if fresh:
        blocks = "\n".join(_block(each) for each in fresh)
        _write(path, text, _with_blocks(text, blocks), [*_feeds(_tables(text, path)), *map(_table, fresh)])
    return tuple(fresh)


def remove_subscriptions(path: Path, removed: Iterable[str]) -> None:
    """Take the feeds with these addresses out, with the comments inside their tables."""
    text = _read(path)
    gone = set(removed)
    feeds = _feeds(_tables(text, path))
    kept = [feed for feed in feeds if feed.get("url") not in gone]
    lines = text.splitlines(keepends=True)
    regions = _regions(lines)
    for (start, end), feed in reversed(list(zip(regions, feeds, strict=False))):
        if feed.get("url") in gone:
            del lines[start:end]
    left = "".join(lines).rstrip()
    _write(path, text, left + "\n" if left else "", kept)


def _subscriptions(tables: dict[str, object]) -> tuple[Subscription, ...]:
    return tuple(
        Subscription(
            url=str(feed.get("url", "")),
            name=str(feed.get("name", "")),
            tags=tuple(tag for tag in _list(feed.get("tags")) if isinstance(tag, str)),
        )
        for feed in _feeds(tables)
        if feed.get("url")
    )


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error


def _tables(text: str, path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: this is not TOML: {error}") from error


def _feeds(tables: dict[str, object]) -> list[dict[str, object]]:
    return [feed for feed in _list(tables.get("feed")) if isinstance(feed, dict)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _same(url: str) -> str:
    """What makes two addresses one feed: not the scheme, not a slash at the end."""
    return url.strip().partition("://")[2].rstrip("/").lower() or url


def _table(each: Subscription) -> dict[str, object]:
    table: dict[str, object] = {"name": each.name} if each.name else {}
    table["url"] = each.url
    return table | ({"tags": list(each.tags)} if each.tags else {})


def _block(each: Subscription) -> str:
    lines = ["[[feed]]", f"name = {_quoted(each.name)}"] if each.name else ["[[feed]]"]
    lines.append(f"url = {_quoted(each.url)}")
    if each.tags:
        lines.append(f"tags = [{', '.join(map(_quoted, each.tags))}]")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML string; what TOML does not take as it is becomes an escape."""
    return (
        '"' + "".join(_ESCAPES.get(c) or (c if c.isprintable() else f"\\U{ord(c):08x}") for c in text) + '"'
    )


def _with_blocks(text: str, blocks: str) -> str:
    """The text with some tables behind its last feed, or at its end."""
    lines = text.splitlines(keepends=True)
    regions = _regions(lines)
    at = regions[-1][1] if regions else len(lines)
    before, after = "".join(lines[:at]).rstrip("\r\n"), "".join(lines[at:]).lstrip("\r\n")
    return (before + "\n\n" if before else "") + blocks + ("\n" + after if after else "")


def _regions(lines: list[str]) -> list[tuple[int, int]]:
    """Where each [[feed]] stands, with the comments and blank lines that go with it."""
    headers = [index for index, line in enumerate(lines) if _HEADER.match(line)] + [len(lines)]
    return [
        (start, _end_of_table(lines, start, end))
        for start, end in pairwise(headers)
        if _FEED_HEADER.match(lines[start])
    ]


def _end_of_table(lines: list[str], start: int, end: int) -> int:
    """One past a table: comments right below its keys are its own, those after a blank line are the next one's."""
    stop = 1 + max(
        index for index in range(start, end) if lines[index].strip() and not _is_comment(lines[index])
    )
    below = stop
    while below < end and _is_comment(lines[below]):
        below += 1
    if below < end or end == len(lines):
        stop = below
    while stop < end and not lines[stop].strip():
        stop += 1
    return stop


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _write(path: Path, before: str, after: str, feeds: list[dict[str, object]]) -> None:
    """Write the new text in one step, once it is sure that it says what it should."""
    wanted = {**_tables(before, path), "feed": feeds}
    if not feeds:
        wanted.pop("feed")
    try:
        is_right = tomllib.loads(after) == wanted
    except tomllib.TOMLDecodeError:
        is_right = False
    if not is_right:
        raise ConfigError(
            f"{path} is written in a way that cannot be edited here without breaking it: edit its feeds by hand."
        )
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(after)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(name).replace(target)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}") from error
