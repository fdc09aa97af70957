"""feeds.toml edited in place: feeds come and go, and every other byte stays as it is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.feeds_file import cut_tail, read_text, tables_of, write_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed as lists of feeds name it."""

    url: str
    name: str = ""
    tags: tuple[str, ...] = ()


def read_subscriptions(path: Path) -> tuple[Subscription, ...]:
    """The feeds of a configuration, in its order; none where there is no file."""
    return _subscriptions(tables_of(read_text(path), path))


def add_subscriptions(path: Path, added: Iterable[Subscription]) -> tuple[Subscription, ...]:
    """Write those feeds that are not there yet behind the last one; tell which they were."""
    text = read_text(path)
    tables = tables_of(text, path)
    there = {_same(each.url) for each in _subscriptions(tables)}
    fresh: list[Subscription] = []
    for each in added:
        if _same(each.url) not in there:
            there.add(_same(each.url))
            fresh.append(each)
    if fresh:
        wanted = {**tables, "feed": [*_feeds(tables), *map(_table, fresh)]}
        write_text(path, _with_feeds(text, fresh), wanted)
    return tuple(fresh)


def remove_subscriptions(path: Path, removed: Iterable[str]) -> None:
    """Take the feeds with these addresses out; comments above other tables stay with them."""
    text = read_text(path)
    gone = set(removed)
    tables = tables_of(text, path)
    kept = [feed for feed in _feeds(tables) if feed.get("url") not in gone]
    wanted = {key: value for key, value in tables.items() if key != "feed"} | ({"feed": kept} if kept else {})
    write_text(path, _without_feeds(text, gone), wanted)


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
    below = cut_tail(last) if last else []
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
        below = cut_tail(feeds[index])
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


def _hand_over(items: list[Any], table: Any) -> None:  # noqa: ANN401 - the same
    """Put what stood below a removed table below another one; two blank lines become one."""
    body = table.value.body
    if items and body and not body[-1][1].as_string().strip():
        items = items[1:]
    for item in items:
        table.add(item)
