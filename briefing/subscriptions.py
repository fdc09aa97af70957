"""feeds.toml edited in place: feeds come and go, and every other byte stays as it is."""

import os
import tempfile
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import ConfigError


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
    tables = _tables(text, path)
    there = {_same(each.url) for each in _subscriptions(tables)}
    fresh: list[Subscription] = []
    for each in added:
        if _same(each.url) not in there:
            there.add(_same(each.url))
            fresh.append(each)
    if fresh:
        wanted = {**tables, "feed": [*_feeds(tables), *map(_table, fresh)]}
        _write(path, _with_feeds(text, fresh), wanted)
    return tuple(fresh)


def remove_subscriptions(path: Path, removed: Iterable[str]) -> None:
    """Take the feeds with these addresses out; comments above other tables stay with them."""
    text = _read(path)
    gone = set(removed)
    tables = _tables(text, path)
    kept = [feed for feed in _feeds(tables) if feed.get("url") not in gone]
    wanted = {key: value for key, value in tables.items() if key != "feed"} | ({"feed": kept} if kept else {})
    _write(path, _without_feeds(text, gone), wanted)


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


def _with_feeds(text: str, added: Iterable[Subscription]) -> str:
    """The text with some tables behind its last feed, or at its end."""
    import tomlkit  # noqa: PLC0415 - 40 ms that only an edit needs

    document = tomlkit.parse(text)
    feeds = document.get("feed") or tomlkit.aot()
    last: Any = feeds[-1] if feeds else None
    below = _cut_tail(last) if last else []
    if not feeds:
        if text.strip():
            document.add(tomlkit.nl())
        document.append("feed", feeds)
    for each in added:
        if last:
            last.add(tomlkit.nl())
        last = tomlkit.table()
        last.update(_table(each))
        feeds.append(last)
    for item in below:
        last.add(item)
    return tomlkit.dumps(document)


def _without_feeds(text: str, gone: Collection[str]) -> str:
    """The text without some feeds; what stands between the tables is handed to the one before."""
    import tomlkit  # noqa: PLC0415 - as above

    document = tomlkit.parse(text)
    feeds = document["feed"]
    orphans: list[Any] = []
    for index in reversed(range(len(feeds))):
        if feeds[index].get("url") not in gone:
            continue
        below = _cut_tail(feeds[index])
        del feeds[index]
        if index:
            _hand_over(below, feeds[index - 1])
        else:
            orphans = below
    before = [item for key, item in document.body[: _place_of(document, "feed")] if key is not None]
    if not feeds:
        del document["feed"]
    if orphans and before:
        _hand_over(orphans, before[-1][-1] if isinstance(before[-1], list) else before[-1])
    written = tomlkit.dumps(document)
    if orphans and not before:
        head = "".join(item.as_string() for key, item in document.body if key is None)
        at = len(head) if written.startswith(head) else 0
        written = written[:at] + "".join(item.as_string() for item in orphans[1:]) + written[at:]
    return written


def _place_of(document: Any, name: str) -> int:  # noqa: ANN401 - tomlkit's document
    return next(index for index, (key, _) in enumerate(document.body) if key is not None and key.key == name)


def _cut_tail(table: Any) -> list[Any]:  # noqa: ANN401 - tomlkit's table and its items
    """Take from a table what tomlkit files in it and people mean for the next one: from the first blank line on."""
    body = table.value.body
    last = max(index for index, (key, _) in enumerate(body) if key is not None)
    start = next(
        (index for index in range(last + 1, len(body)) if not body[index][1].as_string().strip()), len(body)
    )
    tail = [item for _, item in body[start:]]
    del body[start:]
    return tail


def _hand_over(items: list[Any], table: Any) -> None:  # noqa: ANN401 - the same
    """Put what stood below a removed table below another one; two blank lines become one."""
    body = table.value.body
    if items and body and not body[-1][1].as_string().strip():
        items = items[1:]
    for item in items:
        table.add(item)


def _write(path: Path, text: str, wanted: dict[str, object]) -> None:
    """Write the new text in one step, once it is sure that it says what it should."""
    try:
        is_right = tomllib.loads(text) == wanted
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
            file.write(text)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(name).replace(target)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}") from error
