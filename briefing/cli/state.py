"""`briefing state`: where the database is, what is in it, to and from a file, and away."""

import sys
from collections.abc import Callable
from pathlib import Path

from briefing.bootstrap import database_path
from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.terminal import say
from briefing.errors import StateError, UsageError
from briefing.newsroom.newsroom import Newsroom
from briefing.paths import PICTURE_NAME
from briefing.settings import Settings
from briefing.store.store import import_store

_WORDS = ("path", "info", "export", "import", "clear")


def run_state(arguments: Arguments, settings: Settings, open_newsroom: Callable[[], Newsroom]) -> Exit:
    """Run one word of `briefing state`."""
    word, *rest = arguments.words or ("",)
    if word not in _WORDS or len(rest) != (word in ("export", "import")):
        raise UsageError("`briefing state` takes path, info, clear, export FILE or import FILE")
    path = database_path(settings.options.state)
    if word == "path":
        print(path)
        return Exit.WELL
    if word == "import":
        return _import(Path(rest[0]), path)
    if not path.exists():
        if word == "export":
            raise StateError(
                f"There is nothing to export: there is no database yet. The first run makes {path}."
            )
        say(f"there is no database yet; the first run makes {path}")
        return Exit.WELL
    if word == "clear":
        return _clear(path, is_sure=arguments.is_sure)
    newsroom = open_newsroom()
    try:
        if word == "export":
            newsroom.store.copy_to(Path(rest[0]))
            print(rest[0])
            return Exit.WELL
        for name, count in newsroom.store.count().items():
            print(f"{name}\t{count}")
    finally:
        newsroom.close()
    print(f"bytes\t{path.stat().st_size}\npath\t{path}")
    return Exit.WELL


def _clear(path: Path, *, is_sure: bool) -> Exit:
    if not is_sure and not sys.stdin.isatty():
        raise UsageError("`briefing state clear` throws marks away, too: without a terminal it needs --yes")
    if not is_sure and not _is_agreed(path):
        say("nothing was thrown away")
        return Exit.WELL
    for name in (path.name, path.name + "-wal", path.name + "-shm", PICTURE_NAME):
        path.with_name(name).unlink(missing_ok=True)
    say(f"{path} is gone")
    return Exit.WELL


def _is_agreed(path: Path) -> bool:
    question = f"Throw away all that is stored in {path}, marks too? [y/N] "
    print(question, end="", flush=True, file=sys.stderr)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _import(file: Path, path: Path) -> Exit:
    if path.exists():
        raise StateError(
            f"{path} is there already. Export it and clear it first, or name another folder with --state."
        )
    if not file.is_file():
        raise UsageError(f"there is no file {file}")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    import_store(file, path)
    print(path)
    return Exit.WELL
