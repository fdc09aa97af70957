"""`briefing feeds`: which feeds are read, how they fare, and lists of feeds from and for other programs."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from briefing.bootstrap import open_newsroom
from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.faces import settings_for
from briefing.cli.terminal import say
from briefing.errors import UsageError
from briefing.model.sources import Source
from briefing.model.writing import printable, write_time
from briefing.newsroom.newsroom import SourceState
from briefing.newsroom.run import Run
from briefing.paths import config_candidates
from briefing.sources import READERS, Visit
from briefing.sources.clean import clean_line, clean_url
from briefing.subscriptions import (
    Subscription,
    add_subscriptions,
    read_subscriptions,
    remove_subscriptions,
)

_LARGEST_LIST_BYTES = 20_000_000
_ADD_SECONDS = 20.0


def run_feeds(arguments: Arguments, now: datetime) -> Exit:
    """Run one word of `briefing feeds`."""
    word, *rest = arguments.words or ("",)
    if word not in _WORDS:
        raise UsageError(f"`briefing feeds` takes one of {', '.join(_WORDS)}")
    return _WORDS[word](arguments, tuple(rest), now)


def _list(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    if words:
        raise UsageError("`briefing feeds list` takes nothing more")
    settings = settings_for(replace(arguments, words=()))
    newsroom = open_newsroom(settings, Run())
    try:
        states = [state for state in newsroom.sources() if state.source.kind == "feed"]
    finally:
        newsroom.close()
    if not states:
        say("there are no feeds yet; `briefing feeds add ADDRESS` adds one")
    tags = {each.url: each.tags for each in read_subscriptions(_path(arguments))}
    for state in states:
        _print_row(
            state.source.name,
            _shown(state.source.place),
            ",".join(tags.get(state.source.place, ())),
            _fared(state),
        )
    return Exit.WELL


def _print_row(*columns: str) -> None:
    """Print TAB-separated columns; what a site said of itself steers no terminal."""
    print("\t".join(" ".join(printable(column).split()) for column in columns))


def _shown(url: str) -> str:
    """An address without the name and password that it may hold."""
    return clean_url(url) or url


def _fared(state: SourceState) -> str:
    bookmark = state.bookmark
    if bookmark is None or bookmark.tried is None:
        return "not read yet"
    good = f"last good {write_time(bookmark.succeeded)}" if bookmark.succeeded else "never good"
    if not bookmark.failures:
        return f"{_entries(bookmark.entries)}, {bookmark.said}, {good}"
    again = f", tried again from {write_time(bookmark.retry)}" if bookmark.retry else ""
    times = "once" if bookmark.failures == 1 else f"{bookmark.failures} times"
    return f"failed {times}, {good}{again}: {bookmark.said}"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _add(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    if len(words) != 1 or not words[0].strip():
        raise UsageError("`briefing feeds add` takes one address: of a feed, or of a site that has one")
    url, title = words[0], ""
    if "offline" not in dict(arguments.given):
        from briefing.sources.discovery import discover  # the network and the parsers cost 30 ms
        from briefing.sources.failures import FetchError
        from briefing.sources.workshop import Workshop

        try:
            found = discover(url, workshop=Workshop(), now=now, seconds=_ADD_SECONDS)
        except FetchError as error:
            say(f"{_shown(url)}: {error.what}" + (f" ({error.hint})" if error.hint else ""))
            say("nothing was added; with --offline an address is added untried")
            return Exit.ERROR
        url, title = found.url, found.title
    complaints = READERS["feed"].check(Source("feed", url, url))
    if complaints:
        raise UsageError(f"{_shown(url)}: {complaints[0]}")
    name = clean_line(arguments.name or "") or title or urlsplit(url).hostname or url
    path = _path(arguments)
    if not add_subscriptions(path, [Subscription(url=url, name=name, tags=arguments.tags)]):
        say(f"{_shown(url)} is in {path} already")
        return Exit.WELL
    _print_row(name, _shown(url))
    return Exit.WELL


def _remove(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    if not words:
        raise UsageError("`briefing feeds remove` takes the names or addresses of feeds")
    path = _path(arguments)
    feeds = read_subscriptions(path)
    gone: list[Subscription] = []
    for word in words:
        named = [each for each in feeds if word in (each.url, each.name, _shown(each.url))] or [
            each for each in feeds if each.name.lower() == word.lower()
        ]
        if not named:
            raise UsageError(f"no feed in {path} is called {word!r}; `briefing feeds list` shows them")
        if len(named) > 1:
            raise UsageError(f"{len(named)} feeds are called {word!r}: say the address of the one to remove")
        gone += named
    remove_subscriptions(path, [each.url for each in gone])
    for each in gone:
        _print_row(each.name or _shown(each.url), _shown(each.url))
    return Exit.WELL


def _check(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    from briefing.sources.checking import check_feeds  # the network and the parsers cost 30 ms

    settings = settings_for(replace(arguments, words=()))
    feeds = [source for source in settings.sources if source.kind == "feed"]
    chosen = [source for source in feeds if not words or source.name in words or source.place in words]
    if words and not chosen:
        raise UsageError("no feed is called that; `briefing feeds list` shows them")
    visit = Visit(now=now, deadline_seconds=settings.options.deadline)
    failed = 0
    for checked in check_feeds(chosen, READERS["feed"], visit):
        if checked.is_well and checked.reading.bookmark:
            newest = f", newest {write_time(checked.newest)}" if checked.newest else ""
            _print_row("well", checked.source.name, _entries(checked.reading.bookmark.entries) + newest)
        for problem in checked.reading.problems:
            failed += 1
            instead = f"the site has a feed at {checked.instead}" if checked.instead else problem.hint
            what = problem.what + (f" ({instead})" if instead else "")
            _print_row("failed", checked.source.name, what)
    return Exit.SOURCES_FAILED if failed else Exit.WELL


def _import(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    from briefing.sources.opml import looks_like_opml, read_newsboat, read_opml

    if len(words) != 1:
        raise UsageError("`briefing feeds import` takes an OPML file or newsboat's urls file, or - for stdin")
    text = _read_list(words[0])
    found = read_opml(text) if looks_like_opml(text) else read_newsboat(text)
    if not found:
        raise UsageError(f"{words[0]} names no feeds: it should be OPML, or newsboat's urls file")
    path = _path(arguments)
    added = add_subscriptions(path, found)
    for each in added:
        _print_row(each.name or _shown(each.url), _shown(each.url))
    if len(added) < len(found):
        say(f"{len(found) - len(added)} of {len(found)} were in {path} already")
    return Exit.WELL


def _export(arguments: Arguments, words: Sequence[str], now: datetime) -> Exit:
    from briefing.sources.opml import write_newsboat, write_opml

    if len(words) > 1:
        raise UsageError("`briefing feeds export` takes one file at most")
    feeds = read_subscriptions(_path(arguments))
    name = words[0] if words else "-"
    written = write_newsboat(feeds) if Path(name).name.endswith("urls") else write_opml(feeds)
    if name == "-":
        sys.stdout.write(written)
        return Exit.WELL
    try:
        Path(name).write_text(written, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{name} cannot be written: {error.strerror}") from error
    return Exit.WELL


def _path(arguments: Arguments) -> Path:
    """The configuration that is there, or the one that would be written."""
    candidates = config_candidates(arguments.config)
    return next((path for path in candidates if path.is_file()), candidates[-1])


def _read_list(name: str) -> str:
    try:
        if name == "-":
            return sys.stdin.buffer.read(_LARGEST_LIST_BYTES).decode("utf-8", "replace")
        with Path(name).open("rb") as file:
            return file.read(_LARGEST_LIST_BYTES).decode("utf-8", "replace")
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}") from error


_WORDS: dict[str, Callable[[Arguments, Sequence[str], datetime], Exit]] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "check": _check,
    "import": _import,
    "export": _export,
}
